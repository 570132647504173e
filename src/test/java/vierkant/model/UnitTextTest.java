package vierkant.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vierkant.text.Language;
import vierkant.text.Words;

class UnitTextTest {
    private static String dutch(Unit unit) {
        return Words.in(Language.NL).say(UnitText.of(unit));
    }

    private static String english(Unit unit) {
        return Words.in(Language.EN).say(UnitText.of(unit));
    }

    @ParameterizedTest
    @EnumSource(Unit.Base.class)
    void everyBaseUnitHasANameAboveAndBelow(Unit.Base base) {
        assertThat(dutch(Unit.of(base))).isNotBlank();
        assertThat(dutch(Unit.NUMBER.per(Unit.of(base)))).startsWith("getal per ");
    }

    @ParameterizedTest
    @EnumSource(Unit.Form.class)
    void everyPlainNumberHasAName(Unit.Form form) {
        assertThat(dutch(new Unit(new java.util.TreeMap<>(), form))).isNotBlank();
    }

    @Test
    void namesWhatIsMadeOfOthers() {
        assertThat(dutch(Unit.EURO.per(Unit.PLACE))).isEqualTo("euro per plaats");
        assertThat(dutch(Unit.EURO.per(Unit.DAY_OF_STAY))).isEqualTo("euro per etmaal");
        assertThat(english(Unit.EURO.per(Unit.DAY_OF_STAY))).isEqualTo("euros per day of stay");
        assertThat(dutch(Unit.DAY_OF_STAY)).isEqualTo("etmalen");
        assertThat(dutch(Unit.PLACE.times(Unit.HOUR))).isEqualTo("plaatsen x uren");
        assertThat(dutch(Unit.EURO.times(Unit.DAY_OF_STAY).times(Unit.DAY))).isEqualTo("etmalen x euro x dagen");
        assertThat(dutch(Unit.EURO.times(Unit.EURO).per(Unit.HOUR))).isEqualTo("euro x euro per uur");
    }
}
