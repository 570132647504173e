package vierkant.workbook;

import vierkant.text.Message;

/** Why a workbook may do otherwise than a rule says. */
public enum RuleReason implements Message {
    /** A sheet of running text, without a table of years, prints upright. */
    READS_AS_A_PAGE
}
