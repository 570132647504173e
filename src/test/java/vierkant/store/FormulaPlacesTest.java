package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A mistake in a formula is pointed at where it stands, however the formula is written in the file. */
class FormulaPlacesTest {
    private static final String HEAD = """
            vierkant: 1
            title: Plaatsen
            by: Gemeente Voorbeeld
            author: Voorbeeld
            years: 2024
            quantities:
              a: {label: A, unit: number, values: 1, assumption: voorbeeld}
            formulas:
              f:
                label: F
                unit: number
            """;

    private static Mark place(String formula) {
        Reading reading = BudgetReaderTest.reading(HEAD + "    formula: " + formula + "\n");
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().get(0).mark();
    }

    @Test
    void inPlainText() {
        assertThat(place("quantities.a + quantities.b")).isEqualTo(new Mark(12, 29));
    }

    @Test
    void betweenQuotes() {
        assertThat(place("\"quantities.a + quantities.b\"")).isEqualTo(new Mark(12, 30));
        assertThat(place("'quantities.a  +   quantities.b'")).isEqualTo(new Mark(12, 33));
    }

    @Test
    void onALaterLine() {
        assertThat(place("quantities.a\n      + quantities.b")).isEqualTo(new Mark(13, 9));
        assertThat(place("\"quantities.a\n\n      + quantities.b\"")).isEqualTo(new Mark(14, 9));
    }

    @Test
    void inABlockOfText() {
        assertThat(place(">-\n      quantities.a +\n\n      quantities.b")).isEqualTo(new Mark(15, 7));
        assertThat(place("|\n      quantities.a +\n        quantities.b")).isEqualTo(new Mark(14, 9));
    }

    @Test
    void whereCharactersOfTwoHalvesStandBeforeIt() {
        assertThat(place("quantities.a + 😀")).isEqualTo(new Mark(12, 29));
    }

    @Test
    void atTheStartWhereCodesMakeItUnclear() {
        assertThat(place("\"quantities.a \\x2b quantities.b\"")).isEqualTo(new Mark(12, 14));
    }

    @Test
    void behindTheEnd() {
        assertThat(place("quantities.a +  ")).isEqualTo(new Mark(12, 28));
        assertThat(place("(quantities.a")).isEqualTo(new Mark(12, 27));
    }
}
