package vierkant.workbook;

import vierkant.calc.Part;
import vierkant.text.Asides;
import vierkant.text.Message;

/** The sheets, in order of reading; the text of each is its name, and its aside tells what stands on it. */
@Asides("holds")
enum Page implements Message {
    COVER,
    COUNCIL,
    INPUTS,
    CONTRACTS,
    MOVE,
    FORMULAS,
    SHARES,
    FUNDS,
    COMPARISONS,
    CHECKS;

    /** Where the rows of a part stand. */
    static Page of(Part part) {
        return switch (part) {
            case INPUTS -> INPUTS;
            case CONTRACTS -> CONTRACTS;
            case MOVE -> MOVE;
            case FORMULAS -> FORMULAS;
            case SUMMARY -> COUNCIL;
            case SHARES -> SHARES;
            case FUNDS -> FUNDS;
            case COMPARISONS -> COMPARISONS;
            case CHECKS -> CHECKS;
        };
    }
}
