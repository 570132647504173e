package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import vierkant.shell.TypedLine.Word;

class TypedLinePropertyTest {
    /** Between double quotes every word can be typed. */
    @Property
    void whatIsQuotedComesBack(
            @ForAll @Size(max = 5) List<@CharRange(from = ' ', to = '~') @StringLength(max = 12) String> words) {
        String line = words.stream()
                .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(" "));
        TypedLine typed = TypedLine.of(line);
        assertThat(typed.words().stream().map(Word::text)).containsExactlyElementsOf(words);
        assertThat(typed.unclosed()).isEmpty();
    }

    @Property
    void noLineBreaksTheReader(@ForAll @StringLength(max = 60) String line) {
        TypedLine typed = TypedLine.of(line);
        typed.words().forEach(word -> assertThat(word.column()).isBetween(1, line.codePointCount(0, line.length())));
    }
}
