package vierkant.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.desk.Finding;
import vierkant.text.Language;
import vierkant.text.Near;

/** In which language to answer a person who does not say: that of the machine, unless VIERKANT_LANGUAGE says another. */
final class Tongue {
    private static final String OURS = "VIERKANT_LANGUAGE";

    private Tongue() {}

    static Language of(Surroundings surroundings) {
        return surroundings.variable(OURS).flatMap(Language::parse).orElseGet(() -> ofTheMachine(surroundings));
    }

    /** What is wrong with the settings; empty where nothing is. */
    static Optional<Finding> mistake(Surroundings surroundings) {
        List<String> known = Arrays.stream(Language.values()).map(Language::tag).toList();
        return surroundings
                .variable(OURS)
                .filter(value -> !known.contains(value))
                .map(value ->
                        Finding.error(new UsageProblem.UnknownLanguage(OURS, value, Near.to(value, known), known)));
    }

    private static Language ofTheMachine(Surroundings surroundings) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .flatMap(name -> surroundings.variable(name).stream())
                .findFirst()
                .filter(locale -> locale.startsWith("nl"))
                .map(dutch -> Language.NL)
                .orElse(Language.EN);
    }
}
