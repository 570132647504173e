package vierkant.store;

import vierkant.text.Message;

/** What must stand somewhere in a formula. */
enum FormulaWants implements Message {
    /** A number, a name, a function or an opening parenthesis. */
    PART,
    /** A sign between two parts, or the end of the formula. */
    SIGN_OR_END,
    /** A sign between two parts, or a closing parenthesis. */
    SIGN_OR_CLOSE,
    /** A sign between two parts, a comma or a closing parenthesis. */
    SIGN_COMMA_OR_CLOSE,
    /** A comparison. */
    COMPARISON,
    /** The name of a line. */
    NAME,
    /** A number of decimals. */
    DECIMALS
}
