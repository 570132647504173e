package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The sheet of the funds, and what of it stands on the council page. */
class FundSheetTest {
    private static final XSSFWorkbook BOOK = AnnexTest.opened(Sample.fonds().bytes());
    private static final Sheet FUNDS = BOOK.getSheet("Fondsen");
    private static final Sheet COUNCIL = BOOK.getSheet("Raadspagina");

    private static Row row(Sheet sheet, String label) {
        for (Row row : sheet) {
            if (text(row, Column.LABEL.index()).equals(label)) {
                return row;
            }
        }
        throw new AssertionError("no row is called " + label);
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    /** The amounts of the years. */
    private static List<Double> years(Row row) {
        return Stream.of(5, 6, 7, 8)
                .map(column -> row.getCell(column).getNumericCellValue())
                .toList();
    }

    private static String said(Sheet sheet) {
        List<String> said = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    said.add(cell.getStringCellValue());
                }
            }
        }
        return String.join(" ", said);
    }

    @Test
    void aPotOpensWithWhatHappenedBeforeTheYearsAndClosesWithWhatIsLeftOfItsMoney() {
        assertThat(years(row(FUNDS, "Beginsaldo: vooruitontvangen, vastgoed, gesloten")))
                .containsExactly(550_000.0, 308_000.0, 693_000.0, 613_000.0);
        assertThat(years(row(FUNDS, "Eindsaldo: vooruitontvangen, vastgoed, gesloten")))
                .containsExactly(308_000.0, 693_000.0, 613_000.0, 613_000.0);
        assertThat(years(row(FUNDS, "Toegezegd en nog niet betaald, vastgoed, gesloten")))
                .containsExactly(0.0, 120_000.0, 40_000.0, 40_000.0);
    }

    @Test
    void whatLapsesAndMustBeRepaidStandsInTheYearOfTheLastDay() {
        assertThat(years(row(FUNDS, "De periode is aan het eind van het jaar voorbij, vastgoed, open")))
                .containsExactly(0.0, 0.0, 0.0, 1.0);
        assertThat(years(row(FUNDS, "Terug te betalen als er niets meer wordt betaald, vastgoed, open")))
                .containsExactly(0.0, 0.0, 0.0, 430_000.0);
        assertThat(years(row(FUNDS, "Vervalt als het niet betaald en niet toegezegd blijft, vastgoed, open")))
                .containsExactly(0.0, 0.0, 0.0, 370_000.0);
    }

    @Test
    void rowsAboutTimeOutsideTheYearsAreThereOnlyWhereSomethingHappenedThen() {
        assertThat(said(FUNDS))
                .contains("Ontvangen voor het eerste begrotingsjaar, vastgoed, gesloten")
                .contains("Na het laatste begrotingsjaar: Toegezegd in het jaar, vastgoed, gesloten")
                .doesNotContain("Ontvangen voor het eerste begrotingsjaar, vastgoed, open")
                .doesNotContain("Na het laatste begrotingsjaar: Toegezegd in het jaar, vastgoed, open");
    }

    @Test
    void theSourceOfASumOfEntriesNamesThem() {
        assertThat(said(BOOK.getSheet("Invoer")))
                .containsPattern("Administratie van fonds 'vastgoed': boekingen \\d+(, \\d+)* en \\d+");
    }

    @Test
    void noLabelNeedsTheTitleOfItsBlock() {
        for (Row row : FUNDS) {
            assertThat(text(row, Column.LABEL.index()))
                    .doesNotContain("(Stand van het fonds")
                    .doesNotContain("(Grens");
        }
    }

    @Test
    void theUsesAreListedByAnswerWithTheArticleAndTheSource() {
        assertThat(text(row(FUNDS, "Verbouwen van een accommodatie"), Column.SOURCE.index()))
                .isEqualTo("art. 4 lid 2 onder e: Een accommodatie verbouwen mag. – Regeling specifieke uitkering"
                        + " vastgoedtransitie residentiële jeugdhulp 2021 – art. 4 lid 2 onder e");
        assertThat(said(FUNDS))
                .contains("Bestedingen: toegestaan ", "Bestedingen: niet toegestaan ")
                .contains("Transitie van personeel uitgangspunten 2020: Andere bestedingen dan vastgoed")
                .contains("Aanname: de uitgangspunten van 2020 zeggen het zo")
                .contains("Elke besteding uitgangspunten 2020: Het geld is incidenteel");
    }

    @Test
    void theListOfWhatMustBeKnownNamesTheTextWhatIsOpenAndWhatTheBalanceLeavesOut() {
        assertThat(said(FUNDS))
                .contains("telt de tekst van 2023")
                .contains("De grens van art. 5 lid 2 is daarom niet bekend.")
                .contains("De laatste dag waarop mag worden besteed is niet bekend")
                .contains("Open: Is de JeugdzorgPlus in uw regio al af- of omgebouwd?")
                .contains("gesloten: € 15.000,00 is opgenomen ondanks de uitkomst van de toets")
                .contains("open: € 60.000,00 is opgenomen ondanks de uitkomst van de toets")
                .contains("Van € 12.600,00 aan btw is niet bekend wie die draagt")
                .contains("Boekingen en termijnen na het laatste begrotingsjaar")
                .contains("De beschikking en de boekingen zijn verzonnen.")
                .contains("geen reserve en geen voorziening")
                .contains("geen volledige SiSa-bijlage");
    }

    @Test
    void ofEachPlannedCostItSaysWhyTheFundPaysNoMore() {
        assertThat(said(FUNDS))
                .contains("Geplande kosten, en waarom dit fonds niet meer betaalt: Vastgoedtransitie, Voorbeeldstad")
                .contains("Nieuwe voorziening, 2025, gesloten")
                .contains("een grens is bereikt: Ruimte volgens art. 5 lid 2 (support-cap), gesloten");
        // what is left at the end of a year is no flow, and has no total
        assertThat(text(row(FUNDS, "Zeker nog te bestemmen na administratie en plan"), Column.TOTAL.index()))
                .isEmpty();
    }

    @Test
    void theCouncilPageLinksToTheBalanceAndSaysWhatLapsesOnWhichDay() {
        Row closing = row(COUNCIL, "Eindsaldo: vooruitontvangen, vastgoed, in totaal");
        assertThat(years(closing)).containsExactly(788_000.0, 1_173_000.0, 1_028_000.0, 978_000.0);
        for (int column = 5; column < 9; column++) {
            assertThat(closing.getCell(column).getCellFormula()).matches("Fondsen!" + Column.letters(column) + "\\d+");
        }
        assertThat(said(COUNCIL))
                .contains(
                        "Vastgoedtransitie, Voorbeeldstad: er mag worden besteed tot en met 31 december 2025. Als er na"
                                + " 2025 niets meer wordt betaald, ook niet wat is toegezegd, moet € 1.053.000,00 worden"
                                + " terugbetaald. Van de toekenning is € 1.038.000,00 niet betaald en niet toegezegd; dat"
                                + " vervalt als het zo blijft.")
                .contains("de laatste dag waarop mag worden besteed is niet bekend; na 2025 is van de toekenning nog"
                        + " € 300.000,00 niet besteed of toegezegd");
    }

    @Test
    void theAmountsInTheSentenceAreThoseOfTheRows() {
        assertThat(last("Terug te betalen als er niets meer wordt betaald, vastgoed, in totaal"))
                .isEqualTo(1_053_000.0);
        assertThat(last("Vervalt als het niet betaald en niet toegezegd blijft, vastgoed, in totaal"))
                .isEqualTo(1_038_000.0);
    }

    private static double last(String label) {
        return Objects.requireNonNull(row(COUNCIL, label).getCell(8)).getNumericCellValue();
    }
}
