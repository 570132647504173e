package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** What the council page says in words: on what each amount rests, and what the reader must know. */
class CouncilPageTest {
    private static final Sample ALMATA = shipped("almata-2024");

    private static Sample shipped(String name) {
        return Sample.shipped()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Sheet page(Sample sample) {
        return AnnexTest.opened(sample.bytes()).getSheetAt(1);
    }

    /** What stands behind the row with a label. */
    private static String restsOn(Sample sample, String label) {
        for (Row row : page(sample)) {
            Cell first = row.getCell(Column.LABEL.index());
            Cell source = row.getCell(Column.SOURCE.index());
            if (source != null && first != null && first.toString().equals(label)) {
                return source.getStringCellValue();
            }
        }
        throw new AssertionError("no row is called " + label);
    }

    private static String said(Sample sample) {
        List<String> said = new ArrayList<>();
        for (Row row : page(sample)) {
            Cell first = row.getCell(Column.LABEL.index());
            if (first != null && first.getCellType() == CellType.STRING) {
                said.add(first.getStringCellValue());
            }
        }
        return String.join(" ", said);
    }

    @Test
    void anAmountNamesEachAssumptionUnderItWithWhoMadeIt() {
        assertThat(restsOn(ALMATA, "JeugdzorgPlus Almata, overeenkomst tot en met 2023, incidenteel"))
                .isEqualTo("Contract met Stichting Almata, van 1 januari 2020 tot en met 31 december 2023"
                        + " – Aanname: de bron noemt een extra budget dat wordt afgebouwd, zonder bedrag;"
                        + " hier € 100.000 per jaar minder (voorbeeld bij Vierkant)"
                        + " – Aanname: de brief noemt de bijdrage en geen bedrag;"
                        + " een rond bedrag voor de drie regio's samen (voorbeeld bij Vierkant)");
    }

    @Test
    void whatIsAssumedBesidesMoneyIsCountedAndAnAssumedOptionIsNamedWithItsDate() {
        assertThat(restsOn(ALMATA, "JeugdzorgPlus Almata, structureel"))
                .contains(" – 5 andere gegevens die meetellen, zijn aannamen – ")
                .contains("na 31 december 2025 alleen als optie verlenging-1 wordt benut. Aanname: ");
    }

    @Test
    void aMoveAndAChainAreToldInAFewRows() {
        for (Row row : page(shipped("voorbeeld-beweging"))) {
            Cell first = row.getCell(Column.LABEL.index());
            if (first != null && first.toString().equals("Tekort op de slechtste dag van het jaar")) {
                Cell in2023 = row.getCell(Column.FIRST_YEAR.index() + 2);
                assertThat(in2023.getNumericCellValue()).isEqualTo(15);
                assertThat(in2023.getCellFormula()).startsWith("Beweging!");
            }
        }
        assertThat(said(shipped("voorbeeld-beweging")))
                .contains("Tekort op de slechtste dag van het jaar")
                .contains("Frictiekosten zonder dekking")
                .contains("Een traject nieuwe stijl: de hele keten kost meer (hoog)");
        assertThat(said(ALMATA)).contains("Samen open").doesNotContain("Frictiekosten");
    }

    @Test
    void anAmountThatASourceGivesNamesTheSourceAndNoAssumption() {
        assertThat(restsOn(shipped("drimmelen-2024"), "JeugdzorgPlus, bestaand budget"))
                .isEqualTo("Raadsinformatiebrief over de af- en ombouw van JeugdzorgPlus"
                        + " – Consequenties, laatste alinea");
    }

    @Test
    void aTotalTellsHowManyOfItsAmountsAreAssumed() {
        assertThat(restsOn(ALMATA, "Totaal lasten"))
                .isEqualTo("Berust op 5 ingevoerde bedragen en prijzen, waarvan 5 aannamen");
        assertThat(restsOn(shipped("drimmelen-2024"), "Totaal lasten"))
                .isEqualTo("Berust op 2 ingevoerde bedragen en prijzen");
    }

    @Test
    void inEnglishItSaysTheSame() {
        assertThat(restsOn(Sample.inEnglish(), "JeugdzorgPlus Almata, structural"))
                .startsWith("Contract with Stichting Almata, from 1 January 2024 up to and including 31 December 2027"
                        + " – Assumption: ")
                .contains(" – 5 other figures that count are assumptions – ")
                .contains("after 31 December 2025 only if option verlenging-1 is exercised. Assumption: ");
    }

    /** A date in a sentence does not follow the input cell from which it came. */
    @Test
    void sentencesWithDatesSayThatTheyDoNotFollowTheInputs() {
        assertThat(said(ALMATA))
                .contains("met de data en aantallen daarin, is zoals het was toen de werkmap gemaakt werd");
        assertThat(said(Sample.inEnglish()))
                .contains("with its dates and counts, is as it was when the workbook was made");
    }
}
