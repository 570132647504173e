package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vierkant.model.Booking;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.text.Language;

class SpendImportTest {
    private static final String DUTCH = "\uFEFFDatum;Bedrag;Besteding;Ontvanger;Status;Omschrijving;Factuurnummer\r\n"
            + "1-3-2022;450.000,00;Verbouwen;Stichting Horizon;betaald;\"Dak; \"\"zuid\"\"\nen gevel\";2022-17\r\n"
            + "2022-03-02;12,50;rebuild;horizon;verplicht;=1+1;\r\n";

    @TempDir
    private Path folder;

    @Test
    void aDutchFileIsReadAsItStands() throws IOException {
        Preview preview = preview(DUTCH);

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows()).isEqualTo(2);
        Entry first = preview.lines().get(0).entry();
        assertThat(first.spend().amount()).isEqualTo("450000.00");
        assertThat(first.spend().day()).isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(first.spend().recipient()).contains(new RecipientId("horizon"));
        assertThat(first.state()).isEqualTo(Booking.State.PAID);
        assertThat(first.description()).isEqualTo("Dak; \"zuid\"\nen gevel");
        assertThat(first.voucher()).contains("2022-17");
        assertThat(preview.lines().get(1).row()).isEqualTo(4);
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws IOException {
        assertThat(preview(DUTCH).lines().get(1).entry().description()).isEqualTo("=1+1");
    }

