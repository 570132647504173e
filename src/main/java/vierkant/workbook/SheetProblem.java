package vierkant.workbook;

import java.util.List;
import vierkant.model.Path;
import vierkant.model.Problem;

/** Why a sheet of somebody else's workbook can not be read. */
public sealed interface SheetProblem extends Problem {
    @Override
    default Path at() {
        return Path.ROOT;
    }

    /** No workbook in the form of xlsx, or a damaged one. */
    record NotAWorkbook() implements SheetProblem {}

    /** A workbook of before 2007, or one with a password: they look alike from outside. */
    record OldOrLocked() implements SheetProblem {}

    /** A name that no sheet has. */
    record UnknownSheet(String name, List<String> near, List<String> sheets) implements SheetProblem {}

    /** More than a sheet can hold, or more than its file promises: perhaps meant to do harm. */
    record TooMuch(int rows, int megabytes) implements SheetProblem {}
}
