package vierkant.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which characters nobody can see. */
class InvisibleTest {
    @Test
    void theFirstIsCountedInChars() {
        assertThat(Invisible.first("\uD83D\uDE00\u200Bx\u200B")).hasValue(2);
    }

    @Test
    void whatWordsAndLinesNeedCanBeSeen() {
        assertThat(Invisible.first("een ZWNJ \u200C, tab \t, \u00E9\u00E9n \uD83D\uDE00\r\n"))
                .isEmpty();
    }

    @Test
    void thePlainCharactersEndAtTheTilde() {
        assertThat(Invisible.is('~')).isFalse();
        assertThat(Invisible.is(0x7F)).isTrue();
        assertThat(Invisible.is(0x1F)).isTrue();
        assertThat(Invisible.is(' ')).isFalse();
    }
}
