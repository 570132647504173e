package vierkant.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whole cents, where limits cut across one another in ways in which the best would break a cent. */
class SearchPropertyTest {
    private static final int VARIABLES = 6;
    private static final int MOST = 3;

    @Example
    void fiveInACircleHaveTwoWholeAndNotTwoAndAHalf() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(Row.atMost(List.of(i, (i + 1) % 5), 1));
        }
        Search.Found found = Search.best(new Programme(5, rows, List.of()), ones(5), new long[5]);
        assertThat(found.value()).isEqualTo(2);
        assertThat(found.proof()).isEqualTo(Search.Proof.OPTIMAL);
        assertThat(found.asked()).isGreaterThan(1);
    }

    @Example
    void twoTrianglesHaveTwoThoughTheirHalvesAddUpToThree() {
        List<Row> rows = new ArrayList<>();
        for (int first : List.of(0, 3)) {
            for (int i = 0; i < 3; i++) {
                rows.add(Row.atMost(List.of(first + i, first + (i + 1) % 3), 1));
            }
        }
        Search.Found found = Search.best(new Programme(6, rows, List.of()), ones(6), new long[6]);
        assertThat(found.value()).isEqualTo(2);
        assertThat(found.proof()).isEqualTo(Search.Proof.OPTIMAL);
    }

    private static long[] ones(int count) {
        long[] ones = new long[count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** A programme with what each variable is worth. */
    record Given(Programme programme, List<Long> weights) {}

    @Provide
    Arbitrary<Given> programmes() {
        return Arbitraries.randomValue(random -> {
            List<Row> rows = new ArrayList<>();
            List<Guard> guards = new ArrayList<>();
            for (int i = 0; i < VARIABLES; i++) {
                rows.add(Row.atMost(List.of(i), MOST));
            }
            for (int i = 2 + random.nextInt(6); i > 0; i--) {
                rows.add(Row.atMost(some(random), random.nextInt(5)));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                List<Integer> counted = some(random);
                guards.add(new Guard(
                        counted.subList(0, 1 + random.nextInt(counted.size())),
                        Row.atMost(counted, random.nextInt(5))));
            }
            List<Long> weights = new ArrayList<>();
            for (int i = 0; i < VARIABLES; i++) {
                weights.add((long) random.nextInt(3));
            }
            return new Given(new Programme(VARIABLES, rows, guards), weights);
        });
    }

    private static List<Integer> some(Random random) {
        List<Integer> some = new ArrayList<>(List.of(random.nextInt(VARIABLES)));
        for (int i = 0; i < VARIABLES; i++) {
            if (random.nextBoolean() && !some.contains(i)) {
                some.add(i);
            }
        }
        return some;
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void nothingIsBetter(@ForAll("programmes") Given given) {
        long[] weights = given.weights().stream().mapToLong(Long::longValue).toArray();
        Search.Found found = Search.best(given.programme(), weights, new long[VARIABLES]);
        Statistics.label("relaxations").collect(found.asked());
        assertThat(given.programme()
                        .holds(found.amounts().stream()
                                .mapToLong(Long::longValue)
                                .toArray()))
                .isTrue();
        assertThat(found.value()).isEqualTo(best(given.programme(), weights, new long[VARIABLES], 0));
        assertThat(found.proof()).isEqualTo(Search.Proof.OPTIMAL);
    }

    private static long best(Programme programme, long[] weights, long[] amounts, int at) {
        if (at == VARIABLES) {
            long value = 0;
            for (int i = 0; i < VARIABLES; i++) {
                value += weights[i] * amounts[i];
            }
            return programme.holds(amounts) ? value : -1;
        }
        long best = -1;
        for (long amount = 0; amount <= MOST; amount++) {
            amounts[at] = amount;
            best = Math.max(best, best(programme, weights, amounts, at + 1));
        }
        amounts[at] = 0;
        return best;
    }
}
