package vierkant.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            188_000             | 188000
            188 000             | 188000
            188000.00           | 188000.00
            188000,00           | 188000.00
            1.234,56            | 1234.56
            1,234.56            | 1234.56
            1.234.567           | 1234567
            1,234,567           | 1234567
            1.234.567,8         | 1234567.8
            1.234,567           | 1234.567
            1234.567            | 1234.567
            1234,567            | 1234.567
            0.125               | 0.125
            0,125               | 0.125
            12.5                | 12.5
            0                   | 0
            1_234.567           | 1234.567
            1 234,567           | 1234.567
            € 188.000,00        | 188000.00
            €188.000,00         | 188000.00
            EUR 188.000,00      | 188000.00
            eur 188,000.00      | 188000.00
            188.000,00 euro     | 188000.00
            188.000,00 €        | 188000.00
            € 50.000,-          | 50000
            50.000,--           | 50000
            -5                  | -5
            - 5                 | -5
            −5                  | -5
            -€ 5                | -5
            - € 5               | -5
            € -5                | -5
            € −1.234,56         | -1234.56
            """)
    void anAmountHasOneMeaning(String typed, BigDecimal meant) {
        assertThat(Notation.amount(typed)).isEqualTo(new Typed.Read<>(meant));
    }

    @Test
    void spacesThatDoNotBreakPartThousandsToo() {
        assertThat(Notation.amount("€\u00A0188\u202F000")).isEqualTo(new Typed.Read<>(new BigDecimal("188000")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234     | 1234    | 1.234
            1,234     | 1.234   | 1234
            € 1.234   | 1234    | 1.234
            188.000   | 188000  | 188.000
            -12,500   | -12.500 | -12500
            """)
    void oneSeparatorBeforeThreeDigitsCouldMeanTwoThings(String typed, BigDecimal dutch, BigDecimal english) {
        assertThat(Notation.amount(typed)).isEqualTo(new Typed.Ambiguous<>(dutch, english));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vijftigduizend",
                "1.2.3",
                "1.23,456",
                "1,234.567,8",
                "1.234 567",
                "12 36",
                "188_00",
                "007",
                "01.234",
                "1e3",
                "0x1F",
                ".5",
                "5.",
                "--5",
                "-€ -5",
                "5 %",
                "36 plaatsen",
                "$ 5",
                "€ 5 euro",
                "(5)",
                "5-",
                ".inf",
                "NaN",
                "٣"
            })
    void whatIsNoAmountIsNotRead(String typed) {
        assertThat(Notation.amount(typed)).isEqualTo(new Typed.NotRead<>());
    }

    @Test
    void aVeryLongTextIsNoNumber() {
        assertThat(Notation.amount("1" + " 000".repeat(100_000))).isEqualTo(new Typed.NotRead<>());
    }

    @Test
    void theUnitIsGivenAsItWasTyped() {
        assertThat(Notation.measure("270 place-equivalents"))
                .isEqualTo(new Typed.Read<>(new Measure(new BigDecimal("270"), "place-equivalents")));
        assertThat(Notation.measure("€ 350,25 per etmaal"))
                .isEqualTo(new Typed.Read<>(new Measure(new BigDecimal("350.25"), "€ per etmaal")));
        assertThat(Notation.measure("36plaatsen"))
                .isEqualTo(new Typed.Read<>(new Measure(new BigDecimal("36"), "plaatsen")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5%       | 0.05
            5 %      | 0.05
            5,5 %    | 0.055
            4.957 %  | 0.04957
            4,957%   | 0.04957
            -1,2 %   | -0.012
            100%     | 1.00
            """)
    void aPercentageIsAFraction(String typed, BigDecimal fraction) {
        assertThat(Notation.percentage(typed)).isEqualTo(new Typed.Read<>(fraction));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "5", "5 euro", "%", "1.234.5 %"})
    void withoutAPercentSignItIsNoPercentage(String typed) {
        assertThat(Notation.percentage(typed)).isEqualTo(new Typed.NotRead<>());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-02-04        | 2023-02-04
            4-2-2023          | 2023-02-04
            04-02-2023        | 2023-02-04
            4 februari 2023   | 2023-02-04
            4 February 2023   | 2023-02-04
            4 feb. 2023       | 2023-02-04
            February 4, 2023  | 2023-02-04
            february 4 2023   | 2023-02-04
            14/2/2023         | 2023-02-14
            2/14/2023         | 2023-02-14
            2/2/2023          | 2023-02-02
            29-2-2024         | 2024-02-29
            1 MEI 2024        | 2024-05-01
            1 JUNI 2024       | 2024-06-01
            """)
    void aDateHasOneMeaning(String typed, LocalDate meant) {
        assertThat(Notation.date(typed)).isEqualTo(new Typed.Read<>(meant));
    }

    @Test
    void withSlashesDayAndMonthCouldEachComeFirst() {
        assertThat(Notation.date("4/2/2023"))
                .isEqualTo(new Typed.Ambiguous<>(LocalDate.of(2023, 2, 4), LocalDate.of(2023, 4, 2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "morgen",
                "30-2-2023",
                "29-2-2023",
                "2023-13-01",
                "31/31/2023",
                "4 foo 2023",
                "4-2-23",
                "2023"
            })
    void aDayThatIsNotOnTheCalendarIsNotRead(String typed) {
        assertThat(Notation.date(typed)).isEqualTo(new Typed.NotRead<>());
    }
}
