package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vierkant.desk.Finding;
import vierkant.desk.Finding.Severity;
import vierkant.desk.Finding.Spot;
import vierkant.text.Language;
import vierkant.text.Words;

class FindingTextTest {
    private static final UsageProblem YEAR = new UsageProblem.NotAYear("25");

    private static String text(Language language, Finding... findings) {
        return new FindingText(Words.in(language)).text(List.of(findings));
    }

    @Test
    void showsThePlaceTheLineTheCaretAndTheRemedy() {
        Spot spot = new Spot("budgets/zuidwest.yaml", 12, 7, "type: bandwith");
        assertThat(text(Language.EN, Finding.error(YEAR, spot))).isEqualTo("""
                        budgets/zuidwest.yaml:12:7: error: '25' is no year
                            type: bandwith
                                  ^
                          Write a year in four digits, such as 2025.
                        """);
    }

    @Test
    void speaksDutch() {
        assertThat(text(Language.NL, new Finding(Severity.WARNING, YEAR, Optional.empty())))
                .isEqualTo("let op: '25' is geen jaar\n  Schrijf een jaar met vier cijfers, zoals 2025.\n");
    }

    @Test
    void aLineBehindThePromptHasNoFileName() {
        assertThat(text(Language.EN, Finding.error(YEAR, new Spot("", 3, 6, "show 25"))))
                .startsWith("error: '25' is no year\n    show 25\n         ^\n");
    }

    @Test
    void theCaretStandsUnderWhatAPersonSees() {
        // a tab is one space, a mark takes no column, a pair of surrogates is one character
        assertThat(text(Language.EN, Finding.error(YEAR, new Spot("x", 1, 6, "\te\u0301\uD83D\uDE00 y"))))
                .contains("\n     e\u0301\uD83D\uDE00 y\n        ^\n");
        assertThat(text(Language.EN, Finding.error(YEAR, new Spot("x", 1, 99, "abc"))))
                .contains("    abc\n       ^\n");
    }

    @Test
    void ofALongLineOnlyThePartAroundTheCaretIsShown() {
        String line = "a".repeat(500) + "B" + "c".repeat(500);
        assertThat(text(Language.EN, Finding.error(YEAR, new Spot("x", 1, 501, line))))
                .contains("\n    …" + "a".repeat(50) + "B" + "c".repeat(49) + "…\n" + " ".repeat(55) + "^\n");
    }

    @Test
    void aFileCanNotSteerTheTerminal() {
        assertThat(text(Language.EN, Finding.error(YEAR, new Spot("x\u001b[2J", 1, 1, "\u001b[31mrood"))))
                .doesNotContain("\u001b");
    }
}
