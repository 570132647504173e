package vierkant.workbook;

import vierkant.text.Message;

/** Why a workbook may do otherwise than a rule says. */
public enum RuleReason implements Message {
    /** A sheet of running text, without a table of years, prints upright. */
    READS_AS_A_PAGE(Rule.PRINT_SETUP),
    /** A row counts years as the ruler does, by adding 1 to itself. It is no balance: nothing is added or used. */
    COUNTS_YEARS(Rule.CORKSCREWS);

    private final Rule rule;

    RuleReason(Rule rule) {
        this.rule = rule;
    }

    /** The only rule that it excuses from. */
    public Rule rule() {
        return rule;
    }
}
