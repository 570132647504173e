package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vierkant.Days;
import vierkant.desk.Desk;
import vierkant.desk.Finding;
import vierkant.text.Language;
import vierkant.text.Words;

class CommandLinePropertyTest {
    private static final List<Command> COMMANDS =
            new Catalogue(() -> new Desk(Path.of(""), Path.of(""), Days::today)).commands();

    /** Words that are nearly right, in an order that mostly is not. */
    @Provide
    Arbitrary<List<String>> nearlyRight() {
        Arbitrary<String> word = Arbitraries.oneOf(
                Arbitraries.of(
                        "show",
                        "contract",
                        "list",
                        "explain",
                        "total",
                        "2025",
                        "--budget",
                        "--output",
                        "json",
                        "--output=csv",
                        "--language",
                        "nl",
                        "--",
                        "-5",
                        "-x",
                        "--force",
                        "--to",
                        "x.xlsx",
                        "@",
                        "@x",
                        "help",
                        "exit",
                        "",
                        " ",
                        "--=",
                        "--help",
                        "--section",
                        "\"",
                        "'",
                        "#"),
                Arbitraries.strings().ofMaxLength(8));
        return word.list().ofMaxSize(8);
    }

    @Property
    void whateverIsTypedIsUnderstoodOrRefusedWithWords(@ForAll("nearlyRight") List<String> words) {
        check(CommandLine.read(COMMANDS, TypedLine.given(words), Optional.empty(), Optional.empty()));
        LinePlace line = new LinePlace("", 1, String.join(" ", words).replaceAll("[\\r\\n]", " "));
        check(CommandLine.read(COMMANDS, line, Optional.of("open")));
    }

    private static void check(CommandLine.Meaning meaning) {
        if (meaning instanceof CommandLine.Meaning.Refused refused) {
            assertThat(refused.findings())
                    .isNotEmpty()
                    .allMatch(finding -> finding.severity() == Finding.Severity.ERROR);
            for (Language language : Language.values()) {
                assertThat(new FindingText(Words.in(language)).text(refused.findings()))
                        .isNotBlank();
            }
        }
    }

    @Property
    void completionProposesOnlyWhatBeginsSo(@ForAll("nearlyRight") List<String> words) {
        String before = String.join(" ", words);
        Completion completion =
                new Completion(COMMANDS, (topic, budget) -> List.of("drimmelen-2024"), Path.of("no-such-folder"));
        completion
                .of(before, Optional.empty())
                .forEach(proposal -> assertThat(proposal.word()).isNotBlank());
        assertThat(new TalkParser()
                        .parse(before, before.length(), org.jline.reader.Parser.ParseContext.COMPLETE)
                        .words())
                .isNotEmpty();
    }
}