    @Test
    void anEnglishFileMeansTheSame() throws IOException {
        Preview preview = preview("state,amount,day,use,invoice number\npaid,\"450,000.00\",2022-03-01,rebuild,17\n");

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.lines().get(0).entry().spend().amount()).isEqualTo("450000.00");
        assertThat(preview.lines().get(0).entry().voucher()).contains("17");
    }

    @ParameterizedTest
    @CsvSource({"';'", "','", "'\t'"})
    void theSeparatorIsRecognised(String separator) throws IOException {
        String text = "day,use,state,amount\n2022-03-01,rebuild,paid,5.50\n".replace(",", separator);

        assertThat(preview(text).lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"sep=;", "SEP=;", "\"sep=;\""})
    void aLineThatTellsTheSeparatorIsNoHeading(String line) throws IOException {
        Preview preview = preview(line + "\nday;use;state;amount\n2022-03-01;rebuild;paid;1.234,50\n");

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.lines().get(0).row()).isEqualTo(3);
    }

    @Test
    void aTabThatALineTellsIsNoHeadingEither() throws IOException {
        assertThat(preview("sep=\t\nday\tuse\tstate\tamount\n2022-03-01\trebuild\tpaid\t1,00\n")
                        .lines())
                .hasSize(1);
    }

    /** 111222333 passes the test of eleven, 111222334 does not. */
    @ParameterizedTest
    @CsvSource({
        "traject 111222333, true",
        "111222333, true",
        "traject 111222334, false",
        "factuur 2022-111222333, false",
        "1112223330, false",
        "1.111222333, false",
        "000000000, false",
    })
    void whatMayBeAPersonIsRefusedInADescription(String text, boolean isRefused) throws IOException {
        Preview preview = preview("day;use;state;amount;description\n2022-03-01;rebuild;paid;1,00;\"" + text + "\"\n");

        assertThat(Given.text(preview.problems()).contains("may be a citizen service number"))
                .isEqualTo(isRefused);
        assertThat(preview.lines()).hasSize(isRefused ? 0 : 1);
    }

    @Test
    void aCommaInAHeadingDoesNotMislead() throws IOException {
        assertThat(preview("Bedrag;Datum;Doel, kort, of lang, of iets;use;state\n1,00;2022-03-01;;rebuild;paid\n")
                        .lines())
                .hasSize(1);
    }

    /** Both halves would be read: € 450 of 450,000.00, with 000.00 as its description where the row is one cell short. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "450,000.00 | '450' under amount and '000.00' behind it may be one amount",
                "€ 450,000.00, | '€ 450' under amount and '000.00' behind it may be one amount",
                "450,000 | '450' under amount and '000' behind it may be one amount",
                "45000,5 | '45000' under amount and '5' behind it may be one amount",
                "45000,50 | '45000' under amount and '50' behind it may be one amount",
                "1,234,567.00 | this row has 6 cells",
                "45000,000 |",
                "450,bank 12 |",
                "\"450\",\"17\" |",
                "\"450\",000.00 |",
                "450,\"000.00\" |",
                "450,2022-17 |",
                "450, |",
            })
    void anAmountThatACommaMayHaveCutIsRefused(String amount, @Nullable String said) throws IOException {
        Preview preview = preview("day,use,state,amount,description\n2022-03-01,rebuild,paid," + amount + "\n");

        if (said != null) {
            assertThat(Given.text(preview.problems())).contains(": error: " + said);
            assertThat(preview.lines()).isEmpty();
        } else {
            assertThat(preview.problems()).isEmpty();
            assertThat(preview.lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "1.234 | '1.234' can be € 1,234.00, and € 1.23 as well",
                "1e9 | '1e9' is not an amount",
                "=5 | '=5' is not an amount",
                "-5,00 | amount is € -5.00",
                "0 | amount is € 0.00",
                "0,005 | '0.005' is not in whole cents",
                "1000000000 | '1000000000' is too large",
                "## | this row has no amount",
            })
    void anAmountThatIsDoubtfulIsRefused(String amount, String said) throws IOException {
        Preview preview = preview("day;use;state;amount\n2022-03-01;rebuild;paid;" + amount + "\n");

        assertThat(preview.isSound()).isFalse();
        assertThat(preview.lines()).isEmpty();
        assertThat(Given.text(preview.problems())).contains(": error: " + said + "\n");
    }

    @Test
    void aProblemIsAtItsCell() throws IOException {
        Preview preview = preview("day;use;state;amount\n2022-03-01;rebuild;paid;1\n2022-03-01;rebild;paid;1.234\n");

        assertThat(Given.text(preview.problems()))
                .isEqualTo("betalingen.csv:3:12: error: 'rebild' is no use that is known here\n"
                        + "    2022-03-01;rebild;paid;1.234\n"
                        + "               ^\n"
                        + "  Did you mean rebuild? Known: rebuild, staff, verbouwen. Say in the mapping what it means"
                        + " (words: use).\n"
                        + "betalingen.csv:3:24: error: '1.234' can be € 1,234.00, and € 1.23 as well\n"
                        + "    2022-03-01;rebild;paid;1.234\n"
                        + "                           ^\n"
                        + "  Write two decimals, or say in the mapping how numbers are written in this file (notation:"
                        + " nl or en).\n");
    }

    @Test
    void aNotationThatWasSaidSettlesWhatCouldMeanTwoThings() throws IOException {
        String text = "day;use;state;amount\n4/2/2022;rebuild;paid;1.234\n";

        assertThat(preview(text).problems()).hasSize(2);
        Entry dutch = preview(text, said(Language.NL)).lines().get(0).entry();
        assertThat(dutch.spend().amount()).isEqualTo("1234.00");
        assertThat(dutch.spend().day()).isEqualTo("2022-02-04");
        Preview english = preview(text.replace("1.234", "1.23"), said(Language.EN));
        assertThat(english.lines().get(0).entry().spend().day()).isEqualTo("2022-04-02");
    }

    @Test
    void aRowThatASeparatorCutInTwoIsRefused() throws IOException {
        Preview preview = preview("day,use,state,amount,description\n2022-03-01,rebuild,paid,1,234.56,dak\n");

        assertThat(Given.text(preview.problems()))
                .startsWith("betalingen.csv:2:1: error: this row has 6 cells, and there are 5 headings\n");
    }

    @Test
    void emptyRowsAndSeparatorsAtTheEndDoNoHarm() throws IOException {
        Preview preview = preview("\n;;;\nday;use;state;amount\n\n2022-03-01;rebuild;paid;1;;\n;;;\n");

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows()).isEqualTo(1);
    }

    @Test
    void columnsAreNamedByTheMapping() throws IOException {
        ImportMapping mapping = new ImportMapping(
                Map.of(ImportField.AMOUNT, "Saldo", ImportField.DAY, "wanneer"),
                Map.of(ImportField.STATE, "paid", ImportField.USE, "staff"),
                Map.of(ImportField.USE, Map.of("Bouw", "rebuild"), ImportField.RECIPIENT, Map.of("Jansen", "")),
                Optional.empty(),
                Optional.empty());
        Preview preview = preview(
                "Wanneer;SALDO;Besteding;Ontvanger\n2022-03-01;1;bouw;jansen\n2022-03-01;2;;horizon\n", mapping);

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.lines().get(0).entry().spend().use().name()).isEqualTo("rebuild");
        assertThat(preview.lines().get(0).entry().spend().recipient()).isEmpty();
        assertThat(preview.lines().get(1).entry().spend().use().name()).isEqualTo("staff");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithWhatIsNear() throws IOException {
        ImportMapping mapping = new ImportMapping(
                Map.of(ImportField.AMOUNT, "Bedarg"), Map.of(), Map.of(), Optional.empty(), Optional.empty());
        Preview preview = preview("Datum;Bedrag;Besteding\n2022-03-01;1;rebuild\n", mapping);

        assertThat(Given.text(preview.problems()))
                .contains("error: there is no column 'Bedarg' for amount")
                .contains("Did you mean Bedrag? Columns: Datum, Bedrag, Besteding.")
                .contains("error: there is no column for state");
    }

    @Test
    void aColumnThatIsNotReadIsToldAndDoesNoHarm() throws IOException {
        Preview preview = preview("day;use;state;amount;omschriving\n2022-03-01;rebuild;paid;1;x\n");

        assertThat(Given.text(preview.problems()))
                .contains(":1:22: warning: column 'omschriving' is not read")
                .contains("It looks like omschrijving.");
        assertThat(preview.lines()).hasSize(1);
    }

    @Test
    void twoColumnsForOneThingAreNotChosenBetween() throws IOException {
        Preview preview = preview("boekdatum;factuurdatum;use;state;amount\n2022-03-01;2022-03-01;rebuild;paid;1\n");

        assertThat(Given.text(preview.problems())).contains("several columns could be day: boekdatum, factuurdatum");
    }

    @Test
    void duplicatesAreFoundInTheLedgerAndInTheFile() throws IOException {
        LedgerFile ledger = Given.file(folder);
        Given.append(ledger, Given.paid("1").withVoucher("A"), Given.paid("2").withVoucher("B"));
        Given.append(ledger, Given.read(ledger).reversal(2, "fout").entries().get(0));
        Preview preview = preview("day;use;state;amount;ontvanger;voucher\n"
                + "2022-03-01;rebuild;paid;1;horizon;A\n"
                + "2022-03-01;rebuild;paid;2;horizon;B\n"
                + "2022-03-01;rebuild;paid;3;horizon;C\n"
                + "2022-03-01;rebuild;paid;3.00;horizon;C\n");

        assertThat(preview.lines()).extracting(Preview.Line::row).containsExactly(3, 4);
        assertThat(preview.duplicates())
                .extracting(each -> each.line().row() + " " + each.of() + " " + each.number())
                .containsExactly("2 LEDGER 1", "5 FILE 4");
        assertThat(preview.lines(Preview.Duplicates.LEFT_OUT)).hasSize(2);
        assertThat(preview.lines(Preview.Duplicates.TAKEN_UP))
                .extracting(Preview.Line::row)
                .containsExactly(2, 3, 4, 5);
    }

    @Test
    void twoInstalmentsOfOneDayWithoutAVoucherAreTwoPayments() throws IOException {
        Preview preview = preview("day;use;state;amount;ontvanger;omschrijving\n"
                + "2022-03-01;rebuild;paid;3;horizon;termijn 1\n"
                + "2022-03-01;rebuild;paid;3;horizon;termijn 2\n"
                + "2022-03-01;rebuild;paid;3;horizon;termijn 2\n");

        assertThat(preview.lines()).extracting(Preview.Line::row).containsExactly(2, 3);
        assertThat(preview.duplicates())
                .extracting(each -> each.line().row() + " " + each.of() + " " + each.number())
                .containsExactly("4 FILE 3");
    }

    @Test
    void aRowWithAVoucherIsTheSameWhateverItsDescription() throws IOException {
        Preview preview = preview("day;use;state;amount;omschrijving;voucher\n"
                + "2022-03-01;rebuild;paid;3;termijn 1;A\n"
                + "2022-03-01;rebuild;paid;3;termijn 2;A\n");

        assertThat(preview.duplicates()).hasSize(1);
    }

    /** What was committed is paid: not the same once more, but both count until one is taken off. */
    @Test
    void thePaymentOfACommitmentIsNoDuplicateAndIsToldOfIt() throws IOException {
        String head = "day;use;state;amount;ontvanger;voucher\n";
        String committed = "2022-03-01;rebuild;committed;1;horizon;A\n";
        String paid = "2022-03-01;rebuild;paid;1;horizon;A\n";
        Preview both = preview(head + committed + paid + paid);
        assertThat(both.lines()).extracting(Preview.Line::row).containsExactly(2, 3);
        assertThat(both.duplicates()).extracting(each -> each.line().row()).containsExactly(4);
        assertThat(Given.text(both.problems()))
                .contains("warning: this row looks like the payment of what row 2 commits");

        LedgerFile ledger = Given.file(folder);
        Given.append(ledger, both.lines().get(0).entry());
        Preview later = preview(head + committed + paid);
        assertThat(later.lines()).extracting(Preview.Line::row).containsExactly(3);
        assertThat(later.duplicates()).extracting(each -> each.line().row()).containsExactly(2);
        assertThat(Given.text(later.problems())).contains("warning: this row looks like the payment of commitment 1");

        // once it is paid, what was committed comes too late
        Given.append(ledger, later.lines().get(0).entry());
        assertThat(preview(head + committed + paid).lines()).isEmpty();
    }

    @Test
    void anInvoiceThatTwoPotsShareIsTwoSpends() throws IOException {
        String text = "day;use;state;amount;pot;voucher\n"
                + "2022-03-01;rebuild;paid;1;gesloten;A\n"
                + "2022-03-01;rebuild;paid;1;open;A\n"
                + "2022-03-01;rebuild;paid;1;open;A\n";
        ImportNames names = new ImportNames(
                Given.NAMES.uses(),
                Map.of("gesloten", new PotId("gesloten"), "open", new PotId("open")),
                Given.NAMES.recipients());
        Path file = Files.writeString(folder.resolve("betalingen.csv"), text);
        Preview preview =
                SpendImport.preview(file, "betalingen.csv", ImportMapping.USUAL, names, Given.read(Given.file(folder)));
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.duplicates())
                .extracting(each -> each.line().row() + " " + each.number())
                .containsExactly("4 3");
    }

    @ParameterizedTest
    @CsvSource({"21, geen, true", "0, geen, false", "21, compensabel, false"})
    void vatThatIsSaidNotToBeThereIsRefused(String vat, String kind, boolean isRefused) throws IOException {
        Preview preview =
                preview("day;use;state;amount;vat;vat-kind\n2022-03-01;rebuild;paid;100;" + vat + ";" + kind + "\n");
        assertThat(Given.text(preview.problems()).contains("and this row says that there is none"))
                .isEqualTo(isRefused);
        assertThat(preview.lines()).hasSize(isRefused ? 0 : 1);
    }

    @Test
    void aRowForAnotherUseIsNoDuplicate() throws IOException {
        Given.append(Given.file(folder), Given.paid("1").withVoucher("A"), Given.paid("2"));
        Preview preview = preview("day;use;state;amount;ontvanger;omschrijving;voucher\n"
                + "2022-03-01;staff;paid;1;horizon;Verbouwing;A\n"
                + "2022-03-01;staff;paid;2;horizon;Verbouwing;\n"
                + "2022-03-01;rebuild;paid;2;horizon;Verbouwing;\n");

        assertThat(preview.lines()).extracting(Preview.Line::row).containsExactly(2, 3);
        assertThat(preview.duplicates()).hasSize(1);
    }

    @Test
    void theMappingThatIsKeptNamesTheColumnsThatWereRecognised() throws IOException {
        String file = "Boek\u200Bdatum;Use;state;Netto-bedrag;iets\n2022-03-01;rebuild;paid;1;x\n";
        // nobody sees what stands in the first heading, and so it is none that is known by itself
        ImportMapping date = new ImportMapping(
                Map.of(ImportField.DAY, "boek datum"), Map.of(), Map.of(), Optional.empty(), Optional.empty());
        ImportMapping seen = date.withColumns(preview(file, date).columns());

        assertThat(seen.columns())
                .containsExactly(
                        Map.entry(ImportField.DAY, "Boek datum"),
                        Map.entry(ImportField.AMOUNT, "Netto-bedrag"),
                        Map.entry(ImportField.USE, "Use"),
                        Map.entry(ImportField.STATE, "state"));
        Path kept = folder.resolve("x.yaml");
        seen.keep(kept);
        ImportMapping again = ImportMapping.read(kept, "x.yaml").mapping().orElseThrow();
        assertThat(preview(file, again).lines()).isEqualTo(preview(file, date).lines());
        assertThat(preview(file, again).lines()).hasSize(1);
    }

    @Test
    void anotherFileWithUsualHeadingsIsReadThoughTheMappingKeepsThoseOfTheFirst() throws IOException {
        ImportMapping kept = ImportMapping.USUAL.withColumns(
                preview("datum;bedrag;besteding;status;btw\n2022-03-01;1;rebuild;paid;0\n")
                        .columns());
        Preview preview = preview("date;amount;use;status\n2022-03-01;1;rebuild;paid\n", kept);

        assertThat(preview.lines()).hasSize(1);
        assertThat(Given.text(preview.problems()))
                .contains(
                        ":1:1: warning: this file does not have columns of the mapping: datum, bedrag, btw, besteding;"
                                + " read instead: date, amount, use\n");
    }

    @Test
    void oneWrongRowKeepsAllOut() throws IOException {
        Preview preview = preview("day;use;state;amount\n2022-03-01;rebuild;paid;1\n2022-02-30;rebuild;paid;1\n");

        assertThat(preview.rows()).isEqualTo(2);
        assertThat(preview.lines(Preview.Duplicates.TAKEN_UP)).isEmpty();
        assertThat(Given.text(preview.problems())).contains(":3:1: error: '2022-02-30' is no day on the calendar");
    }

    @Test
    void whatIsAgreedWithStandsInTheLedger() throws IOException {
        LedgerFile ledger = Given.file(folder);
        Preview preview = preview(DUTCH);
        ledger.append(
                Given.read(ledger),
                preview.lines().stream().map(Preview.Line::entry).toList(),
                Given.TODAY);

        assertThat(Given.read(ledger).live())
                .extracting(booking -> booking.spend().amount())
                .containsExactly(new BigDecimal("450000.00"), new BigDecimal("12.50"));
        assertThat(preview(DUTCH).duplicates()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day;use;state;amount\\n2022-03-01;\"rebuild;paid;1\\n|:2:12: error: the quote that opens here",
                "day;use;state;amount\\n2022-03-01;\"rebuild\"x;paid;1\\n|:2:21: error: 'x' stands behind the quote",
                "day;use;state;amount\\n|:1:1: error: there are no rows in this file",
            })
    void aFileThatIsBrokenIsSaid(String text, String said) throws IOException {
        assertThat(Given.text(preview(text.replace("\\n", "\n")).problems())).contains(said);
    }

    @Test
    void anotherEncodingIsNamedAtItsPlace() throws IOException {
        byte[] latin = "day;use;state;amount;omschrijving\n2022-03-01;rebuild;paid;1;financi\u00EBn\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Preview preview = preview(latin, ImportMapping.USUAL);

        assertThat(Given.text(preview.problems()))
                .contains(":2:34: error: byte EB does not belong here: the file is not UTF-8");
        assertThat(preview.lines()).isEmpty();
    }

    @Test
    void anotherEncodingInTheHeadingsIsNamed() throws IOException {
        Preview preview = preview("day;use".getBytes(StandardCharsets.UTF_16), ImportMapping.USUAL);

        assertThat(Given.text(preview.problems())).contains(":1:1: error: byte FE does not belong here");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Preview preview = SpendImport.preview(
                folder.resolve("weg.csv"), "weg.csv", ImportMapping.USUAL, Given.NAMES, Given.read(Given.file(folder)));

        assertThat(preview.problems().get(0).problem()).isEqualTo(new ImportProblem.NotReadable());
    }

    private static ImportMapping said(Language notation) {
        return new ImportMapping(Map.of(), Map.of(), Map.of(), Optional.of(notation), Optional.empty());
    }

    private Preview preview(String text) throws IOException {
        return preview(text, ImportMapping.USUAL);
    }

    private Preview preview(String text, ImportMapping mapping) throws IOException {
        return preview(text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private Preview preview(byte[] bytes, ImportMapping mapping) throws IOException {
        Path file = Files.write(folder.resolve("betalingen.csv"), bytes);
        return SpendImport.preview(file, "betalingen.csv", mapping, Given.NAMES, Given.read(Given.file(folder)));
    }
}
