package vierkant.desk;

import java.util.List;
import java.util.Optional;
import vierkant.text.Complaint;
import vierkant.text.Message;

/** A question that can not be answered. */
public sealed interface DeskProblem extends Complaint {
    record UnknownBudget(String name, List<String> near, List<String> known) implements DeskProblem {}

    /** Something is there, but no file that can be read. */
    record NoBudgetFile(String name, DeskText.NoFile what) implements DeskProblem {}

    record UnknownSection(String section, List<String> near, List<String> known) implements DeskProblem {}

    record UnknownLine(String line, String budget, List<String> near) implements DeskProblem {}

    record AmbiguousLine(String line, List<String> candidates) implements DeskProblem {}

    record YearOutside(Integer year, Integer first, Integer last) implements DeskProblem {}

    record UnknownContract(String contract, String budget, List<String> near, List<String> known)
            implements DeskProblem {}

    record UnknownShare(String share, String budget, List<String> near, List<String> known) implements DeskProblem {}

    record UnknownScenario(String scenario, String budget, List<String> near, List<String> known)
            implements DeskProblem {}

    /** Under other numbers than those of the budget a line divides by 0. */
    record DividesByZero(String line, Optional<String> where, Integer year, List<String> uncertain)
            implements DeskProblem {}

    /** In a scenario a line divides by 0, so that nothing can be said of it. */
    record ScenarioDivides(String scenario, String line, Optional<String> where, Integer year) implements DeskProblem {}

    /** A line starts, before the first year, from something that is uncertain. */
    record StartsUncertain(String line, String input) implements DeskProblem {}

    /** A lump sum says nothing of the demand, and the budget says nothing of a comparison. */
    record NothingToCompare(String contract) implements DeskProblem {}

    /** Something is paid in a year in which no care is expected, so that no price per unit is equal to it. */
    record NoCareExpected(String contract, Integer year) implements DeskProblem {}

    /** There is no bandwidth of which terms could be tried. */
    record NoBandwidth(String contract) implements DeskProblem {}

    /** A person stopped a long piece of work. */
    record Stopped() implements DeskProblem {}

    /** A ledger beside a budget that has no such fund. */
    record LedgerOfNobody(String file, String fund, List<String> near, List<String> known) implements DeskProblem {}

    record FileExists(String file) implements DeskProblem {}

    record NotWritten(String file, Message reason) implements DeskProblem {}

    record NotAWorkbookName(String file) implements DeskProblem {}
}
