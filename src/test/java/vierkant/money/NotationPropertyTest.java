package vierkant.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What is printed, in either notation, is read back as it was. */
class NotationPropertyTest {
    private static final String MINUS = "-";

    @Property
    void anAmountWithCentsReadsBack(
            @ForAll @BigRange(min = "-999999999.99", max = "999999999.99") @Scale(2) BigDecimal amount,
            @ForAll("locales") Locale locale,
            @ForAll("signs") String sign) {
        String printed = format("#,##0.00", locale).format(amount.abs());
        String typed = (amount.signum() < 0 ? MINUS : "") + sign + printed;

        assertThat(Notation.amount(typed)).isEqualTo(new Typed.Read<>(amount.setScale(2)));
    }

    @Property
    void anyNumberReadsBackOrIsRefusedWithItselfAmongTheReadings(
            @ForAll @BigRange(min = "0", max = "999999999") @Scale(4) BigDecimal number,
            @ForAll("locales") Locale locale,
            @ForAll @IntRange(min = 0, max = 4) int decimals) {
        BigDecimal shown = number.setScale(decimals, java.math.RoundingMode.HALF_UP);
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);

        boolean itself = Notation.amount(format(pattern, locale).format(shown))
                .either(
                        read -> read.compareTo(shown) == 0,
                        (dutch, english) -> (locale.getLanguage().equals("nl") ? dutch : english).compareTo(shown) == 0,
                        () -> false);

        assertThat(itself).isTrue();
    }

    @Property
    void aDateReadsBack(@ForAll @IntRange(min = 0, max = 200_000) int days, @ForAll("dates") DateTimeFormatter form) {
        LocalDate date = LocalDate.of(1900, 1, 1).plusDays(days);

        assertThat(Notation.date(form.format(date))).isEqualTo(new Typed.Read<>(date));
    }

    @Property
    void anyTextGivesAnAnswer(@ForAll String text) {
        assertThat(Notation.measure(text)).isNotNull();
        assertThat(Notation.date(text)).isNotNull();
    }

    @Property
    void anyTextOfTheSignsOfNumbersGivesAnAnswer(@ForAll("numberLike") String text) {
        assertThat(Notation.measure(text)).isNotNull();
        assertThat(Notation.date(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> numberLike() {
        return Arbitraries.strings().withChars("0123456789.,_ -€%/").ofMaxLength(120);
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("", "€ ", "€", "EUR ", "€\u00A0");
    }

    @Provide
    Arbitrary<DateTimeFormatter> dates() {
        return Arbitraries.of(
                DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT),
                DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT),
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl")),
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
                DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH));
    }

    private static DecimalFormat format(String pattern, Locale locale) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
    }
}
