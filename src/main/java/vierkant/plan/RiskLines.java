package vierkant.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Row;
import vierkant.model.Budget;
import vierkant.model.Figure;
import vierkant.model.Likelihood;
import vierkant.model.Path;
import vierkant.model.Scenario;
import vierkant.model.Setting;
import vierkant.model.Uncertain;
import vierkant.model.Unit;

/** Writes down the numbers of what is uncertain and of scenarios, each with its source, so that every document shows them. */
final class RiskLines {
    private RiskLines() {}

    /**
     * Writes the numbers.
     *
     * @return what is about no input of the calculation
     */
    static List<RiskProblem> write(Draft draft, Budget budget) {
        Map<LineId, Row> rows = draft.rows();
        List<RiskProblem> problems = new ArrayList<>();
        Draft.Section section = draft.open(Part.INPUTS, new PlanText.Uncertainty());
        for (Uncertain uncertain : budget.uncertain()) {
            input(rows, uncertain.of())
                    .ifPresentOrElse(
                            row -> write(section, uncertain, row.line().unit()),
                            () -> problems.add(new RiskProblem.NotInCalculation(
                                    uncertain.path().then("of"), uncertain.of().toString())));
        }
        for (Scenario scenario : budget.scenarios()) {
            Draft.Section settings = draft.open(Part.INPUTS, new PlanText.ScenarioTitle(scenario.label()));
            for (Setting setting : scenario.settings()) {
                Path path = setting.figure().path();
                input(rows, setting.of())
                        .ifPresentOrElse(
                                row -> settings.input(
                                        new PlanText.ScenarioSetting(scenario.label(), row.label()),
                                        row.line().unit(),
                                        setting.figure()),
                                () -> problems.add(new RiskProblem.NotInCalculation(
                                        path, setting.of().toString())));
            }
        }
        return problems;
    }

    private static Optional<Row> input(Map<LineId, Row> rows, Path of) {
        return Optional.ofNullable(rows.get(LineId.of(of)))
                .filter(row -> row.line().isInput());
    }

    private static void write(Draft.Section section, Uncertain uncertain, Unit unit) {
        uncertain.likelihood().accept(new Writing(section, uncertain.label(), unit));
        uncertain
                .persistence()
                .ifPresent(figure -> section.input(new PlanText.Persistence(uncertain.label()), Unit.PERCENT, figure));
    }

    /** The numbers of one likelihood. */
    private record Writing(Draft.Section section, String label, Unit unit) implements Likelihood.Visitor<Integer> {
        /** @return how many numbers were written */
        @Override
        public Integer range(Likelihood.Range range) {
            section.input(new PlanText.Low(label), unit, range.low());
            range.likely().ifPresent(likely -> section.input(new PlanText.Likely(label), unit, likely));
            section.input(new PlanText.High(label), unit, range.high());
            return range.likely().isPresent() ? 3 : 2;
        }

        @Override
        public Integer arrivals(Likelihood.Arrivals arrivals) {
            section.input(new PlanText.Arrivals(label), Unit.NUMBER, arrivals.arrivals());
            arrivals.stay().ifPresent(stay -> section.input(new PlanText.Stay(label), Unit.NUMBER, stay));
            return arrivals.stay().isPresent() ? 2 : 1;
        }

        @Override
        public Integer history(Likelihood.History history) {
            int place = 0;
            for (Figure seen : history.seen()) {
                place++;
                section.input(new PlanText.Seen(label, place), unit, seen);
            }
            return place;
        }

        @Override
        public Integer chance(Likelihood.Chance chance) {
            section.input(new PlanText.Chance(label), Unit.PERCENT, chance.chance());
            section.input(new PlanText.Happened(label), unit, chance.then());
            return 2;
        }
    }
}
