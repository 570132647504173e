package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The lines that a text takes, which make a row as high as its texts ask. */
class TextWidthTest {
    @Test
    void aNameIsBrokenBehindItsHyphensAsSpreadsheetsDo() {
        assertThat(TextWidth.lines("funds.vastgoed.received-in-all.opening", 22, 11))
                .containsExactly("funds.vastgoed.received-", "in-all.opening");
    }

    @Test
    void aYearStaysWithTheYearBeforeIt() {
        assertThat(TextWidth.lines("in de jaren 2021-2025", 17, 11)).containsExactly("in de jaren", "2021-2025");
    }

    @Test
    void aTextThatFitsIsOneLine() {
        assertThat(TextWidth.lines("een korte regel", 20, 11)).containsExactly("een korte regel");
    }

    @Test
    void aWordWithoutSpacesIsBrokenWhereTheColumnEnds() {
        assertThat(TextWidth.lines("aaaaaaaaaaaaaaa", 5, 11))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.length() < 7);
    }
}
