package vierkant.shell;

import java.util.List;
import java.util.stream.Collectors;
import vierkant.desk.Finding;
import vierkant.desk.Finding.Spot;
import vierkant.text.Words;

/**
 * Lays findings out: the place, what is wrong, the person's own line with a caret under it, and what can be done.
 *
 * <pre>
 * budgets/zuidwest.yaml:12:7: error: contract 'zuidwest' has no type 'bandwith'
 *     type: bandwith
 *           ^
 *   Did you mean 'bandwidth'? Known types: lump-sum, pxq, trajectory, bandwidth, availability.
 * </pre>
 */
final class FindingText {
    private static final String MARGIN = "    ";
    /** Of a longer line only the part around the caret is shown. */
    private static final int LONGEST = 100;

    private final Words words;

    FindingText(Words words) {
        this.words = words;
    }

    String text(List<Finding> findings) {
        return findings.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Finding finding) {
        StringBuilder text = new StringBuilder();
        finding.spot()
                .filter(spot -> !spot.file().isEmpty())
                .ifPresent(spot -> text.append(Letters.harmless(spot.file()))
                        .append(":" + spot.line() + ":" + spot.column() + ": "));
        text.append(words.say(finding.severity()) + ": ")
                .append(Letters.harmless(words.say(finding.complaint())))
                .append('\n');
        finding.spot().filter(spot -> !spot.excerpt().isEmpty()).ifPresent(spot -> text.append(excerpt(spot)));
        words.say(finding.complaint(), "remedy")
                .lines()
                .forEach(line -> text.append("  " + Letters.harmless(line) + "\n"));
        return text.toString();
    }

    private static String excerpt(Spot spot) {
        int[] line = Letters.harmless(spot.excerpt()).codePoints().toArray();
        int caret = Math.min(spot.column() - 1, line.length);
        int from = 0;
        int to = line.length;
        if (line.length > LONGEST) {
            from = Math.max(0, Math.min(caret - LONGEST / 2, line.length - LONGEST));
            to = from + LONGEST;
        }
        String before = (from > 0 ? "…" : "") + new String(line, from, caret - from);
        String shown = before + new String(line, caret, to - caret) + (to < line.length ? "…" : "");
        return MARGIN + shown.stripTrailing() + "\n" + MARGIN + " ".repeat(Letters.width(before)) + "^\n";
    }
}
