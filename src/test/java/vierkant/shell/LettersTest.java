package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    @ParameterizedTest
    @CsvSource({"Almata, 6", "€ 1.000, 7", "coördinatie, 11", "'', 0"})
    void aLetterTakesAColumn(String text, int width) {
        assertThat(Letters.width(text)).isEqualTo(width);
    }

    @Test
    void marksOnALetterAndSignsThatNobodySeesTakeNone() {
        assertThat(Letters.width("coo\u0308rdinatie")).isEqualTo(11);
        assertThat(Letters.width("jeugd\u00ADhulp")).isEqualTo(9);
        assertThat(Letters.width("a\u200Db")).isEqualTo(2);
    }

    @Test
    void aLetterBeyondTheFirstPlaneTakesOne() {
        assertThat(Letters.width("x\uD835\uDD38y")).isEqualTo(3);
    }

    @Test
    void whatFitsIsNotBroken() {
        assertThat(Letters.lines("een  ruime zin", 14)).containsExactly("een  ruime zin");
        assertThat(Letters.lines("een ruime zin", 12)).containsExactly("een ruime", "zin");
    }
}
