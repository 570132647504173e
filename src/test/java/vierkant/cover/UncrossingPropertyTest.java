package vierkant.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Groups by payers: the amount of group g from payer p stands at {@code g * payers + p}. */
class UncrossingPropertyTest {
    private static final int GROUPS = 4;
    private static final int PAYERS = 3;

    private static final List<List<Integer>> OF_GROUPS = List.of(row(0), row(1), row(2), row(3));
    private static final int[] RANKS = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};

    private static List<Integer> row(int group) {
        return List.of(group * PAYERS, group * PAYERS + 1, group * PAYERS + 2);
    }

    private static long sum(long[] amounts, int from, int step, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += amounts[from + i * step];
        }
        return sum;
    }

    private static long[] amounts(Random random) {
        return random.longs((long) GROUPS * PAYERS, 0, 6).toArray();
    }

    @Property(tries = 1000)
    void everybodyKeepsWhatTheyHaveAndNoRowIsBroken(@ForAll Random random) {
        long[] before = amounts(random);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Integer> some = random.ints(0, before.length)
                    .distinct()
                    .limit(1L + random.nextInt(5))
                    .boxed()
                    .toList();
            rows.add(Row.atMost(some, Row.atMost(some, 0).sum(before) + random.nextInt(3)));
        }
        Programme programme = new Programme(before.length, rows, List.of());
        long[] after = Uncrossing.of(programme, OF_GROUPS, RANKS, before);

        Statistics.collect(!Arrays.equals(before, after));
        assertThat(programme.holds(after)).isTrue();
        assertThat(Arrays.stream(after).min().orElseThrow()).isNotNegative();
        for (int group = 0; group < GROUPS; group++) {
            assertThat(sum(after, group * PAYERS, 1, PAYERS)).isEqualTo(sum(before, group * PAYERS, 1, PAYERS));
        }
        for (int payer = 0; payer < PAYERS; payer++) {
            assertThat(sum(after, payer, PAYERS, GROUPS)).isEqualTo(sum(before, payer, PAYERS, GROUPS));
        }
        assertThat(Arrays.compare(after, before))
                .as("earlier groups have more of earlier payers")
                .isNotNegative();
    }

    @Property(tries = 500)
    void withoutRowsNothingStaysCrossed(@ForAll Random random) {
        long[] after =
                Uncrossing.of(new Programme(GROUPS * PAYERS, List.of(), List.of()), OF_GROUPS, RANKS, amounts(random));
        for (int earlier = 0; earlier < GROUPS; earlier++) {
            for (int later = earlier + 1; later < GROUPS; later++) {
                for (int first = 0; first < PAYERS; first++) {
                    for (int second = first + 1; second < PAYERS; second++) {
                        assertThat(Math.min(after[earlier * PAYERS + second], after[later * PAYERS + first]))
                                .isZero();
                    }
                }
            }
        }
    }

    /** The second group may have nothing of the later payer once the first has anything of the earlier one. */
    @Example
    void aGuardHoldsAnExchangeBack() {
        long[] crossed = {0, 5, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0};
        Guard guard = new Guard(List.of(0), Row.atMost(List.of(4), 0));
        assertThat(Uncrossing.of(new Programme(crossed.length, List.of(), List.of(guard)), OF_GROUPS, RANKS, crossed))
                .isEqualTo(crossed);
    }
}
