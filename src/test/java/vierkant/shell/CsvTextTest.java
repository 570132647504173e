package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vierkant.desk.Table.Row;
import vierkant.desk.View;
import vierkant.text.Language;
import vierkant.text.Words;

class CsvTextTest {
    private static String csv(Language language, View view) {
        return new CsvText(Words.in(language)).text(view);
    }

    @Test
    void inDutchAsADutchSpreadsheetReadsIt() {
        assertThat(csv(Language.NL, Views.everyKind()))
                .isEqualTo(("\uFEFFWat;Waarde\n'=SUM(A1);'-naam\nsoort;structureel\ndag;04-02-2023\n"
                                + "niets;\nmin;-1234,50\nquotum;33,333333\nderde;33,333333333333%\nvlag;ja\ntarief;350,255\nprijs;20000\n"
                                + "plaatsen;1036,5\n")
                        .replace("\n", "\r\n"));
    }

    @Test
    void inEnglishByTheStandard() {
        assertThat(csv(Language.EN, Views.everyKind()))
                .isEqualTo(("Wat,Waarde\n'=SUM(A1),'-naam\nsoort,structureel\ndag,2023-02-04\n"
                                + "niets,\nmin,-1234.50\nquotum,33.333333\nderde,33.333333333333%\nvlag,yes\ntarief,350.255\nprijs,20000\n"
                                + "plaatsen,1036.5\n")
                        .replace("\n", "\r\n"));
    }

    @Test
    void saysHowDeepARowLies() {
        assertThat(csv(Language.NL, Views.drimmelen()))
                .startsWith("\uFEFFNiveau;Regel;Omschrijving;2024;2026\r\n1;bestaand;")
                .contains("\r\n0;total;Totaal;238000,00;188000,00\r\n");
    }

    @Test
    void severalTablesHaveAnEmptyLineBetweenThem() {
        var first = new vierkant.desk.Table("a", Views.said("A"), List.of(Views.column("x", "X")), List.of());
        var second = new vierkant.desk.Table("b", Views.said("B"), List.of(Views.column("y", "Y")), List.of());
        assertThat(csv(Language.EN, Views.of(first, second))).isEqualTo("X\r\n\r\nY\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aTextNeverBecomesAFormula(String text) {
        View view = Views.of(Views.table(List.of(Views.column("x", "X")), Row.of(Views.text(text))));
        assertThat(csv(Language.EN, view).replace("\"", "")).isEqualTo("X\r\n'" + text + "\r\n");
    }
}
