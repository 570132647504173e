package vierkant.cover;

import java.util.Arrays;
import java.util.List;

/** What some variables of a programme are together: at least and at most so much, in whole cents. */
final class Row {
    /** No least and no most are nearer to 0 than any sum of cents. */
    static final long NONE = Long.MAX_VALUE / 4;

    private final int[] of;
    private final long[] times;
    private final long least;
    private final long most;

    private Row(int[] of, long[] times, long least, long most) {
        this.of = of;
        this.times = times;
        this.least = least;
        this.most = most;
    }

    static Row atMost(List<Integer> of, long most) {
        return new Row(array(of), ones(of.size()), -NONE, most);
    }

    static Row atLeast(List<Integer> of, long least) {
        return new Row(array(of), ones(of.size()), least, NONE);
    }

    /** Some variables are together at most what others are. */
    static Row within(List<Integer> some, List<Integer> others) {
        int[] of = new int[some.size() + others.size()];
        long[] times = ones(of.length);
        for (int i = 0; i < of.length; i++) {
            of[i] = i < some.size() ? some.get(i) : others.get(i - some.size());
            times[i] = i < some.size() ? 1 : -1;
        }
        return new Row(of, times, -NONE, 0);
    }

    private static int[] array(List<Integer> of) {
        return of.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] ones(int count) {
        long[] ones = new long[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    int terms() {
        return of.length;
    }

    int variable(int term) {
        return of[term];
    }

    long times(int term) {
        return times[term];
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    boolean has(int variable) {
        return Arrays.stream(of).anyMatch(each -> each == variable);
    }

    /** Whether the row is about a plain sum that is at most so much, and nothing besides. */
    boolean isAtMost() {
        return least == -NONE && Arrays.stream(times).allMatch(each -> each == 1);
    }

    /** Whether it limits one variable and nothing else. */
    boolean isOfOne() {
        return of.length == 1 && times[0] == 1;
    }

    /** What the variables are together. */
    long sum(long[] values) {
        long sum = 0;
        for (int i = 0; i < of.length; i++) {
            sum += times[i] * values[of[i]];
        }
        return sum;
    }

    boolean holds(long[] values) {
        long sum = sum(values);
        return least <= sum && sum <= most;
    }
}
