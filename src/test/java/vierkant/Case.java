package vierkant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import vierkant.calc.LineId;

/**
 * A calculation that a controller can check by hand: a small budget, and what it must come to.
 *
 * <p>A case file is a budget file, a line with {@code ---}, and what is expected of it: {@code source} (where the rule comes
 * from), and {@code expect} (by line and year) or {@code problems} (by path, the kind of problem). The hand calculation
 * stands beside each amount. {@code docs/sources.md} tells where the rules come from.
 *
 * @param name topic and file name, such as {@code bandwidth/zonder-band}
 * @param budget the text of the budget file
 * @param source where the rule or the figures come from
 * @param expected what each line must be in some years
 * @param problems path in the budget to the kind of problem; empty where the budget has none
 */
public record Case(String name, String budget, String source, List<Expected> expected, Map<String, String> problems) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "cases");
    private static final String BETWEEN = "\n---\n";

    /**
     * What a line must be in a year.
     *
     * @param amount as it is written in the case: exact, or with {@code …} behind it when it goes on
     */
    public record Expected(LineId line, int year, String amount) {
        /** Whether a result is this amount: equal to it, or rounded to its decimals where it goes on. */
        public boolean matches(BigDecimal result) {
            if (!amount.endsWith("…")) {
                return result.compareTo(new BigDecimal(amount)) == 0;
            }
            BigDecimal rounded = new BigDecimal(amount.substring(0, amount.length() - 1));
            return result.setScale(rounded.scale(), RoundingMode.HALF_UP).compareTo(rounded) == 0;
        }
    }

    /** Every case, by name. */
    public static List<Case> all() {
        Path folder = Path.of(System.getProperty("vierkant.home")).resolve(FOLDER);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> of(name(folder.relativize(file)), text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the budget must give amounts, and not problems. */
    public boolean calculates() {
        return problems.isEmpty();
    }

    /** The budget file as it would stand on a disk. */
    public byte[] bytes() {
        return budget.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Case of(String name, String text) {
        int end = text.indexOf(BETWEEN);
        if (end < 0) {
            throw new IllegalArgumentException("case " + name + " has no line with ---");
        }
        Map<?, ?> asked = (Map<?, ?>)
                new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                        .loadFromString(text.substring(end + BETWEEN.length()));
        List<Expected> expected = new ArrayList<>();
        mapping(asked, "expect")
                .forEach((line, byYear) -> ((Map<?, ?>) byYear).forEach((years, amount) -> {
                    String[] span = years.toString().split("\\.\\.", -1);
                    for (int year = Integer.parseInt(span[0]);
                            year <= Integer.parseInt(span[span.length - 1]);
                            year++) {
                        expected.add(new Expected(new LineId(line.toString()), year, amount.toString()));
                    }
                }));
        Map<String, String> problems = new LinkedHashMap<>();
        mapping(asked, "problems").forEach((path, kind) -> problems.put(path.toString(), kind.toString()));
        if (expected.isEmpty() == problems.isEmpty()) {
            throw new IllegalArgumentException("case " + name + " must expect either amounts or problems");
        }
        return new Case(name, text.substring(0, end + 1), asked.get("source").toString(), expected, problems);
    }

    private static Map<?, ?> mapping(Map<?, ?> asked, String key) {
        Object value = asked.get(key);
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private static String name(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.substring(0, path.length() - ".yaml".length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
