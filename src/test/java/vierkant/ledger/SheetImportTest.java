package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spends from a workbook, put together by hand so that it can hold what no spreadsheet would save. */
@Timeout(60)
class SheetImportTest {
    private static final String HEAD = "<row r=\"1\">" + text("day") + text("use") + text("state") + text("amount")
            + text("description") + "</row>";

    @TempDir
    private Path folder;

    @Test
    void datesAndNumbersAreTakenAsTheyWereEntered() throws IOException {
        Preview preview = preview(HEAD + row(2, day(44621), text("rebuild"), text("paid"), number("450000.01")));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.lines().get(0).row()).isEqualTo(2);
        assertThat(preview.lines().get(0).entry().spend().day()).isEqualTo("2022-03-01");
        assertThat(preview.lines().get(0).entry().spend().amount()).isEqualTo("450000.01");
    }

    @Test
    void theBinaryNoiseOfANumberIsNoPartOfACent() throws IOException {
        Preview preview =
                preview(HEAD + row(2, day(44621), text("rebuild"), text("paid"), number("0.30000000000000004")));

        assertThat(preview.lines().get(0).entry().spend().amount()).isEqualTo("0.30");
    }

    @Test
    void partsOfACentAndNumbersWithoutEndAreRefused() throws IOException {
        String start = HEAD + row(2, day(44621), text("rebuild"), text("paid"), number("0.005"));
        Preview preview = preview(start
                + row(3, day(44621), text("rebuild"), text("paid"), number("1E9"))
                + row(4, day(44621), text("rebuild"), text("paid"), number("1E300"))
                + row(5, number("44621"), text("rebuild"), text("paid"), number("1")));

        assertThat(Given.text(preview.problems()))
                .contains("boek.xlsx!Blad1:2:4: error: '0.005' is not in whole cents")
                .contains("boek.xlsx!Blad1:3:4: error: '1000000000' is too large")
                .contains("boek.xlsx!Blad1:4:4: error: '1E+300' is too large")
                .contains("boek.xlsx!Blad1:5:1: error: '44621' is no day on the calendar");
    }

    @Test
    void aTextThatLooksLikeAnAmountIsReadAsOneWouldInAText() throws IOException {
        Preview preview = preview(HEAD + row(2, day(44621), text("rebuild"), text("paid"), text("1.234")));

        assertThat(Given.text(preview.problems())).contains("'1.234' can be € 1,234.00, and € 1.23 as well");
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws IOException {
        Preview preview =
                preview(HEAD + row(2, day(44621), text("rebuild"), text("paid"), number("1"), text("=HYPERLINK(1)")));

        assertThat(preview.lines().get(0).entry().description()).isEqualTo("=HYPERLINK(1)");
    }

    @Test
    void aFormulaIsNotExecutedAndItsValueIsTakenWithARemark() throws IOException {
        Preview preview = preview(HEAD
                + row(2, day(44621), text("rebuild"), text("paid"), "<c><f>1+1</f><v>5</v></c>")
                + row(3, day(44621), text("rebuild"), text("paid"), "<c><f>2+2</f><v>6</v></c>"));

        assertThat(preview.lines()).hasSize(2);
        assertThat(preview.lines().get(0).entry().spend().amount()).isEqualTo("5.00");
        assertThat(Given.text(preview.problems()))
                .contains("boek.xlsx!Blad1:2:4: warning: 2 cells were computed by a formula; this is the first");
    }

    @Test
    void aFormulaWithoutValueAndAnErrorAreRefused() throws IOException {
        Preview preview = preview(HEAD
                + row(2, day(44621), text("rebuild"), text("paid"), "<c><f>1+1</f></c>")
                + row(3, day(44621), text("rebuild"), text("paid"), "<c t=\"e\"><v>#REF!</v></c>"));

        assertThat(Given.text(preview.problems()))
                .contains(":2:4: error: the cell for amount has no value but '='")
                .contains(":3:4: error: the cell for amount has no value but '#REF!'");
        assertThat(preview.lines()).isEmpty();
    }

    @Test
    void theSheetCanBeNamed() throws IOException {
        Path file = book(HEAD + row(2, day(44621), text("rebuild"), text("paid"), number("1")), xml -> xml);

        assertThat(preview(file, Optional.of("blad1")).lines()).hasSize(1);
        assertThat(Given.text(preview(file, Optional.of("Bald1")).problems()))
                .contains("boek.xlsx:1:1: error: there is no sheet 'Bald1'")
                .contains("Did you mean Blad1? Sheets: Blad1.");
    }

    @Test
    void aBookThatCountsFrom1904HasOtherDays() throws IOException {
        Path file = book(
                HEAD + row(2, day(44621 - 1462), text("rebuild"), text("paid"), number("1")),
                xml -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        assertThat(preview(file, Optional.empty())
                        .lines()
                        .get(0)
                        .entry()
                        .spend()
                        .day())
                .isEqualTo("2022-03-01");
    }

    @Test
    void aSheetThatUnpacksToFarMoreThanItWeighsIsRefused() throws IOException {
        Path file = book(HEAD + "<!--" + " ".repeat(300_000_000) + "-->", xml -> xml);

        assertThat(Files.size(file)).isLessThan(1_000_000);
        assertThat(Given.text(preview(file, Optional.empty()).problems()))
                .contains("error: this sheet has more than 1048576 rows or 1024 MB, or unpacks to far more");
    }

    @Test
    void anEntityOfTheFileIsNotFetchedAndNotMultiplied() throws IOException {
        Path secret = Files.writeString(folder.resolve("geheim"), "rebuild");
        String types = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Path file = book(
                HEAD + row(2, day(44621), text("&e;"), text("paid"), number("1")),
                xml -> xml.contains("<sheetData>") ? xml.replace("?><worksheet", "?>" + types + "<worksheet") : xml);

        Preview preview = preview(file, Optional.empty());

        assertThat(preview.isSound()).isFalse();
        assertThat(preview.lines()).isEmpty();
    }

    @Test
    void somethingElseIsNoWorkbook() throws IOException {
        Path file = folder.resolve("boek.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(Given.text(preview(file, Optional.empty()).problems())).contains("this is no workbook");
        Files.write(file, new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0
        });
        assertThat(Given.text(preview(file, Optional.empty()).problems())).contains("has a password, or is of before");
    }

    private Preview preview(String rows) throws IOException {
        return preview(book(rows, xml -> xml), Optional.empty());
    }

    private Preview preview(Path file, Optional<String> sheet) {
        ImportMapping mapping = new ImportMapping(Map.of(), Map.of(), Map.of(), Optional.empty(), sheet);
        return SpendImport.preview(file, "boek.xlsx", mapping, Given.NAMES, Given.read(Given.file(folder)));
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    private static String day(int number) {
        return "<c s=\"1\"><v>" + number + "</v></c>";
    }

    private Path book(String rows, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("boek.xlsx");
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String parts = "http://schemas.openxmlformats.org/package/2006/";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        List<String[]> entries = new ArrayList<>();
        entries.add(new String[] {
            "[Content_Types].xml",
            "<Types xmlns=\"" + parts + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/>"
                    + "<Override PartName=\"/xl/sheet1.xml\" ContentType=\"" + types + "worksheet+xml\"/></Types>"
        });
        entries.add(new String[] {
            "_rels/.rels",
            "<Relationships xmlns=\"" + parts + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        });
        entries.add(new String[] {
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"" + parts + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                    + "/worksheet\" Target=\"sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
                    + "/styles\" Target=\"styles.xml\"/></Relationships>"
        });
        entries.add(new String[] {
            "xl/workbook.xml",
            "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                    + "\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        });
        entries.add(new String[] {
            "xl/styles.xml",
            "<styleSheet xmlns=\"" + main + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                    + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                    + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>"
                    + "</styleSheet>"
        });
        entries.add(new String[] {
            "xl/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"
        });
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String[] entry : entries) {
                zip.putNextEntry(new ZipEntry(entry[0]));
                zip.write(change.apply("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + entry[1])
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
