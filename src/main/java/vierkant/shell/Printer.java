package vierkant.shell;

import java.util.function.Supplier;
import vierkant.desk.Reply;
import vierkant.text.Language;
import vierkant.text.Words;

/** Prints replies: the result to standard output, the findings to standard error. */
final class Printer {
    private final Sink out;
    private final Sink err;
    private final Supplier<Screen> screen;

    /** @param screen asked anew for each table, because people resize windows */
    Printer(Sink out, Sink err, Supplier<Screen> screen) {
        this.out = out;
        this.err = err;
        this.screen = screen;
    }

    void print(Reply reply, Output output, Language language) {
        Words words = Words.in(language);
        // both before either: a mistake of ours in the one must not leave the other behind
        String result = reply.view()
                .map(view -> switch (output) {
                    case TABLE -> new TableText(words, screen.get()).text(view);
                    case JSON -> new JsonText(words).text(view);
                    case CSV -> new CsvText(words).text(view);
                })
                .orElse("");
        String findings = new FindingText(words).text(reply.findings());
        out.print(result);
        err.print(findings);
    }

    /** Whether nobody can read results any more. */
    boolean isCutOff() {
        return out.failure().isPresent();
    }
}
