package vierkant.shell;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What the output is read on.
 *
 * @param width columns, at least 1; empty where lines may be as long as they are, as in a file
 * @param style whether letters can be made to stand out
 */
record Screen(OptionalInt width, Style style) {
    /** How letters can look. */
    enum Style {
        PLAIN,
        BOLD_TOO
    }

    /** A file or a pipe. */
    static final Screen NONE = new Screen(OptionalInt.empty(), Style.PLAIN);

    /** The style that the environment allows (no-color.org). */
    static Style style(Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return plain ? Style.PLAIN : Style.BOLD_TOO;
    }

    String bold(String text) {
        return style == Style.PLAIN || text.isEmpty() ? text : "\u001b[1m" + text + "\u001b[0m";
    }
}
