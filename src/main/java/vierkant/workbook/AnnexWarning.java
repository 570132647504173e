package vierkant.workbook;

import java.math.BigDecimal;
import vierkant.text.Complaint;

/** Something about a workbook that was written that its maker must know. */
public sealed interface AnnexWarning extends Complaint {
    /**
     * A formula does not give the engine's result, in any form that we can write it in; the workbook holds what its formula
     * gives.
     *
     * @param sheet on which it stands
     * @param cell such as {@code G12}
     * @param line what it computes
     * @param exact the engine's result
     * @param shown what the formula gives
     */
    record Differs(String sheet, String cell, String line, BigDecimal exact, BigDecimal shown)
            implements AnnexWarning {}

    /**
     * An amount of a billion euros or more: a spreadsheet does not hold every cent of it.
     *
     * @param amount euro
     */
    record TooLarge(String sheet, String cell, BigDecimal amount) implements AnnexWarning {}

    /**
     * A text longer than a cell can hold was cut.
     *
     * @param length characters that it had
     * @param kept characters that are left
     */
    record TextCut(String sheet, String cell, Long length, Long kept) implements AnnexWarning {}

    /**
     * A scenario of which nothing can be told, since a line divides by 0.
     *
     * @param scenario what it is called
     * @param line the name of the line
     */
    record ScenarioUntold(String scenario, String line, Integer year) implements AnnexWarning {}
}
