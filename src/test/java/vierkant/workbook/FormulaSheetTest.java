package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The formulas of a budget in its workbook: live, over the inputs, with the text that the budget has. */
class FormulaSheetTest {
    private static final Sample SAMPLE = Sample.cases()
            .filter(each -> each.name().equals("formulas-leegstand-en-buffer"))
            .findFirst()
            .orElseThrow();
    private static final XSSFWorkbook WORKBOOK = AnnexTest.opened(SAMPLE.bytes());

    private static Map<String, Row> rows(String sheet) {
        XSSFSheet of = WORKBOOK.getSheet(sheet);
        Map<String, Row> rows = new TreeMap<>();
        of.forEach(row -> {
            if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING) {
                rows.put(row.getCell(0).getStringCellValue(), row);
            }
        });
        return rows;
    }

    @Test
    void standOnASheetOfTheirOwnBeforeTheShares() {
        assertThat(WORKBOOK.getSheetIndex("Formules")).isBetween(1, WORKBOOK.getSheetIndex("Verdeling") - 1);
    }

    @Test
    void areLiveAndTheSameInEveryYear() {
        Row row = rows("Formules").get("Leegstand");
        int first = Column.FIRST_YEAR.index();

        assertThat(row.getCell(first).getCellFormula()).matches("MAX\\(0,Invoer!\\$E\\d+-Invoer!F\\d+\\)");
        assertThat(row.getCell(first + 1).getCellFormula())
                .isEqualTo(row.getCell(first).getCellFormula().replace("!F", "!G"));
        assertThat(row.getCell(first).getNumericCellValue()).isEqualTo(3);
    }

    @Test
    void lookBackAtTheColumnBeforeAndStartAtAnInput() {
        Row row = rows("Formules").get("Buffer");
        int at = row.getRowNum() + 1;

        assertThat(row.getCell(Column.CONSTANT.index()).getCellFormula()).matches("Invoer!\\$E\\d+");
        assertThat(rows("Formules")
                        .get("Buffer: deel 1")
                        .getCell(Column.FIRST_YEAR.index())
                        .getCellFormula())
                .contains("E" + at + "*");
        assertThat(rows("Invoer").get("In het jaar ervoor: Buffer")).isNotNull();
    }

    @Test
    void tellTheTextThatTheBudgetHas() {
        assertThat(rows("Formules")
                        .get("Leegstand")
                        .getCell(Column.SOURCE.index())
                        .getStringCellValue())
                .isEqualTo("Formule: max(0, quantities.plaatsen - quantities.bezet)");
    }

    @Test
    void ofANatureStandOnTheCouncilPage() {
        assertThat(rows("Raadspagina")
                        .get("Leegstand in geld")
                        .getCell(Column.SOURCE.index())
                        .getStringCellValue())
                .startsWith("Formule: if(");
    }
}
