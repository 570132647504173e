package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vierkant.Case;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.plan.Planning;
import vierkant.store.BudgetReader;
import vierkant.store.Shipped;

/** Formulas of a budget's own are sampled as every other line is. */
class FormulaSamplingTest {
    private static final LineId OCCUPIED = LineId.of("quantities", "bezet", "values");
    private static final LineId COSTS = LineId.of("formulas", "kosten");
    private static final LineId BUFFER = LineId.of("formulas", "buffer");

    private static Results results() {
        Case vacancy = Case.all().stream()
                .filter(each -> each.name().equals("formulas/leegstand-en-buffer"))
                .findFirst()
                .orElseThrow();
        return Planning.of(
                        BudgetReader.read(vacancy.bytes(), vacancy.name(), Shipped.regulations())
                                .budget()
                                .orElseThrow(),
                        List.of())
                .plan()
                .orElseThrow()
                .results();
    }

    @Test
    void withoutSpreadTheyAreTheEvaluation() {
        Results results = results();
        Samples samples = new Sampling(results, Map.of(), List.of(COSTS, BUFFER))
                .run(100, 1, Progress.SILENT)
                .orElseThrow();
        for (int year : results.calculation().years().all()) {
            for (LineId line : List.of(COSTS, BUFFER)) {
                assertThat(samples.in(year, line)[99])
                        .isCloseTo(results.in(year, line).doubleValue(), Offset.offset(1e-6));
            }
        }
    }

    @Test
    void theyFollowTheDrawsOfWhatTheyUse() {
        Draws places = (block, byYear) -> {
            for (double[] year : byYear) {
                for (int i = 0; i < year.length; i++) {
                    year[i] = 30 + i % 10;
                }
            }
        };
        Samples samples = new Sampling(results(), Map.of(OCCUPIED, places), List.of(COSTS))
                .run(10, 1, Progress.SILENT)
                .orElseThrow();

        // 36 places: 6 empty, 5 empty … 2 empty, and from 35 on at most one, which is free
        assertThat(samples.in(2024, COSTS))
                .containsExactly(93751.65, 78126.38, 62501.1, 46875.83, 31250.55, 0, 0, 0, 0, 0);
    }
}
