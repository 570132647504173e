package vierkant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vierkant.risk.Distribution.History;
import vierkant.risk.Distribution.Occupancy;
import vierkant.risk.Distribution.Range;

/** Draws of one uncertain number over the years. */
class VariableTest {
    private static final int DRAWS = 100_000;
    private static final List<Distribution> THREE_YEARS =
            List.of(new Range(0, 10, 20), new Range(0, 10, 20), new Occupancy(30, 0.5));

    private static double[][] drawn(double persistence, String name, long seed, int block) {
        double[][] byYear = new double[3][DRAWS];
        new Variable(name, THREE_YEARS, persistence, seed).fill(block, byYear);
        return byYear;
    }

    private static double correlation(double[] one, double[] other) {
        double meanOne = Statistics.of(one).mean();
        double meanOther = Statistics.of(other).mean();
        double together = 0;
        for (int i = 0; i < one.length; i++) {
            together += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return together
                / (one.length - 1)
                / Statistics.of(one).deviation()
                / Statistics.of(other).deviation();
    }

    @Test
    void withoutPersistenceAYearTellsNothingOfTheNext() {
        double[][] drawn = drawn(0, "demand", 7, 0);
        assertThat(correlation(drawn[0], drawn[1])).isCloseTo(0, within(0.02));
    }

    @Test
    void withFullPersistenceAYearIsAsHighAsTheOneBefore() {
        double[][] drawn = drawn(1, "demand", 7, 0);
        for (int i = 0; i < DRAWS; i++) {
            assertThat(drawn[1][i]).isCloseTo(drawn[0][i], within(1e-6));
        }
        // higher than the middle in one year is so in the other, of another shape
        assertThat(correlation(drawn[1], drawn[2])).isGreaterThan(0.95);
    }

    @Test
    void persistenceLeavesEachYearAsItIs() {
        double[][] drawn = drawn(0.6, "demand", 7, 0);
        for (int year = 0; year < 3; year++) {
            Statistics statistics = Statistics.of(drawn[year]);
            assertThat(statistics.mean()).isCloseTo(THREE_YEARS.get(year).mean(), within(5 * statistics.meanError()));
            assertThat(statistics.quantile(0.9)).isCloseTo(THREE_YEARS.get(year).quantile(0.9), within(0.51));
        }
        assertThat(correlation(drawn[0], drawn[1])).isCloseTo(0.6, within(0.03));
    }

    @Test
    void theSameNameSeedAndBlockGiveTheSameAndOthersDoNot() {
        assertThat(drawn(0.3, "demand", 7, 4)).isDeepEqualTo(drawn(0.3, "demand", 7, 4));
        double[] first = drawn(0, "demand", 7, 0)[0];
        for (double[] other :
                List.of(drawn(0, "demand", 7, 1)[0], drawn(0, "demand", 8, 0)[0], drawn(0, "demands", 7, 0)[0])) {
            assertThat(correlation(first, other)).isCloseTo(0, within(0.02));
        }
    }

    @Test
    void eachBlockIsSpreadEvenlyOverTheChances() {
        Variable seen = new Variable("seen", List.of(new History(List.of(80.0, 90.0, 100.0, 120.0))), 0, 1);
        for (int block = 0; block < 3; block++) {
            double[][] drawn = new double[1][Sampling.BLOCK];
            seen.fill(block, drawn);
            assertThat(Arrays.stream(drawn[0])
                            .boxed()
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(80.0, 500L, 90.0, 500L, 100.0, 500L, 120.0, 500L));
        }
        // the mean of as many draws apart would be off by 0.013 or so
        assertThat(Statistics.of(drawn(0, "demand", 1, 0)[0]).mean()).isCloseTo(10, within(0.0005));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variable("demand", THREE_YEARS, 1.1, 0))
                .withMessageContaining("persistence of demand is 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variable("demand", THREE_YEARS, 0, 0).fill(0, new double[2][5]));
    }
}
