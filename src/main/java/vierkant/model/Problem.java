package vierkant.model;

import vierkant.text.Complaint;

/**
 * A mistake that a user can make, as data: what is wrong and where in the budget.
 *
 * <p>Each package that can find problems has one sealed family of them. The text of a problem has two parts: the sentence
 * that says what is wrong, and the remedy (the same key with {@code .remedy}).
 */
public interface Problem extends Complaint {
    /** Where in the budget. */
    Path at();

    /** Whether the budget can be used in spite of it. An error can not be passed over. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /** How bad a problem is. */
    enum Severity {
        ERROR,
        WARNING
    }
}
