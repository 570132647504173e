package vierkant.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;

/**
 * The numbers of some lines in order, for each draw of a block: the largest first, and of equal ones the one that comes first among the
 * lines. All who look at the same lines share it.
 */
final class Ordered {
    private final int size;
    private final int count;

    /** By draw and place: which of the lines it is. */
    private final int[][] which;

    /** By line and draw: its place, from 1. */
    private final double[][] places;

    /** By draw and place: its number. */
    private final double[][] numbers;

    /** By draw and place, for some amounts: the sum of those up to that place. */
    private final Map<List<LineId>, double[][]> sums = new HashMap<>();

    /** @param lines the numbers of each line by draw */
    Ordered(List<double[]> lines, int size) {
        this.size = size;
        this.count = lines.size();
        this.which = new int[size][];
        this.places = new double[count][size];
        this.numbers = new double[size][count];
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (int draw = 0; draw < size; draw++) {
            // draws resemble one another, so the order of the last is nearly that of the next
            sort(order, lines, draw);
            which[draw] = order.clone();
            for (int place = 0; place < count; place++) {
                numbers[draw][place] = lines.get(order[place])[draw];
                places[order[place]][draw] = place + 1.0;
            }
        }
    }

    private static void sort(int[] order, List<double[]> lines, int draw) {
        for (int i = 1; i < order.length; i++) {
            int moved = order[i];
            double number = lines.get(moved)[draw];
            int place = i;
            while (place > 0 && isBefore(number, moved, lines.get(order[place - 1])[draw], order[place - 1])) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = moved;
        }
    }

    private static boolean isBefore(double one, int first, double other, int second) {
        int order = SampleReading.compare(one, other);
        return order > 0 || (order == 0 && first < second);
    }

    /** The place of one of the lines in each draw, from 1. */
    double[] places(int line) {
        return places[line].clone();
    }

    /**
     * The sum of those amounts whose line compares with something, for each draw.
     *
     * @param of the lines whose amounts they are
     * @param amounts one for each of the lines, by draw
     */
    double[] sum(List<LineId> of, List<double[]> amounts, Operator operator, double[] than) {
        double[] result = new double[size];
        if (operator == Operator.EQUAL) {
            for (int draw = 0; draw < size; draw++) {
                int from = count(draw, Operator.MORE_THAN, than[draw]);
                result[draw] = between(amounts, draw, from, count(draw, Operator.AT_LEAST, than[draw]));
            }
            return result;
        }
        double[][] summed = sums.computeIfAbsent(of, none -> summed(amounts));
        for (int draw = 0; draw < size; draw++) {
            int end = count(draw, operator, than[draw]);
            result[draw] = end == 0 ? 0 : summed[draw][end - 1];
        }
        return result;
    }

    /** How many numbers compare with another so; the largest do if any does. */
    private int count(int draw, Operator operator, double than) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (operator.holds(SampleReading.compare(numbers[draw][middle], than))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double[][] summed(List<double[]> amounts) {
        double[][] summed = new double[size][count];
        for (int draw = 0; draw < size; draw++) {
            double sum = 0;
            for (int place = 0; place < count; place++) {
                sum += amounts.get(which[draw][place])[draw];
                summed[draw][place] = sum;
            }
        }
        return summed;
    }

    /** Added up anew: a difference of sums would leave noise where nothing is. */
    private double between(List<double[]> amounts, int draw, int from, int end) {
        double sum = 0;
        for (int place = from; place < end; place++) {
            sum += amounts.get(which[draw][place])[draw];
        }
        return sum;
    }
}
