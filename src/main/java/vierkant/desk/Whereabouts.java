package vierkant.desk;

import java.util.List;
import java.util.Optional;
import vierkant.fund.FundPaths;
import vierkant.model.Path;
import vierkant.plan.Plan;
import vierkant.store.Edition;
import vierkant.store.Marks;

/**
 * Where the figures of a plan are written: in the budget, in a regulation of one of its funds, or in a ledger.
 *
 * @param budget where everything in the budget stands
 * @param plan whose figures are looked for
 * @param funds those of the budget
 */
record Whereabouts(Marks budget, Plan plan, List<OpenedFund> funds) {
    /** The place as a person reads it: {@code budgets/zuidwest.yaml:12}; of a sum of entries, where the ledger begins. */
    Optional<String> of(Path path) {
        return Optional.of(funds.stream()
                .flatMap(fund -> in(fund, path).stream())
                .findFirst()
                .orElseGet(() -> budget.line(path)));
    }

    private Optional<String> in(OpenedFund fund, Path path) {
        if (FundPaths.isBooked(fund.dossier().fund().id(), path)) {
            return fund.dossier().bookings().isEmpty()
                    ? Optional.empty()
                    : Optional.of(fund.file().called() + ":1");
        }
        return FundPaths.inRegulation(fund.dossier().fund().id(), path)
                .flatMap(inText -> edition(fund).map(edition -> edition.marks().line(inText)));
    }

    /** The text whose limits are in the plan. */
    private Optional<Edition> edition(OpenedFund fund) {
        return plan.funds().stream()
                .filter(status ->
                        status.fund().id().equals(fund.dossier().fund().id()))
                .flatMap(status -> status.text().stream())
                .flatMap(text -> fund.editions().stream()
                        .filter(each -> each.regulation().edition().equals(text.edition())))
                .findFirst();
    }
}
