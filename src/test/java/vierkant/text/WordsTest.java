package vierkant.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words dutch = Words.in(Language.NL);
    private final Words english = Words.in(Language.EN);

    record WithoutText(String name) implements Message {}

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "238000;      € 238.000,00;     € 238,000.00",
                "238000.5;    € 238.000,50;     € 238,000.50",
                "10245473;    € 10.245.473,00;  € 10,245,473.00",
                "-1234.56;    € -1.234,56;      € -1,234.56",
                "0;           € 0,00;           € 0.00",
                "999.99;      € 999,99;         € 999.99",
                "1E+3;        € 1.000,00;       € 1,000.00",
                "0.005;       € 0,01;           € 0.01",
                "-0.005;      € -0,01;          € -0.01",
                "-0.004;      € 0,00;           € 0.00"
            })
    void writesEurosWithTwoDecimals(BigDecimal euros, String nl, String en) {
        assertThat(dutch.amount(euros)).isEqualTo(nl);
        assertThat(english.amount(euros)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234.5;      1.234,5;     1,234.5",
                "1234.50;     1.234,5;     1,234.5",
                "270;         270;         270",
                "2.70E+2;     270;         270",
                "-123456;     -123.456;    -123,456",
                "0.000;       0;           0",
                "0.125;       0,125;       0.125",
                "1234567.891; 1.234.567,891; 1,234,567.891"
            })
    void writesNumbersWithTheDigitsThatTheyHave(BigDecimal number, String nl, String en) {
        assertThat(dutch.number(number)).isEqualTo(nl);
        assertThat(english.number(number)).isEqualTo(en);
    }

    @Test
    void writesPercentages() {
        assertThat(dutch.percent(new BigDecimal("0.0525"))).isEqualTo("5,25%");
        assertThat(english.percent(new BigDecimal("0.0525"))).isEqualTo("5.25%");
        assertThat(dutch.percent(new BigDecimal("1"))).isEqualTo("100%");
    }

    @Test
    void writesDatesInWords() {
        assertThat(dutch.date(LocalDate.of(2023, 2, 4))).isEqualTo("4 februari 2023");
        assertThat(english.date(LocalDate.of(2023, 2, 4))).isEqualTo("4 February 2023");
        assertThat(dutch.date(LocalDate.of(2024, 12, 31))).isEqualTo("31 december 2024");
    }

    @Test
    void leavesTheUsersOwnWordsAlone() {
        assertThat(dutch.say(new Verbatim("zo {name} en }} niet anders"))).isEqualTo("zo {name} en }} niet anders");
    }

    @Test
    void doesNotInventATextThatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> english.say(new WithoutText("x")))
                .withMessage("no en text for text.WordsTest.WithoutText");
        assertThatIllegalStateException().isThrownBy(() -> english.say(MonthName.MAY, "remedy"));
    }
}
