package vierkant.shell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vierkant.desk.Cell;
import vierkant.desk.Plot;
import vierkant.text.Message;
import vierkant.text.Words;

/** Draws a plot with letters, one letter for each line; where lines meet the first one is seen. */
final class PlotText {
    private static final int HEIGHT = 15;
    private static final int WIDEST = 66;
    private static final int NARROWEST = 20;
    private static final MathContext DIGITS = new MathContext(20);

    private final Words words;
    private final CellWords cells;

    PlotText(Words words) {
        this.words = words;
        this.cells = new CellWords(words);
    }

    /** @param most how wide it may be, in characters; the letters need at least {@value #NARROWEST} */
    List<String> lines(Plot plot, int most) {
        BigDecimal top = extreme(plot, Comparator.reverseOrder());
        BigDecimal bottom = extreme(plot, Comparator.naturalOrder());
        List<String> labels = List.of(
                label(plot, top), label(plot, top.add(bottom).divide(BigDecimal.valueOf(2))), label(plot, bottom));
        int margin = labels.stream().mapToInt(Letters::width).max().orElse(0);
        int width = Math.max(NARROWEST, Math.min(WIDEST, most - margin - 2));
        int[][] rows = rows(plot, top, bottom, width);
        char[][] drawn = drawn(rows, width);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < HEIGHT; row++) {
            String label = row == 0
                    ? labels.get(0)
                    : row == HEIGHT / 2 ? labels.get(1) : row == HEIGHT - 1 ? labels.get(2) : "";
            lines.add((Letters.right(label, margin) + " |" + new String(drawn[row])).stripTrailing());
        }
        lines.add(" ".repeat(margin) + " +" + "-".repeat(width));
        String first = words.number(plot.xs().get(0));
        String last = words.number(plot.xs().get(plot.xs().size() - 1));
        String across = words.say(plot.across());
        int left = Math.max(1, (width - Letters.width(first) - Letters.width(last) - Letters.width(across)) / 2);
        int right = Math.max(1, width - Letters.width(first) - Letters.width(last) - Letters.width(across) - left);
        lines.add(" ".repeat(margin + 2) + first + " ".repeat(left) + across + " ".repeat(right) + last);
        for (int i = 0; i < plot.series().size(); i++) {
            Message name = plot.series().get(i).name();
            int hidden = i;
            Message told = IntStream.range(0, i)
                    .filter(other -> Arrays.equals(rows[other], rows[hidden]))
                    .boxed()
                    .findFirst()
                    .<Message>map(other -> new Upon(name, Character.toString(letter(other))))
                    .orElse(name);
            lines.add(" ".repeat(margin + 2) + letter(i) + "  " + words.say(told));
        }
        return lines;
    }

    private String label(Plot plot, BigDecimal number) {
        return new Cell.Estimate(number.setScale(0, RoundingMode.HALF_UP), plot.unit()).accept(cells);
    }

    private static BigDecimal extreme(Plot plot, Comparator<BigDecimal> order) {
        return plot.series().stream()
                .flatMap(series -> series.ys().stream())
                .min(order)
                .orElseThrow();
    }

    /** A line that is not seen, since it lies upon another. */
    record Upon(Message name, String letter) implements Message {}

    /** In which row each line is in each column. */
    private static int[][] rows(Plot plot, BigDecimal top, BigDecimal bottom, int width) {
        BigDecimal height = top.subtract(bottom);
        int[][] rows = new int[plot.series().size()][width];
        for (int series = 0; series < rows.length; series++) {
            for (int column = 0; column < width; column++) {
                BigDecimal y = height(plot, plot.series().get(series), column, width - 1);
                rows[series][column] = height.signum() == 0
                        ? HEIGHT / 2
                        : top.subtract(y)
                                .multiply(BigDecimal.valueOf(HEIGHT - 1L))
                                .divide(height, 0, RoundingMode.HALF_UP)
                                .intValueExact();
            }
        }
        return rows;
    }

    private static char[][] drawn(int[][] rows, int width) {
        char[][] drawn = new char[HEIGHT][width];
        for (char[] row : drawn) {
            Arrays.fill(row, ' ');
        }
        for (int series = rows.length - 1; series >= 0; series--) {
            for (int column = 0; column < width; column++) {
                drawn[rows[series][column]][column] = letter(series);
            }
        }
        return drawn;
    }

    /** A line at a part of the width, straight between its points. */
    private static BigDecimal height(Plot plot, Plot.Series series, int part, int parts) {
        List<BigDecimal> xs = plot.xs();
        BigDecimal first = xs.get(0);
        BigDecimal x = xs.get(xs.size() - 1)
                .subtract(first)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(parts), DIGITS)
                .add(first);
        int next = 1;
        while (next < xs.size() - 1 && xs.get(next).compareTo(x) < 0) {
            next++;
        }
        BigDecimal from = series.ys().get(next - 1);
        return series.ys()
                .get(next)
                .subtract(from)
                .multiply(x.subtract(xs.get(next - 1)))
                .divide(xs.get(next).subtract(xs.get(next - 1)), DIGITS)
                .add(from);
    }

    private static char letter(int series) {
        return (char) ('A' + series);
    }
}
