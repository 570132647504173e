package vierkant.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows that show that nothing is better, and money passed on, against a search. */
class BottleneckPropertyTest {
    private static final int COSTS = 4;
    private static final int FUNDS = 3;
    private static final int VARIABLES = COSTS * FUNDS;

    /** Two costs of 5: the first may have money of both funds, the second only that of the first fund. */
    private static Programme two(long ofFirst) {
        return new Programme(
                3,
                List.of(
                        Row.atMost(List.of(0, 1), 5),
                        Row.atMost(List.of(2), 5),
                        Row.atMost(List.of(0, 2), ofFirst),
                        Row.atMost(List.of(1), 4)),
                List.of());
    }

    private static boolean[] all(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    @Example
    void fundsThatAreUsedUpShowThatThereIsNoMore() {
        assertThat(Bottleneck.of(two(3), all(3), new long[] {1, 4, 2})).contains(List.of(2, 3));
    }

    @Example
    void whatIsNotTheBestIsNotShownToBe() {
        assertThat(Bottleneck.of(two(3), all(3), new long[] {3, 1, 0})).isEmpty();
    }

    @Example
    void theSecondCostHasMoreBecauseTheFirstMovesToTheOtherFund() {
        assertThat(Passing.of(two(5), all(3), new long[] {5, 0, 0}, 3)).contains(new long[] {2, 3, 3});
    }

    @Example
    void nothingIsPassedOnWhereAllCostsArePaid() {
        assertThat(Passing.of(two(7), all(3), new long[] {2, 3, 5}, 1)).isEmpty();
    }

    /** Costs that may have money of funds, with limits on some of them in each fund that may cut across one another. */
    @Provide
    Arbitrary<Programme> programmes() {
        return Arbitraries.randomValue(random -> {
            List<Row> rows = new ArrayList<>();
            for (int cost = 0; cost < COSTS; cost++) {
                int first = cost * FUNDS;
                rows.add(Row.atMost(List.of(first, first + 1, first + 2), random.nextInt(8)));
            }
            for (int fund = 0; fund < FUNDS; fund++) {
                rows.add(Row.atMost(ofFund(fund, random, 100), random.nextInt(12)));
                for (int limit = random.nextInt(3); limit > 0; limit--) {
                    rows.add(Row.atMost(ofFund(fund, random, 50), random.nextInt(8)));
                }
            }
            return new Programme(VARIABLES, rows, List.of());
        });
    }

    private static List<Integer> ofFund(int fund, Random random, int percent) {
        List<Integer> some = new ArrayList<>(List.of(fund));
        for (int cost = 1; cost < COSTS; cost++) {
            if (random.nextInt(100) < percent) {
                some.add(cost * FUNDS + fund);
            }
        }
        return some;
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatRowsShowToBeTheBestIsWhatASearchFinds(@ForAll("programmes") Programme programme, @ForAll Random random) {
        boolean[] wanted = new boolean[VARIABLES];
        long[] weights = new long[VARIABLES];
        for (int i = 0; i < VARIABLES; i++) {
            wanted[i] = random.nextInt(4) > 0;
            weights[i] = wanted[i] ? 1 : 0;
        }
        Search.Found best = Search.best(programme, weights, new long[VARIABLES]);
        long[] other = Search.best(programme, new long[VARIABLES], new long[VARIABLES]).amounts().stream()
                .mapToLong(Long::longValue)
                .toArray();
        long[] amounts = random.nextBoolean()
                ? best.amounts().stream().mapToLong(Long::longValue).toArray()
                : other;
        long value = 0;
        for (int i = 0; i < VARIABLES; i++) {
            value += weights[i] * amounts[i];
        }
        Optional<List<Integer>> rows = Bottleneck.of(programme, wanted, amounts);
        if (rows.isPresent()) {
            assertThat(value).isEqualTo(best.value());
            assertThat(Bottleneck.bound(programme, wanted, rows.get())).isEqualTo(best.value());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsPassedOnKeepsAllRowsAndIsSoMuchMore(@ForAll("programmes") Programme programme) {
        boolean[] wanted = all(VARIABLES);
        long[] amounts = new long[VARIABLES];
        long total = 0;
        Optional<long[]> next = Passing.of(programme, wanted, amounts, 1);
        while (next.isPresent()) {
            amounts = next.get();
            assertThat(programme.holds(amounts)).isTrue();
            assertThat(Arrays.stream(amounts).sum()).isEqualTo(++total);
            next = Passing.of(programme, wanted, amounts, 1);
        }
        long[] ones = new long[VARIABLES];
        Arrays.fill(ones, 1);
        assertThat(total)
                .isLessThanOrEqualTo(
                        Search.best(programme, ones, new long[VARIABLES]).value());
    }
}
