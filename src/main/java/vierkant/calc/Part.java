package vierkant.calc;

/** What kind of place a row has in a document, in order of calculation. */
public enum Part {
    /** Numbers that a user wrote. Only these may be changed by a reader of the workbook. */
    INPUTS,
    /** What contracts cost. */
    CONTRACTS,
    /** What a move from closed places to alternatives means: places, balance, costs. */
    MOVE,
    /** What the formulas of a user's own come to. */
    FORMULAS,
    /** The whole budget: totals, structural and incidental apart. */
    SUMMARY,
    /** Who pays what. */
    SHARES,
    /** What earmarked money was granted, spent and left. */
    FUNDS,
    /** What other forms of contract would cost. */
    COMPARISONS,
    /** Whether everything reconciles. */
    CHECKS
}
