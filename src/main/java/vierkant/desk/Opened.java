package vierkant.desk;

import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Path;
import vierkant.plan.Plan;

/**
 * A budget that was read and calculated.
 *
 * @param name as the user calls it
 * @param file as reports call it
 * @param plan the calculation
 * @param places where each part of the budget is written, as {@code file:line:column}
 */
record Opened(String name, String file, Plan plan, Function<Path, Optional<String>> places) {}
