package vierkant.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vierkant.model.FundId;
import vierkant.model.Origin;
import vierkant.model.SourceId;
import vierkant.text.Language;
import vierkant.text.Words;

/** Where a figure comes from, as its reader sees it. */
class OriginWordsTest {
    private static String said(Language language, Origin origin) {
        return Words.in(language).say(origin.accept(new OriginWords(List.of(), OriginWords.Extent.WHOLE)));
    }

    private static Origin booked(long entries, Integer... first) {
        return new Origin.Booked(new FundId("vastgoed"), entries, List.of(first));
    }

    @Test
    void aSumOfEntriesNamesThem() {
        assertThat(said(Language.EN, booked(3, 1, 4, 7))).isEqualTo("Ledger of fund 'vastgoed': entries 1, 4 and 7");
        assertThat(said(Language.NL, booked(3, 1, 4, 7)))
                .isEqualTo("Administratie van fonds 'vastgoed': boekingen 1, 4 en 7");
        assertThat(said(Language.EN, booked(2, 1, 1234))).isEqualTo("Ledger of fund 'vastgoed': entries 1 and 1234");
    }

    @Test
    void oneEntryStandsAlone() {
        assertThat(said(Language.EN, booked(1, 4))).isEqualTo("Ledger of fund 'vastgoed': entry 4");
        assertThat(said(Language.NL, booked(1, 4))).isEqualTo("Administratie van fonds 'vastgoed': boeking 4");
    }

    @Test
    void tenEntriesAreAllNamedAndOfMoreItIsToldHowMany() {
        Integer[] ten = IntStream.rangeClosed(1, 10).boxed().toArray(Integer[]::new);
        assertThat(said(Language.EN, booked(10, ten)))
                .isEqualTo("Ledger of fund 'vastgoed': entries 1, 2, 3, 4, 5, 6, 7, 8, 9 and 10");
        assertThat(said(Language.EN, booked(35, ten)))
                .isEqualTo("Ledger of fund 'vastgoed': entries 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 25 more");
        assertThat(said(Language.NL, booked(11, ten)))
                .isEqualTo("Administratie van fonds 'vastgoed': boekingen 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 en nog 1");
    }

    @Test
    void ofSeveralYearsItSaysSoAndEachYearHasItsOwn() {
        Origin.Booked inTwo = new Origin.Booked(
                new FundId("vastgoed"),
                3,
                List.of(1, 4, 7),
                new TreeMap<>(Map.of(
                        2021, new Origin.Booked(new FundId("vastgoed"), 2, List.of(1, 7)),
                        2023, new Origin.Booked(new FundId("vastgoed"), 1, List.of(4)))));
        assertThat(said(Language.EN, inTwo))
                .isEqualTo("Ledger of fund 'vastgoed': entries 1, 4 and 7, all years together");
        assertThat(said(Language.NL, inTwo))
                .isEqualTo("Administratie van fonds 'vastgoed': boekingen 1, 4 en 7, alle jaren samen");
        assertThat(said(Language.EN, inTwo.in(2021))).isEqualTo("Ledger of fund 'vastgoed': entries 1 and 7");
        assertThat(said(Language.EN, inTwo.in(2022))).isEqualTo("Ledger of fund 'vastgoed': no entries");
        assertThat(said(Language.EN, inTwo.in(2023))).isEqualTo("Ledger of fund 'vastgoed': entry 4");
    }

    @Test
    void aSumOfNothingSaysSo() {
        assertThat(said(Language.EN, booked(0))).isEqualTo("Ledger of fund 'vastgoed': no entries");
    }

    @Test
    void aSourceThatIsNotKnownIsToldByItsNameAndPlace() {
        assertThat(said(Language.EN, new Origin.Cited(new SourceId("brief"), Optional.of("p. 3"))))
                .isEqualTo("brief – p. 3");
    }
}
