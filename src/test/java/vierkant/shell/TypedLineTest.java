package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vierkant.shell.TypedLine.Word;

class TypedLineTest {
    private static List<String> words(String line) {
        return TypedLine.of(line).words().stream().map(Word::text).toList();
    }

    @Test
    void whiteSpacePartsWords() {
        assertThat(words("  show   drimmelen-2024\t--output  json "))
                .containsExactly("show", "drimmelen-2024", "--output", "json");
        assertThat(words("")).isEmpty();
        assertThat(words("   ")).isEmpty();
    }

    @Test
    void aSpaceThatDoesNotBreakPartsWordsToo() {
        // pasted from a document
        assertThat(words("show\u00a0drimmelen-2024")).containsExactly("show", "drimmelen-2024");
    }

    @Test
    void quotesKeepAWordTogether() {
        assertThat(words("\"a b\" 'c d'")).containsExactly("a b", "c d");
        assertThat(words("--note \"a b\"")).containsExactly("--note", "a b");
        assertThat(words("--note=\"a b\"")).containsExactly("--note=a b");
        assertThat(words("a\"b c\"'d e'f")).containsExactly("ab cd ef");
        assertThat(words("\"\" x")).containsExactly("", "x");
        assertThat(words("\"foto's\" 'zeg \"ja\"'")).containsExactly("foto's", "zeg \"ja\"");
    }

    @Test
    void aBackslashWorksWithinDoubleQuotesOnly() {
        assertThat(words("\"a \\\"b\\\" \\\\ c\"")).containsExactly("a \"b\" \\ c");
        assertThat(words("C:\\begroting\\nieuw.yaml")).containsExactly("C:\\begroting\\nieuw.yaml");
        assertThat(words("\"C:\\mijn map\\nieuw.yaml\"")).containsExactly("C:\\mijn map\\nieuw.yaml");
        assertThat(words("'a\\'")).containsExactly("a\\");
    }

    @Test
    void aNumberSignBeginsAComment() {
        assertThat(words("# alles")).isEmpty();
        assertThat(words("show x # de rest")).containsExactly("show", "x");
        assertThat(words("show a#b \"#c\"")).containsExactly("show", "a#b", "#c");
    }

    @Test
    void tellsWhereAQuoteIsOpen() {
        assertThat(TypedLine.of("show \"a b").unclosed()).hasValue(6);
        assertThat(TypedLine.of("show x'y").unclosed()).hasValue(7);
        assertThat(TypedLine.of("show \"a\\\"").unclosed()).hasValue(6);
        assertThat(TypedLine.of("show 'a' \"b\"").unclosed()).isEmpty();
        assertThat(words("show \"a b")).containsExactly("show", "a b");
    }

    @Test
    void columnsCountWhatAPersonCounts() {
        assertThat(TypedLine.of("  é \uD83D\uDE00x  \"y z\" w").words())
                .containsExactly(new Word("é", 3), new Word("\uD83D\uDE00x", 5), new Word("y z", 9), new Word("w", 15));
    }
}
