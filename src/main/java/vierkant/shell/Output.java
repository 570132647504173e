package vierkant.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which notation a result is printed. */
enum Output {
    /** For people. */
    TABLE,
    /** For programs: keys are the same in every language. */
    JSON,
    /** For spreadsheets. */
    CSV;

    /** As written behind {@code --output}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Output> parse(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    static List<String> tags() {
        return Arrays.stream(values()).map(Output::tag).toList();
    }
}
