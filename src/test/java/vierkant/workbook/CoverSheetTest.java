package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverSheetTest {
    @ParameterizedTest
    @ValueSource(strings = {"pe", "12 pe", "(pe)", "euro/pe", "een peer en 3 pe."})
    void aWordByItselfIsMentioned(String text) {
        assertThat(CoverSheet.mentions(text, "pe")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p e", "peer", "soep en pek", "pé", "pe2", "2pe", "épe"})
    void aPartOfAWordIsNotMentioned(String text) {
        assertThat(CoverSheet.mentions(text, "pe")).isFalse();
    }
}
