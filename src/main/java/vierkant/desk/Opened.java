package vierkant.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vierkant.plan.Plan;
import vierkant.store.Contents;
import vierkant.store.Regulations;

/**
 * A budget that was read and calculated.
 *
 * @param name as the user calls it
 * @param path where its file is
 * @param file as reports call it
 * @param contents of its file
 * @param plan the calculation
 * @param funds those of the budget, in its order
 * @param regulations those that the budget can name
 * @param places where each figure of the plan is written, as {@code file:line}
 */
record Opened(
        String name,
        Path path,
        String file,
        Contents contents,
        Plan plan,
        List<OpenedFund> funds,
        Regulations regulations,
        Function<vierkant.model.Path, Optional<String>> places) {
    Opened {
        funds = List.copyOf(funds);
    }
}
