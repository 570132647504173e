package vierkant.workbook;

import java.util.Arrays;
import java.util.List;
import vierkant.text.Asides;
import vierkant.text.Message;

/**
 * The rules that a workbook is held against, in their order: after the FAST Standard 02c, the ICAEW Twenty Principles and
 * Financial Modelling Code, and house rules. There is no certificate for any of these: a workbook is checked against so many
 * rules, it never complies with a standard.
 *
 * <p>The text of each says what is looked at in the file, and not more; its remedy what a maker can do.
 */
@Asides("remedy")
public enum Rule implements Message {
    SHEETS_BY_PURPOSE(1),
    SAME_COLUMNS(2),
    ONE_RULER(3),
    LINKS_MARKED(4),
    CALCULATED_ONCE(5),
    NO_CIRCLE(6),
    READING_ORDER(7),
    PRINT_SETUP(8),
    FLAGS_APART(9),
    NO_OTHER_BOOKS(10),
    COLUMN_PURPOSE(11),
    ONE_AXIS(12),
    NOTHING_HIDDEN(13),
    CORKSCREWS(14),
    MASTER_IN_VIEW(15),
    INPUTS_EXPLAINED(16),
    COVER_EXPLAINS(17),
    WEAKNESSES_LISTED(18),
    CONSTANTS_APART(19),
    ONE_FORMULA_PER_ROW(20),
    WHOLE_RANGES(21),
    SHORT_FORMULAS(22),
    FEW_FUNCTIONS(23),
    FEW_IFS(24),
    NO_NAMES(25),
    NO_MASKED_ERRORS(26),
    NO_NUMBERS_IN_FORMULAS(27),
    UNIQUE_LABELS(28),
    UNITS(29),
    NO_DAISY_CHAINS(30),
    NOTHING_VOLATILE(31),
    NAMED_STYLES(32),
    INPUTS_VALIDATED(33),
    NO_MACROS(34),
    CHECKS_TYPED(35),
    VALUES_AGREE(36),
    TRACEABLE(37),
    ACCESSIBLE(38);

    private final int number;

    Rule(int number) {
        this.number = number;
    }

    /** All, in order. */
    static List<Rule> all() {
        return Arrays.asList(values());
    }

    /** As people cite it, from 1. */
    public int number() {
        return number;
    }
}
