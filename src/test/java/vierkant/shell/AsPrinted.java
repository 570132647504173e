package vierkant.shell;

import java.util.List;
import vierkant.desk.Finding;
import vierkant.store.Located;
import vierkant.text.Language;
import vierkant.text.Words;

/** What a person sees of the problems of a file. */
public final class AsPrinted {
    private AsPrinted() {}

    public static String text(List<Located> problems, Language language) {
        return new FindingText(Words.in(language))
                .text(problems.stream().map(Finding::of).toList());
    }
}
