package vierkant.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vierkant.desk.Cell;
import vierkant.desk.Plot;
import vierkant.desk.Table;
import vierkant.desk.View;
import vierkant.text.Message;
import vierkant.text.Words;

/**
 * Lays a view out for the eye: columns in line, amounts to the right, as wide as the screen allows.
 *
 * <p>Where a table is too wide for the screen its texts are wrapped; then texts, the last first, move to a line under their row,
 * each with its heading; the first two of them stay while an amount fits beside them. Amounts and words are never broken:
 * what still does not fit continues in a next block of columns.
 */
final class TableText {
    private static final String GAP = "  ";
    /** Narrower a wrapped text is hard to read. */
    private static final int NARROWEST = 18;
    /** So many texts in front of the amounts stay in their column. */
    private static final int LABELS = 2;

    private static final String MARGIN = "    ";
    private static final String BETWEEN = " · ";

    private final Words words;
    private final Screen screen;

    TableText(Words words, Screen screen) {
        this.words = words;
        this.screen = screen;
    }

    String text(View view) {
        List<String> parts = new ArrayList<>();
        view.title().map(this::title).ifPresent(parts::add);
        view.tables().forEach(table -> parts.add(table(table)));
        view.plots().forEach(plot -> parts.add(plot(plot)));
        if (!view.notes().isEmpty()) {
            parts.add(view.notes().stream()
                    .flatMap(note -> words.say(note).lines())
                    .flatMap(line -> wrapped(said(line)).stream())
                    .collect(Collectors.joining("\n")));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private String table(Table table) {
        Grid grid = new Grid(table);
        List<String> blocks = new ArrayList<>();
        Layout layout = layout(grid);
        for (List<Integer> columns : layout.blocks()) {
            blocks.add(block(grid, columns, blocks.isEmpty() ? layout.under() : List.of()));
        }
        String title = title(table.title());
        String body = String.join("\n\n", blocks);
        return title.isEmpty() ? body : body.isEmpty() ? title : title + "\n" + body;
    }

    private String plot(Plot plot) {
        List<String> lines = new ArrayList<>(List.of(title(plot.title())));
        lines.addAll(new PlotText(words).lines(plot, screen.width().orElse(Integer.MAX_VALUE)));
        return String.join("\n", lines);
    }

    private String title(Message title) {
        return wrapped(said(words.say(title))).stream().map(screen::bold).collect(Collectors.joining("\n"));
    }

    /** The cells of a table as they will stand there, with their widths. */
    private final class Grid {
        private final Table table;
        private final List<String> headings;
        private final List<List<String>> rows;
        private final boolean[] toTheRight;
        private final int[] widths;
        private final int[] wordWidths;

        Grid(Table table) {
            this.table = table;
            CellWords cells = new CellWords(words);
            headings = table.columns().stream()
                    .map(column -> said(words.say(column.heading())))
                    .toList();
            rows = table.rows().stream()
                    .map(row -> IntStream.range(0, headings.size())
                            .mapToObj(i -> (i == 0 ? GAP.repeat(row.level()) : "")
                                    + said(row.cells().get(i).accept(cells)))
                            .toList())
                    .toList();
            toTheRight = new boolean[headings.size()];
            widths = new int[headings.size()];
            wordWidths = new int[headings.size()];
            for (int i = 0; i < widths.length; i++) {
                int column = i;
                toTheRight[i] = table.rows().stream()
                        .anyMatch(row -> isNumber(row.cells().get(column)));
                widths[i] = Math.max(
                        Letters.width(headings.get(i)),
                        rows.stream()
                                .mapToInt(row -> Letters.width(row.get(column)))
                                .max()
                                .orElse(0));
                // who has all the width there is breaks no text
                wordWidths[i] = screen.width().isEmpty()
                        ? widths[i]
                        : Math.max(
                                Math.max(NARROWEST, Letters.widestWord(headings.get(i))),
                                rows.stream()
                                        .mapToInt(row -> widestWord(row.get(column)))
                                        .max()
                                        .orElse(0));
            }
        }

        private static boolean isNumber(Cell cell) {
            return cell instanceof Cell.Amount || cell instanceof Cell.Estimate;
        }

        /** With the space in front, which every line of the text gets. */
        private static int widestWord(String text) {
            int depth = text.length() - text.stripLeading().length();
            return depth + Letters.widestWord(text.strip());
        }

        boolean hasHeadings() {
            return headings.stream().anyMatch(heading -> !heading.isEmpty());
        }

        /** How wide these columns are beside one another. */
        int width(List<Integer> columns) {
            return columns.stream().mapToInt(i -> widths[i]).sum() + GAP.length() * (columns.size() - 1);
        }

        /** How wide they are at least, when texts are wrapped. */
        int least(List<Integer> columns) {
            return columns.stream().mapToInt(this::least).sum() + GAP.length() * (columns.size() - 1);
        }

        private int least(int column) {
            return toTheRight[column] ? widths[column] : Math.min(widths[column], wordWidths[column]);
        }

        /** Makes texts narrower, the widest first, until these columns fit or none can be narrower. */
        void squeeze(List<Integer> columns, int most) {
            while (width(columns) > most) {
                int widest = -1;
                for (int i : columns) {
                    boolean can = widths[i] > least(i);
                    if (can && (widest < 0 || widths[i] > widths[widest])) {
                        widest = i;
                    }
                }
                if (widest < 0) {
                    return;
                }
                widths[widest]--;
            }
        }
    }

    /**
     * Where columns go.
     *
     * @param blocks columns beside one another, one block under the other
     * @param under columns whose texts stand on a line under their row
     */
    private record Layout(List<List<Integer>> blocks, List<Integer> under) {}

    private Layout layout(Grid grid) {
        List<Integer> beside =
                new ArrayList<>(IntStream.range(0, grid.widths.length).boxed().toList());
        List<Integer> under = new ArrayList<>();
        if (screen.width().isEmpty()) {
            return new Layout(List.of(beside), under);
        }
        int most = screen.width().getAsInt();
        int firstAmount =
                beside.stream().filter(i -> grid.toTheRight[i]).findFirst().orElse(1);
        int widestAmount = beside.stream()
                .filter(i -> grid.toTheRight[i])
                .mapToInt(i -> GAP.length() + grid.widths[i])
                .max()
                .orElse(0);
        for (int i = grid.widths.length - 1; i >= 1 && grid.least(beside) > most; i--) {
            // the first texts stay, unless not even one amount fits beside them
            boolean stays = i < Math.min(LABELS, firstAmount) && grid.least(List.of(0, i)) + widestAmount <= most;
            if (!grid.toTheRight[i] && !stays) {
                beside.remove(Integer.valueOf(i));
                under.add(0, i);
            }
        }
        List<Integer> labels = beside.stream().filter(i -> !grid.toTheRight[i]).toList();
        List<List<Integer>> blocks = new ArrayList<>();
        List<Integer> block = new ArrayList<>(labels);
        for (int i : beside) {
            if (grid.toTheRight[i]) {
                List<Integer> wider = new ArrayList<>(block);
                wider.add(i);
                if (grid.least(wider) > most && block.size() > labels.size()) {
                    blocks.add(sorted(block));
                    wider = new ArrayList<>(labels);
                    wider.add(i);
                }
                block = wider;
            }
        }
        blocks.add(sorted(block));
        // one width for a column in all blocks, so that they stand in line
        blocks.forEach(columns -> grid.squeeze(columns, most));
        return new Layout(blocks, under);
    }

    private static List<Integer> sorted(List<Integer> columns) {
        return columns.stream().sorted().toList();
    }

    private String block(Grid grid, List<Integer> columns, List<Integer> under) {
        List<String> lines = new ArrayList<>();
        if (grid.hasHeadings()) {
            line(grid, columns, grid.headings).forEach(line -> lines.add(screen.bold(line)));
            lines.add(columns.stream().map(i -> "-".repeat(grid.widths[i])).collect(Collectors.joining(GAP)));
        }
        for (int r = 0; r < grid.rows.size(); r++) {
            Table.Row row = grid.table.rows().get(r);
            List<String> cells = grid.rows.get(r);
            for (String line : line(grid, columns, cells)) {
                lines.add(row.emphasis() == Table.Emphasis.TOTAL ? screen.bold(line) : line);
            }
            String rest = under.stream()
                    .filter(i -> !cells.get(i).isEmpty())
                    .map(i -> grid.headings.get(i) + (grid.headings.get(i).isEmpty() ? "" : ": ") + cells.get(i))
                    .collect(Collectors.joining(BETWEEN));
            if (!rest.isEmpty()) {
                String margin = MARGIN + GAP.repeat(row.level());
                int room = Math.max(NARROWEST, screen.width().orElse(Integer.MAX_VALUE) - margin.length());
                Letters.lines(rest, room).forEach(line -> lines.add(margin + line));
            }
        }
        return String.join("\n", lines);
    }

    /** One row, over as many lines as its longest text needs. */
    private static List<String> line(Grid grid, List<Integer> columns, List<String> row) {
        List<List<String>> texts = columns.stream()
                .map(i -> grid.toTheRight[i] ? List.of(row.get(i)) : indented(row.get(i), grid.widths[i]))
                .toList();
        int height = texts.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int h = 0; h < height; h++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns.size(); c++) {
                String text = h < texts.get(c).size() ? texts.get(c).get(h) : "";
                int width = grid.widths[columns.get(c)];
                line.append(c == 0 ? "" : GAP)
                        .append(
                                grid.toTheRight[columns.get(c)]
                                        ? Letters.right(text, width)
                                        : Letters.left(text, width));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A text whose lines all begin where the first does. */
    private static List<String> indented(String text, int width) {
        int depth = text.length() - text.stripLeading().length();
        // so deep that no room is left: better a ragged edge than a column of letters
        int indent = width - depth < NARROWEST / 2 ? 0 : depth;
        String space = " ".repeat(indent);
        return Letters.lines(text.strip(), Math.max(1, width - indent)).stream()
                .map(line -> space + line)
                .toList();
    }

    private List<String> wrapped(String line) {
        return screen.width().isEmpty()
                ? List.of(line)
                : Letters.lines(line, screen.width().getAsInt());
    }

    private static String said(String text) {
        return Letters.harmless(text);
    }
}
