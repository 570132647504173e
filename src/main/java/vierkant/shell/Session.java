package vierkant.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.text.Language;

/**
 * What the shell remembers from one command to the next.
 *
 * @param language of replies that ask for no other
 * @param output of replies that ask for no other
 * @param budget that is open
 * @param scripts that are being run, the outermost first
 */
record Session(Language language, Output output, Optional<String> budget, List<Path> scripts) {
    Session {
        scripts = List.copyOf(scripts);
    }

    static Session in(Language language) {
        return new Session(language, Output.TABLE, Optional.empty(), List.of());
    }

    Session withLanguage(Language other) {
        return new Session(other, output, budget, scripts);
    }

    Session withOutput(Output other) {
        return new Session(language, other, budget, scripts);
    }

    Session withBudget(String open) {
        return new Session(language, output, Optional.of(open), scripts);
    }

    /** In a script that is named by the innermost one, or by the user. */
    Session entering(Path script) {
        List<Path> deeper = new ArrayList<>(scripts);
        deeper.add(script);
        return new Session(language, output, budget, deeper);
    }

    /** Back where a script was named: it leaves behind which budget is open, and nothing else. */
    Session backFrom(Session script) {
        return new Session(language, output, script.budget, scripts);
    }
}
