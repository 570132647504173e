package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vierkant.workbook.RuleFinding.Breach;
import vierkant.workbook.RuleFinding.Outcome;

/** Every rule lets a good workbook pass, and finds what breaks it. */
class RuleBookTest {
    private static final List<RuleFinding> GOOD = findings(new SampleBook().bytes(), Map.of());

    private final SampleBook book = new SampleBook();

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aGoodWorkbookPasses(Rule rule) {
        RuleFinding finding = of(rule, GOOD);
        assertThat(finding.breaches()).isEmpty();
        assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void everyRuleIsJudgedInOrder() {
        assertThat(GOOD)
                .extracting(finding -> finding.rule().number())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 38).boxed().toList());
    }

    @Test
    void rule1AnInputStandsAmongCalculations() {
        book.number("Contract!G8", 5000, "Berekening");
        assertBroken(Rule.SHEETS_BY_PURPOSE, "Contract!G8", new RuleProblem.TypedAmongFormulas());
    }

    @Test
    void rule1ACalculationStandsAmongInputs() {
        book.formula("Invoer!G6", "F6*2", "Berekening");
        assertBroken(Rule.SHEETS_BY_PURPOSE, "Invoer!G6", new RuleProblem.ComputedAmongInputs());
    }

    @Test
    void rule2AColumnHoldsSomethingElseOnAnotherSheet() {
        book.text("Contract!B4", "Bron");
        assertBroken(
                Rule.SAME_COLUMNS, "Contract!B4", new RuleProblem.OtherHeading("Bron", "Eenheid", SampleBook.COUNCIL));
    }

    @Test
    void rule2AColumnHasNoHeading() {
        book.text("Contract!B4", "");
        assertBroken(Rule.SAME_COLUMNS, "Contract!B4", new RuleProblem.NoHeading());
    }

    @Test
    void rule2YearsBeginInAnotherColumn() {
        book.text("Contract!F4", "Vooraf");
        book.number("Contract!G4", 2025, "Kop");
        assertBroken(Rule.SAME_COLUMNS, "Contract", new RuleProblem.YearsElsewhere("G", "F", SampleBook.COUNCIL));
    }

    @Test
    void rule3NoSheetHasYears() {
        for (String sheet : List.of("Raad", "Invoer", "Contract", "Fonds", "Controle")) {
            book.on(sheet).removeRow(book.on(sheet).getRow(3));
        }
        assertBroken(Rule.ONE_RULER, "", new RuleProblem.NoRuler());
    }

    @Test
    void rule3TheFirstYearIsComputed() {
        book.formula("Invoer!F4", "E3+0");
        assertBroken(Rule.ONE_RULER, "Raad", new RuleProblem.FirstYearNotTyped());
    }

    @Test
    void rule3ASheetHasFewerYears() {
        book.text("Contract!H4", "");
        assertBroken(Rule.ONE_RULER, "Contract", new RuleProblem.OtherLength(2L, 3L, SampleBook.INPUTS));
    }

    @Test
    void rule3ASheetHasYearsOfItsOwn() {
        book.number("Contract!F4", 2024, "Kop");
        assertBroken(Rule.ONE_RULER, "Contract!F4", new RuleProblem.OtherRuler(SampleBook.INPUTS));
    }

    @Test
    void rule3AYearIsTypedInsteadOfCounted() {
        book.number("Invoer!G4", 2025, "Kop");
        assertBroken(Rule.ONE_RULER, "Invoer!G4", new RuleProblem.NoNextYear());
    }

    @Test
    void rule4ALinkLooksLikeACalculation() {
        book.cell("Fonds!G7").setCellStyle(book.style("Berekening"));
        assertBroken(Rule.LINKS_MARKED, "Fonds!G7", new RuleProblem.LinkNotMarked("Berekening"));
    }

    @Test
    void rule4ACalculationLooksLikeALink() {
        book.cell("Fonds!G9").setCellStyle(book.style("Koppeling"));
        assertBroken(Rule.LINKS_MARKED, "Fonds!G9", new RuleProblem.MarkedWithoutLink("Koppeling"));
    }

    @Test
    void rule4TheCoverDoesNotExplainTheStyleOfLinks() {
        book.text("Voorblad!A8", "");
        assertBroken(Rule.LINKS_MARKED, "Voorblad", new RuleProblem.MarkNotExplained(List.of("Koppeling")));
    }

    @Test
    void rule5TheSameIsComputedTwice() {
        book.line(SampleBook.CONTRACT, 11, "Kosten nog eens", "euro", "");
        book.years(SampleBook.CONTRACT, 11, "$#$7*#8", "Berekening");
        assertThat(finding(Rule.CALCULATED_ONCE).breaches())
                .contains(Breach.of("Contract!F11", new RuleProblem.ComputedBefore("Contract!F9")))
                .hasSize(3);
    }

    @Test
    void rule6ACellNeedsItself() {
        book.formula("Contract!F6", "F9");
        assertThat(finding(Rule.NO_CIRCLE, book.bytesAsTheyAre(), Map.of()).breaches())
                .extracting(Breach::what)
                .containsExactly(new RuleProblem.Circle());
    }

    @Test
    void rule6IterationIsOn() {
        book.workbook().getCTWorkbook().addNewCalcPr().setIterate(true);
        assertBroken(Rule.NO_CIRCLE, "", new RuleProblem.Iterates());
    }

    @Test
    void rule7AFormulaUsesARowBelow() {
        book.years(SampleBook.CONTRACT, 7, "#8", "Berekening");
        book.years(SampleBook.CONTRACT, 8, "ROUND(Invoer!#6*Invoer!$E$7,2)", "Koppeling");
        assertThat(finding(Rule.READING_ORDER).breaches())
                .contains(Breach.of("Contract!F7", new RuleProblem.LooksAhead("F8")));
    }

    @Test
    void rule7AFormulaUsesALaterSheet() {
        book.years(SampleBook.CONTRACT, 8, "Fonds!#7", "Koppeling");
        assertThat(finding(Rule.READING_ORDER).breaches())
                .contains(Breach.of("Contract!F8", new RuleProblem.LooksAhead("Fonds!F7")));
    }

    @Test
    void rule7ASummaryThatTheCoverDoesNotCallSo() {
        book.text("Voorblad!B6", "kosten");
        assertThat(finding(Rule.READING_ORDER).breaches())
                .contains(Breach.of("Raad!F6", new RuleProblem.LooksAhead("Contract!F9")));
    }

    @Test
    void rule8ATableIsPrintedUpright() {
        book.on(SampleBook.CONTRACT).getPrintSetup().setLandscape(false);
        assertBroken(Rule.PRINT_SETUP, "Contract", new RuleProblem.Upright());
    }

    @Test
    void rule8APageOfTextMayBePrintedUpright() {
        book.on(SampleBook.COVER).getPrintSetup().setLandscape(false);
        assertThat(finding(Rule.PRINT_SETUP).outcome()).isEqualTo(Outcome.DEVIATION);
        assertThat(finding(Rule.PRINT_SETUP).reasons()).containsExactly(RuleReason.READS_AS_A_PAGE);
    }

    @Test
    void rule8WhatPrintingNeedsIsMissing() {
        book.workbook().removePrintArea(3);
        book.on(SampleBook.CONTRACT).setFitToPage(false);
        book.on(SampleBook.CONTRACT).setRepeatingRows(null);
        book.on(SampleBook.CONTRACT).getFooter().setRight("&P");
        assertThat(finding(Rule.PRINT_SETUP).breaches())
                .containsExactly(
                        Breach.of("Contract", new RuleProblem.NoPrintArea()),
                        Breach.of("Contract", new RuleProblem.SeveralPagesWide()),
                        Breach.of("Contract", new RuleProblem.HeadingNotRepeated()),
                        Breach.of("Contract", new RuleProblem.NoPageNumbers()));
    }

    @Test
    void rule8ACellIsLeftOutOfThePrint() {
        book.text("Contract!A40", "kleine letters");
        assertBroken(Rule.PRINT_SETUP, "Contract!A40", new RuleProblem.OutsidePrintArea());
    }

    @Test
    void rule9AFlagIsNeitherYesNorNo() {
        book.years(SampleBook.CONTRACT, 7, "#6-Invoer!$E$13", "Koppeling");
        assertThat(finding(Rule.FLAGS_APART).breaches()).contains(Breach.of("Contract!F7", new RuleProblem.NoFlag()));
    }

    @Test
    void rule9AnAmountTestsADate() {
        book.years(SampleBook.CONTRACT, 9, "IF(#6>Invoer!$E$13,0,#8)", "Koppeling");
        assertThat(finding(Rule.FLAGS_APART).breaches())
                .contains(Breach.of("Contract!F9", new RuleProblem.DateInAmount()));
    }

    @Test
    void rule9AnAmountTestsTheYear() {
        book.years(SampleBook.CONTRACT, 9, "IF(#$4=Invoer!$E$3,0,#8)", "Koppeling");
        assertThat(finding(Rule.FLAGS_APART).breaches())
                .contains(Breach.of("Contract!F9", new RuleProblem.DateInAmount()));
    }

    @Test
    void rule10AFormulaTakesFromAnotherFile() {
        List<RuleFinding.Breach> breaches = FileRules.noOtherBooks(read("'C:\\map\\[Ander.xlsx]Blad 1'!A1+1"));
        assertThat(breaches).extracting(Breach::what).containsExactly(new RuleProblem.OtherBook());
        assertThat(FileRules.noOtherBooks(read("[1]Blad1!$A$1"))).isNotEmpty();
        assertThat(FileRules.noOtherBooks(read("[1]!naam"))).isNotEmpty();
    }

    @Test
    void rule10TheFileHoldsALinkToAnotherFile() {
        addPart("/xl/externalLinks/externalLink1.xml", "application/xml");
        assertBroken(Rule.NO_OTHER_BOOKS, "/xl/externalLinks/externalLink1.xml", new RuleProblem.OutsidePart());
    }

    @Test
    void rule11AColumnIsWiderOnOneSheet() {
        book.on(SampleBook.FUND).setColumnWidth(6, 30 * 256);
        assertBroken(Rule.COLUMN_PURPOSE, "Fonds", new RuleProblem.OtherWidth("G", SampleBook.COUNCIL));
    }

    @Test
    void rule11WordsAndNumbersAreMixed() {
        book.text("Controle!G7", "n.v.t.");
        book.number("Contract!C9", 12, "Berekening");
        assertThat(finding(Rule.COLUMN_PURPOSE).breaches())
                .containsExactly(
                        Breach.of("Contract!C9", new RuleProblem.NumberUnderWords()),
                        Breach.of("Controle!G7", new RuleProblem.WordUnderNumbers()));
    }

    @Test
    void rule12ASheetCountsYearsTwice() {
        book.formula("Fonds!F12", "F4+3", "Kop");
        book.formula("Fonds!G12", "F12+1", "Kop");
        assertBroken(Rule.ONE_AXIS, "Fonds!F12", new RuleProblem.SecondRuler(4L));
    }

    @Test
    void rule13SomethingIsHidden() {
        book.workbook().setSheetHidden(4, true);
        book.on(SampleBook.CONTRACT).getRow(7).setZeroHeight(true);
        book.on(SampleBook.CONTRACT).setColumnHidden(3, true);
        book.on(SampleBook.CONTRACT).setDisplayZeros(false);
        assertThat(finding(Rule.NOTHING_HIDDEN).breaches())
                .containsExactly(
                        Breach.of("Contract", new RuleProblem.HiddenColumn("D")),
                        Breach.of("Contract", new RuleProblem.HiddenRow(8L)),
                        Breach.of("Contract", new RuleProblem.HiddenZeros()),
                        Breach.of("Fonds", new RuleProblem.HiddenSheet()));
    }

    @Test
    void rule13ANumberIsInvisible() {
        XSSFCellStyle blind = copyOf("Berekening");
        blind.setDataFormat(book.workbook().createDataFormat().getFormat("#,##0;-#,##0;;@"));
        XSSFCellStyle white = copyOf("Berekening");
        white.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xFF, 0x1A, 0x1A, 0x1A}, null));
        XSSFCellStyle secret = copyOf("Berekening");
        secret.setHidden(true);
        book.cell("Contract!F9").setCellStyle(blind);
        book.cell("Contract!G9").setCellStyle(white);
        book.cell("Contract!H9").setCellStyle(secret);
        assertThat(finding(Rule.NOTHING_HIDDEN).breaches())
                .containsExactly(
                        Breach.of("Contract!F9", new RuleProblem.InvisibleFormat("#,##0;-#,##0;;@")),
                        Breach.of("Contract!G9", new RuleProblem.InvisibleInk()),
                        Breach.of("Contract!H9", new RuleProblem.HiddenFormula()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "#,##0.00", "0;-0;\"geen\"", "[=0]\"goed\";\"fout \"0", "\"a;b\"0", "0\\;", "@"})
    void rule13AFormatThatShowsEverythingIsNotHiding(String format) {
        assertThat(FileRules.isBlind(format)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "0;", "0;-0;", "0;-0;0;", "[Red];0", "\"\"", "0;_-"})
    void rule13AFormatThatShowsNothingIsHiding(String format) {
        assertThat(FileRules.isBlind(format)).isTrue();
    }

    @Test
    void rule14ABalanceIsCarriedInOneRow() {
        book.years(SampleBook.FUND, 9, "~9+#7+#8", "Berekening");
        assertBroken(Rule.CORKSCREWS, "Fonds!F9", new RuleProblem.CarriedInOneRow());
    }

    @Test
    void rule14AClosingLeavesARowOut() {
        book.years(SampleBook.FUND, 9, "#6+#8", "Berekening");
        assertBroken(Rule.CORKSCREWS, "Fonds!F9", new RuleProblem.NoCorkscrew("Fonds!F6"));
    }

    @Test
    void rule14AnIndexIsNoBalance() {
        book.line(SampleBook.FUND, 11, "Indexcijfer", "getal", "vorig jaar maal 1 plus index");
        book.number("Fonds!E11", 1, "Berekening");
        book.years(SampleBook.FUND, 11, "~11*(1+#9)", "Berekening");
        assertThat(finding(Rule.CORKSCREWS).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void rule14ACountOfYearsMayAddToItself() {
        book.line(SampleBook.CONTRACT, 11, "Jaren sinds het begin", "getal", "elk jaar een meer");
        book.formula("Contract!E11", "0", "Berekening");
        book.years(SampleBook.CONTRACT, 11, "~11+1", "Berekening");
        assertThat(finding(Rule.CORKSCREWS).outcome()).isEqualTo(Outcome.DEVIATION);
        assertThat(finding(Rule.CORKSCREWS).reasons()).containsExactly(RuleReason.COUNTS_YEARS);
    }

    @Test
    void rule14AnAmountMayNotAddToItselfEvenByOne() {
        book.line(SampleBook.CONTRACT, 11, "Reserve", "euro", "elk jaar een euro meer");
        book.formula("Contract!E11", "0", "Berekening");
        book.years(SampleBook.CONTRACT, 11, "~11+1", "Berekening");
        assertBroken(Rule.CORKSCREWS, "Contract!F11", new RuleProblem.CarriedInOneRow());
    }

    @Test
    void rule15ASheetShowsNoCheck() {
        book.on(SampleBook.FUND).getRow(1).removeCell(book.cell("Fonds!A2"));
        assertBroken(Rule.MASTER_IN_VIEW, "Fonds", new RuleProblem.NoCheckInView());
    }

    @Test
    void rule15TheCheckScrollsOutOfView() {
        book.on(SampleBook.FUND).createFreezePane(0, 0);
        assertBroken(Rule.MASTER_IN_VIEW, "Fonds", new RuleProblem.NothingFrozen());
    }

    @Test
    void rule15ASheetShowsAnotherCheck() {
        book.formula("Fonds!A2", "Controle!F7");
        assertBroken(Rule.MASTER_IN_VIEW, "", new RuleProblem.NoCommonCheck());
    }

    @Test
    void rule18And35NeedASheetOfChecks() {
        book.on(SampleBook.FUND).createFreezePane(0, 0);
        assertBroken(Rule.WEAKNESSES_LISTED, "", new RuleProblem.NoCheckSheet());
        assertBroken(Rule.CHECKS_TYPED, "", new RuleProblem.NoCheckSheet());
    }

    @Test
    void rule16AnInputHasNoSource() {
        book.text("Invoer!C7", " ");
        assertBroken(Rule.INPUTS_EXPLAINED, "Invoer!E7", new RuleProblem.NoExplanation());
    }

    @Test
    void rule17TheCoverKeepsSilentOnATopic() {
        book.text("Voorblad!A9", "");
        assertBroken(Rule.COVER_EXPLAINS, "Voorblad", new RuleProblem.NotOnCover(WordRules.Topic.ABBREVIATIONS));
    }

    @Test
    void rule18NoWeaknessIsListed() {
        book.text("Controle!A10", "");
        assertBroken(Rule.WEAKNESSES_LISTED, "Controle", new RuleProblem.NoWeaknesses());
    }

    @Test
    void rule19ANumberIsTypedOverAFormula() {
        book.number("Contract!G9", 123, "Berekening");
        assertBroken(Rule.CONSTANTS_APART, "Contract!G9", new RuleProblem.TypedInComputedRow());
    }

    @Test
    void rule20OneYearHasAFormulaOfItsOwn() {
        book.formula("Contract!G9", "F7*G8");
        assertBroken(Rule.ONE_FORMULA_PER_ROW, "Contract!G9", new RuleProblem.OtherFormula("F7*G8", "F7*F8"));
    }

    @Test
    void rule20AnAnchorMakesAFormulaOfItsOwn() {
        book.formula("Contract!H9", "H7*$H$8");
        assertBroken(Rule.ONE_FORMULA_PER_ROW, "Contract!H9", new RuleProblem.OtherFormula("H7*$H$8", "F7*F8"));
    }

    @Test
    void rule21ASumLeavesTheLastYearOut() {
        book.formula("Contract!D9", "SUM(F9:G9)");
        assertBroken(Rule.WHOLE_RANGES, "Contract!D9", new RuleProblem.PartialRange("Contract!H9"));
    }

    @Test
    void rule21ASumLeavesTheFirstRowOfABlockOut() {
        book.line(SampleBook.CONTRACT, 11, "Deel een", "euro", "");
        book.years(SampleBook.CONTRACT, 11, "#9*2", "Berekening");
        book.line(SampleBook.CONTRACT, 12, "Deel twee", "euro", "");
        book.years(SampleBook.CONTRACT, 12, "#8*2", "Berekening");
        book.line(SampleBook.CONTRACT, 13, "Deel drie", "euro", "");
        book.years(SampleBook.CONTRACT, 13, "#7*2", "Berekening");
        book.line(SampleBook.CONTRACT, 14, "Som", "euro", "");
        book.years(SampleBook.CONTRACT, 14, "SUM(#12:#13)", "Berekening");
        assertThat(finding(Rule.WHOLE_RANGES).breaches())
                .contains(Breach.of("Contract!F14", new RuleProblem.PartialRange("Contract!F11")));
        book.years(SampleBook.CONTRACT, 14, "SUM(#11:#13)", "Berekening");
        assertThat(finding(Rule.WHOLE_RANGES).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void rule22AFormulaIsLong() {
        String formula = "F7" + "+F8".repeat(27);
        book.formula("Contract!F9", formula);
        assertBroken(Rule.SHORT_FORMULAS, "Contract!F9", new RuleProblem.LongFormula(83L, 80L));
    }

    @Test
    void rule22AFormulaTakesTwoLines() {
        book.formula("Contract!F9", "F7*\nF8");
        assertBroken(Rule.SHORT_FORMULAS, "Contract!F9", new RuleProblem.SeveralLines());
    }

    @Test
    void rule22AFormulaCallsManyFunctions() {
        book.formula("Contract!F9", "MIN(MAX(ROUND(ABS(F7),2),0),F8)");
        assertBroken(Rule.SHORT_FORMULAS, "Contract!F9", new RuleProblem.ManyCalls(4L, 3L));
    }

    @Test
    void rule23AFunctionIsNotOnTheList() {
        book.formula("Contract!F9", "VLOOKUP(F7,F7:F8,1)");
        assertBroken(Rule.FEW_FUNCTIONS, "Contract!F9", new RuleProblem.OtherFunctions(List.of("VLOOKUP")));
    }

    @Test
    void rule24AnIfStandsInAnIf() {
        book.formula("Contract!F9", "IF(F7>0,(1+IF(F8>0,1,0)),0)");
        assertBroken(Rule.FEW_IFS, "Contract!F9", new RuleProblem.NestedIf());
    }

    @Test
    void rule24AFormulaHasTwoIfs() {
        book.formula("Contract!F9", "IF(F7>0,1,0)+IF(F8>0,1,0)");
        assertBroken(Rule.FEW_IFS, "Contract!F9", new RuleProblem.SeveralIfs());
    }

    @Test
    void rule25ANameIsUsedAndListedNowhere() {
        Name name = book.workbook().createName();
        name.setNameName("prijs");
        name.setRefersToFormula("Invoer!$E$7");
        assertBroken(Rule.NO_NAMES, "prijs", new RuleProblem.UnusedName());
        book.formula("Contract!F9", "F7*prijs");
        assertBroken(Rule.NO_NAMES, "prijs", new RuleProblem.UnlistedName());
        book.text("Controle!A12", "prijs");
        assertThat(finding(Rule.NO_NAMES).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void rule25ANameStandsForManyCells() {
        Name name = book.workbook().createName();
        name.setNameName("kosten");
        name.setRefersToFormula("Contract!$F$9:$H$9");
        assertBroken(Rule.NO_NAMES, "kosten", new RuleProblem.NoCellName());
    }

    @Test
    void rule25ANameHoldsOnOneSheet() {
        Name name = book.workbook().createName();
        name.setNameName("prijs");
        name.setSheetIndex(3);
        name.setRefersToFormula("Invoer!$E$7");
        assertBroken(Rule.NO_NAMES, "prijs", new RuleProblem.LocalName());
    }

    @Test
    void rule26AFormulaHidesErrors() {
        book.formula("Contract!F9", "IFERROR(F7*F8,0)");
        assertBroken(Rule.NO_MASKED_ERRORS, "Contract!F9", new RuleProblem.MaskedError(List.of("IFERROR")));
    }

    @Test
    void rule26AFormulaNamesAnError() {
        book.formula("Contract!F9", "IF(F7>0,F8,#N/A)");
        assertBroken(Rule.NO_MASKED_ERRORS, "Contract!F9", new RuleProblem.ErrorTyped());
    }

    @Test
    void rule27AFormulaHoldsAPrice() {
        book.formula("Contract!F9", "F7*1.05*100+12");
        assertBroken(Rule.NO_NUMBERS_IN_FORMULAS, "Contract!F9", new RuleProblem.NumberInFormula(List.of("1.05")));
    }

    @Test
    void rule28TwoRowsHaveOneLabel() {
        book.text("Contract!A9", "Contract LOOPT ");
        assertBroken(Rule.UNIQUE_LABELS, "Contract!A9", new RuleProblem.LabelTwice("Contract LOOPT"));
    }

    @Test
    void rule28ARowHasNoLabel() {
        book.text("Contract!A9", "");
        assertBroken(Rule.UNIQUE_LABELS, "Contract!A9", new RuleProblem.NoLabel());
    }

    @Test
    void rule29ARowHasNoUnitOrAnUnknownOne() {
        book.text("Contract!B8", "");
        book.text("Contract!B9", "dukaten");
        assertThat(finding(Rule.UNITS).breaches())
                .containsExactly(
                        Breach.of("Contract!B8", new RuleProblem.NoUnit()),
                        Breach.of("Contract!B9", new RuleProblem.UnknownUnit("dukaten")));
    }

    @Test
    void rule30ALinkPointsAtALink() {
        book.years(SampleBook.COUNCIL, 6, "Fonds!#7", "Koppeling");
        assertThat(finding(Rule.NO_DAISY_CHAINS).breaches())
                .contains(Breach.of("Raad!F6", new RuleProblem.LinkToLink("Fonds!F7")));
    }

    @Test
    void rule31AFormulaChangesByItself() {
        book.formula("Contract!F9", "F8*TODAY()");
        assertBroken(Rule.NOTHING_VOLATILE, "Contract!F9", new RuleProblem.VolatileFunctions(List.of("TODAY")));
    }

    @Test
    void rule32CellsAreMerged() {
        book.on(SampleBook.COUNCIL).addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
        assertBroken(Rule.NAMED_STYLES, "Raad!A1:C1", new RuleProblem.Merged());
    }

    @Test
    void rule32ANumberHasNoNamedStyle() {
        book.cell("Contract!F9").setCellStyle(null);
        assertBroken(Rule.NAMED_STYLES, "Contract!F9", new RuleProblem.NoNamedStyle());
    }

    @Test
    void rule33AnInputIsNotValidated() {
        book.number("Invoer!F14", 3, "Invoer getal");
        assertBroken(Rule.INPUTS_VALIDATED, "Invoer!F14", new RuleProblem.NoValidation());
    }

    @Test
    void rule33AValidationSaysNothing() {
        var validations = book.on(SampleBook.INPUTS).getCTWorksheet().getDataValidations();
        validations.getDataValidationArray(0).setError(" ");
        assertThat(finding(Rule.INPUTS_VALIDATED).breaches())
                .contains(Breach.of("Invoer!E3", new RuleProblem.SilentValidation()));
    }

    @Test
    void rule34TheFileHoldsAProgram() {
        addPart("/xl/vbaProject.bin", "application/vnd.ms-office.vbaProject");
        assertBroken(Rule.NO_MACROS, "/xl/vbaProject.bin", new RuleProblem.ProgramPart());
    }

    @Test
    void rule34TheFileIsOfTheKindForMacros() {
        book.workbook().setWorkbookType(XSSFWorkbookType.XLSM);
        assertBroken(Rule.NO_MACROS, "", new RuleProblem.MadeForMacros());
    }

    @Test
    void rule35ACheckDoesNotSayWhatItMeans() {
        book.text("Controle!C7", "klopt niet");
        assertBroken(Rule.CHECKS_TYPED, "Controle!C7", new RuleProblem.NoKind());
    }

    @Test
    void rule35SignsAndForecastsAreNotTold() {
        book.text("Voorblad!A4", "Doel");
        book.text("Voorblad!A11", "");
        assertThat(finding(Rule.CHECKS_TYPED).breaches())
                .containsExactly(
                        Breach.of("Voorblad", new RuleProblem.SignsNotTold()),
                        Breach.of("Voorblad", new RuleProblem.ForecastNotTold()));
    }

    @Test
    void rule36AValueIsNotWhatItsFormulaGives() {
        book.bytes();
        book.cell("Contract!F9").setCellValue(1.01);
        RuleFinding finding = finding(Rule.VALUES_AGREE, book.bytesAsTheyAre(), Map.of());
        assertThat(finding.breaches()).hasSize(1);
        assertThat(finding.breaches().get(0).where()).isEqualTo("Contract!F9");
        assertThat(finding.breaches().get(0).what()).isInstanceOf(RuleProblem.OtherValue.class);
    }

    @Test
    void rule36LessThanACentIsNoDifference() {
        book.bytes();
        book.cell("Contract!F9").setCellValue(book.cell("Contract!F9").getNumericCellValue() + 0.004);
        assertThat(finding(Rule.VALUES_AGREE, book.bytesAsTheyAre(), Map.of()).breaches())
                .isEmpty();
    }

    @Test
    void rule36AnotherProgramComputesSomethingElse() {
        RuleFinding finding =
                finding(Rule.VALUES_AGREE, book.bytes(), Map.of("Contract!G8", new BigDecimal("4200.01")));
        assertThat(finding.breaches())
                .containsExactly(Breach.of(
                        "Contract!G8",
                        new RuleProblem.OtherValue(new BigDecimal("4.2E+3"), new BigDecimal("4200.01"))));
    }

    @Test
    void rule36ACellShowsAnError() {
        book.formula("Contract!F9", "F8/(F7-F7)");
        assertThat(finding(Rule.VALUES_AGREE).breaches())
                .contains(Breach.of("Contract!F9", new RuleProblem.ErrorValue("#DIV/0!")));
    }

    @Test
    void rule36ACellWillShowAnError() {
        book.bytes();
        book.formula("Contract!F9", "F8/(F7-F7)").cell("Contract!F9").setCellValue(3);
        assertThat(finding(Rule.VALUES_AGREE, book.bytesAsTheyAre(), Map.of()).breaches())
                .contains(Breach.of("Contract!F9", new RuleProblem.BecomesError()));
    }

    @Test
    void rule36AFormulaCanNotBeComputed() {
        book.bytes();
        book.formula("Contract!F9", "MMULT(LOGEST(F7),1)").cell("Contract!F9").setCellValue(3);
        assertThat(finding(Rule.VALUES_AGREE, book.bytesAsTheyAre(), Map.of()).breaches())
                .contains(Breach.of("Contract!F9", new RuleProblem.NotRecalculated()));
    }

    @Test
    void rule36ATextIsNotWhatItsFormulaGives() {
        book.bytes();
        book.formula("Controle!C7", "IF(F7>0,\"fout\",\"goed\")")
                .cell("Controle!C7")
                .setCellValue("fout");
        assertThat(finding(Rule.VALUES_AGREE, book.bytesAsTheyAre(), Map.of()).breaches())
                .containsExactly(Breach.of("Controle!C7", new RuleProblem.OtherText("fout", "goed")));
    }

    @Test
    void rule37AnInputDoesNotNameItsPlace() {
        book.text("Invoer!J7", "");
        assertBroken(Rule.TRACEABLE, "Invoer!E7", new RuleProblem.NoPlaceInFile());
    }

    @Test
    void rule37AnInputDoesNotNameItsKey() {
        book.text("Invoer!I7", "");
        assertBroken(Rule.TRACEABLE, "Invoer!E7", new RuleProblem.NoKey());
    }

    @Test
    void rule38TheFileHasNoTitleOrLanguage() {
        book.workbook().getProperties().getCoreProperties().setTitle(" ");
        book.workbook()
                .getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setLanguageProperty(Optional.empty());
        assertThat(finding(Rule.ACCESSIBLE).breaches())
                .containsExactly(Breach.of("", new RuleProblem.NoTitle()), Breach.of("", new RuleProblem.NoLanguage()));
    }

    @Test
    void rule38ATextIsPale() {
        XSSFCellStyle pale = copyOf("Berekening");
        pale.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xFF, 0x66, 0x66, 0x66}, null));
        book.cell("Contract!F9").setCellStyle(pale);
        assertBroken(Rule.ACCESSIBLE, "Contract!F9", new RuleProblem.LowContrast(new BigDecimal("3.0")));
    }

    @Test
    void rule38AColumnHasNoHeading() {
        book.text("Contract!I9", "zie ook bijlage 2");
        assertBroken(Rule.ACCESSIBLE, "Contract!I4", new RuleProblem.ColumnWithoutHeading());
    }

    @Test
    void rule38HeadingsScrollOutOfView() {
        book.on(SampleBook.CONTRACT).createFreezePane(1, 2);
        assertBroken(Rule.ACCESSIBLE, "Contract", new RuleProblem.HeadingNotFrozen());
    }

    @Test
    void rule38APictureHasNoText() {
        XSSFDrawing drawing = book.on(SampleBook.COUNCIL).createDrawingPatriarch();
        drawing.createSimpleShape(drawing.createAnchor(0, 0, 0, 0, 1, 10, 3, 14));
        assertThat(finding(Rule.ACCESSIBLE).breaches())
                .extracting(Breach::what)
                .hasSize(1)
                .allMatch(RuleProblem.NoAlternative.class::isInstance);
        drawing.getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getSp()
                .getNvSpPr()
                .getCNvPr()
                .setDescr("kosten per jaar");
        assertThat(finding(Rule.ACCESSIBLE).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void rule38InputsDifferByColourAlone() {
        book.style("Invoer getal").setBorderBottom(BorderStyle.NONE);
        assertBroken(Rule.ACCESSIBLE, "Invoer!F6", new RuleProblem.ColourAlone());
    }

    @Test
    void rule38AWarningIsAColourAlone() {
        var conditions = book.on(SampleBook.CHECKS).getSheetConditionalFormatting();
        var condition = conditions.createConditionalFormattingRule("$F$7>0");
        condition.createFontFormatting().setFontColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xC0, 0, 0}, null));
        conditions.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("F7:H7")}, condition);
        assertBroken(Rule.ACCESSIBLE, "Controle!F7:H7", new RuleProblem.ColourAlone());
    }

    @Test
    void everyProblemIsFoundBySomeTestAbove() throws IOException {
        // a problem that no test can cause may be one that the rules can not find
        String tests = java.nio.file.Files.readString(java.nio.file.Path.of(
                System.getProperty("vierkant.home"), "src/test/java/vierkant/workbook/RuleBookTest.java"));
        assertThat(Arrays.stream(RuleProblem.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .filter(name -> !tests.contains("RuleProblem." + name)))
                .isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> RuleBook.findings(new byte[] {1, 2, 3}));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> RuleBook.findings(new byte[0]));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> RuleBook.findings("PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.US_ASCII)));
    }

    private void assertBroken(Rule rule, String where, RuleProblem what) {
        RuleFinding finding = finding(rule);
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.breaches()).contains(Breach.of(where, what));
        assertThat(finding.breaches()).extracting(Breach::what).containsOnly(what);
    }

    private XSSFCellStyle copyOf(String style) {
        XSSFCellStyle copy = book.workbook().createCellStyle();
        copy.cloneStyleFrom(book.style(style));
        copy.getCoreXf().setXfId(book.style(style).getCoreXf().getXfId());
        return copy;
    }

    private void addPart(String name, String type) {
        try {
            OPCPackage file = book.workbook().getPackage();
            file.createPart(PackagingURIHelper.createPartName(name), type);
        } catch (InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    /** The book with a formula that the evaluator can not read. */
    private ReadBook read(String formula) {
        book.workbook().setCellFormulaValidation(false);
        book.formula("Contract!F9", formula);
        return ReadBook.of(book.workbook());
    }

    private RuleFinding finding(Rule rule) {
        return finding(rule, book.bytes(), Map.of());
    }

    private static RuleFinding finding(Rule rule, byte[] bytes, Map<String, BigDecimal> recalculated) {
        return of(rule, findings(bytes, recalculated));
    }

    private static RuleFinding of(Rule rule, List<RuleFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static List<RuleFinding> findings(byte[] bytes, Map<String, BigDecimal> recalculated) {
        try {
            return RuleBook.findings(bytes, recalculated);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
