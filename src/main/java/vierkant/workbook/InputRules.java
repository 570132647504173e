package vierkant.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vierkant.calc.Dates;
import vierkant.calc.Line;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.text.Words;
import vierkant.workbook.SheetText.Allowed;

/** What may be typed into the inputs of a sheet: one rule per unit, with a text that says what is asked. */
final class InputRules {
    /** What a spreadsheet shows of a title and of a text at most. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_TEXT = 255;

    private final XSSFSheet sheet;
    private final Words words;
    private final Map<Rule, CellRangeAddressList> cells = new LinkedHashMap<>();

    InputRules(XSSFSheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
    }

    private record Rule(Allowed allowed, UnitText unit) {}

    void add(Line line, NumberForm form, CellRangeAddress cell) {
        add(allowed(line.unit(), form), UnitText.of(line.unit()), cell);
    }

    void add(Allowed allowed, UnitText unit, CellRangeAddress cell) {
        cells.computeIfAbsent(new Rule(allowed, unit), rule -> new CellRangeAddressList())
                .addCellRangeAddress(cell);
    }

    void write() {
        DataValidationHelper validations = sheet.getDataValidationHelper();
        cells.forEach((rule, at) -> {
            DataValidation validation = validations.createValidation(constraint(validations, rule.allowed()), at);
            validation.createPromptBox(
                    cut(words.say(new SheetText.InputTitle()), LONGEST_TITLE),
                    cut(words.say(new SheetText.InputPrompt(rule.unit())), LONGEST_TEXT));
            validation.setShowPromptBox(true);
            validation.createErrorBox(
                    cut(words.say(new SheetText.InputTitle()), LONGEST_TITLE),
                    cut(words.say(new SheetText.InputRefused(rule.allowed())), LONGEST_TEXT));
            validation.setShowErrorBox(true);
            validation.setEmptyCellAllowed(false);
            sheet.addValidationData(validation);
        });
    }

    private static Allowed allowed(Unit unit, NumberForm form) {
        if (unit.equals(Unit.EURO)) {
            return Allowed.AMOUNT;
        } else if (unit.equals(Unit.DATE)) {
            return Allowed.DATE;
        } else if (unit.equals(Unit.FLAG)) {
            return Allowed.FLAG;
        } else if (unit.equals(Unit.PERCENT)) {
            return Allowed.PERCENTAGE;
        } else if (unit.isPlainNumber()) {
            return Allowed.NUMBER;
        }
        return form == NumberForm.COUNT ? Allowed.COUNT : Allowed.NOT_NEGATIVE;
    }

    private static DataValidationConstraint constraint(DataValidationHelper validations, Allowed allowed) {
        return switch (allowed) {
            case AMOUNT -> decimals(validations, "-999999999.99", "999999999.99");
            case PERCENTAGE -> decimals(validations, "-1", "10");
            case NUMBER -> decimals(validations, "-999999999", "999999999");
            case NOT_NEGATIVE -> decimals(validations, "0", "999999999");
            case COUNT -> whole(validations, "0", "999999999");
            case FLAG -> whole(validations, "0", "1");
            case YEAR -> whole(validations, "1900", "2999");
            case DATE ->
                whole(
                        validations,
                        Dates.number(java.time.LocalDate.of(1900, 3, 1)).toPlainString(),
                        Dates.number(java.time.LocalDate.of(2999, 12, 31)).toPlainString());
        };
    }

    private static DataValidationConstraint decimals(DataValidationHelper validations, String least, String most) {
        return validations.createDecimalConstraint(OperatorType.BETWEEN, least, most);
    }

    private static DataValidationConstraint whole(DataValidationHelper validations, String least, String most) {
        return validations.createIntegerConstraint(OperatorType.BETWEEN, least, most);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
