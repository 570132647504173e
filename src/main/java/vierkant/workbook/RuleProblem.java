package vierkant.workbook;

import java.math.BigDecimal;
import java.util.List;
import vierkant.text.Message;

/**
 * What is not as a rule says, at one place of a workbook. The text follows the name of the place; what can be done about it is
 * told by the {@link Rule}. Formulas, labels and styles are as the file has them; numbers of rows count from 1.
 */
public sealed interface RuleProblem extends Message {
    record BecomesError() implements RuleProblem {}

    record CarriedInOneRow() implements RuleProblem {}

    record Circle() implements RuleProblem {}

    record ColourAlone() implements RuleProblem {}

    record ColumnWithoutHeading() implements RuleProblem {}

    record ComputedAmongInputs() implements RuleProblem {}

    record ComputedBefore(String first) implements RuleProblem {}

    record DateInAmount() implements RuleProblem {}

    record ErrorTyped() implements RuleProblem {}

    record ErrorValue(String error) implements RuleProblem {}

    record FirstYearNotTyped() implements RuleProblem {}

    record ForecastNotTold() implements RuleProblem {}

    record HeadingNotFrozen() implements RuleProblem {}

    record HeadingNotRepeated() implements RuleProblem {}

    record HiddenColumn(String column) implements RuleProblem {}

    record HiddenFormula() implements RuleProblem {}

    record HiddenRow(Long row) implements RuleProblem {}

    record HiddenSheet() implements RuleProblem {}

    record HiddenZeros() implements RuleProblem {}

    record InvisibleFormat(String format) implements RuleProblem {}

    record InvisibleInk() implements RuleProblem {}

    record Iterates() implements RuleProblem {}

    record LabelTwice(String label) implements RuleProblem {}

    record LinkNotMarked(String style) implements RuleProblem {}

    record LinkToLink(String target) implements RuleProblem {}

    record LocalName() implements RuleProblem {}

    record LongFormula(Long length, Long most) implements RuleProblem {}

    record LooksAhead(String formula) implements RuleProblem {}

    record LowContrast(BigDecimal contrast) implements RuleProblem {}

    record MadeForMacros() implements RuleProblem {}

    record ManyCalls(Long calls, Long most) implements RuleProblem {}

    record MarkNotExplained(List<String> styles) implements RuleProblem {}

    record MarkedWithoutLink(String style) implements RuleProblem {}

    record MaskedError(List<String> functions) implements RuleProblem {}

    record Merged() implements RuleProblem {}

    record NestedIf() implements RuleProblem {}

    record NoAlternative(String name) implements RuleProblem {}

    record NoCellName() implements RuleProblem {}

    record NoCheckInView() implements RuleProblem {}

    record NoCheckSheet() implements RuleProblem {}

    record NoCommonCheck() implements RuleProblem {}

    record NoCorkscrew(String opening) implements RuleProblem {}

    record NoExplanation() implements RuleProblem {}

    record NoFlag() implements RuleProblem {}

    record NoHeading() implements RuleProblem {}

    record NoKey() implements RuleProblem {}

    record NoKind() implements RuleProblem {}

    record NoLabel() implements RuleProblem {}

    record NoLanguage() implements RuleProblem {}

    record NoNamedStyle() implements RuleProblem {}

    record NoNextYear() implements RuleProblem {}

    record NoPageNumbers() implements RuleProblem {}

    record NoPlaceInFile() implements RuleProblem {}

    record NoPrintArea() implements RuleProblem {}

    record NoRuler() implements RuleProblem {}

    record NoTitle() implements RuleProblem {}

    record NoUnit() implements RuleProblem {}

    record NoValidation() implements RuleProblem {}

    record NoWeaknesses() implements RuleProblem {}

    record NotOnCover(Message topic) implements RuleProblem {}

    record NotRecalculated() implements RuleProblem {}

    record NothingFrozen() implements RuleProblem {}

    record NumberInFormula(List<String> numbers) implements RuleProblem {}

    record NumberUnderWords() implements RuleProblem {}

    record OtherBook() implements RuleProblem {}

    record OtherFormula(String formula, String first) implements RuleProblem {}

    record OtherFunctions(List<String> functions) implements RuleProblem {}

    record OtherHeading(String heading, String expected, String sheet) implements RuleProblem {}

    record OtherLength(Long count, Long expected, String sheet) implements RuleProblem {}

    record OtherRuler(String sheet) implements RuleProblem {}

    record OtherText(String held, String anew) implements RuleProblem {}

    record OtherValue(BigDecimal held, BigDecimal anew) implements RuleProblem {}

    record OtherWidth(String column, String sheet) implements RuleProblem {}

    record OutsidePart() implements RuleProblem {}

    record OutsidePrintArea() implements RuleProblem {}

    record PartialRange(String out) implements RuleProblem {}

    record ProgramPart() implements RuleProblem {}

    record SecondRuler(Long row) implements RuleProblem {}

    record SeveralIfs() implements RuleProblem {}

    record SeveralLines() implements RuleProblem {}

    record SeveralPagesWide() implements RuleProblem {}

    record SignsNotTold() implements RuleProblem {}

    record SilentValidation() implements RuleProblem {}

    record TypedAmongFormulas() implements RuleProblem {}

    record TypedInComputedRow() implements RuleProblem {}

    record UnknownUnit(String unit) implements RuleProblem {}

    record UnlistedName() implements RuleProblem {}

    record UnusedName() implements RuleProblem {}

    record Upright() implements RuleProblem {}

    record VolatileFunctions(List<String> functions) implements RuleProblem {}

    record WordUnderNumbers() implements RuleProblem {}

    record YearsElsewhere(String column, String expected, String sheet) implements RuleProblem {}
}
