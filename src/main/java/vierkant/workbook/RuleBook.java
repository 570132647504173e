package vierkant.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Holds a workbook against every {@link Rule}. It looks at the file alone, so it judges ours and anybody else's alike.
 *
 * <p>What a sheet or a row is for is derived from what it holds (see {@link ReadBook}); where columns have to be known, they are
 * those of {@link Column}. What a person must judge (whether a source is right, whether a cover explains well) no rule claims.
 */
public final class RuleBook {
    private RuleBook() {}

    /**
     * One finding per rule, in order.
     *
     * @param xlsx the bytes of a workbook
     * @throws IOException where they are no workbook
     */
    public static List<RuleFinding> findings(byte[] xlsx) throws IOException {
        return findings(xlsx, Map.of());
    }

    /**
     * One finding per rule, in order, with the values that an independent program computed.
     *
     * @param xlsx the bytes of a workbook
     * @param recalculated by address such as {@code Invoer!F12}; for cells that are not in it POI's own evaluator is asked
     * @throws IOException where the bytes are no workbook
     */
    public static List<RuleFinding> findings(byte[] xlsx, Map<String, BigDecimal> recalculated) throws IOException {
        try (XSSFWorkbook workbook = open(xlsx)) {
            return findings(workbook, recalculated);
        }
    }

    private static XSSFWorkbook open(byte[] xlsx) throws IOException {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        } catch (RuntimeException e) {
            // POI has many of them for bytes that it can not make a workbook of
            throw new IOException("no workbook", e);
        }
    }

    /** One finding per rule, in order, of a workbook that is open; nothing in it is changed. */
    static List<RuleFinding> findings(XSSFWorkbook workbook, Map<String, BigDecimal> recalculated) {
        ReadBook book = ReadBook.of(workbook);
        return Rule.all().stream()
                .map(rule -> new RuleFinding(rule, breaches(rule, book, recalculated)))
                .toList();
    }

    private static List<RuleFinding.Breach> breaches(Rule rule, ReadBook book, Map<String, BigDecimal> recalculated) {
        return switch (rule) {
            case SHEETS_BY_PURPOSE -> StructureRules.sheetsByPurpose(book);
            case SAME_COLUMNS -> StructureRules.sameColumns(book);
            case ONE_RULER -> StructureRules.oneRuler(book);
            case LINKS_MARKED -> FlowRules.linksMarked(book);
            case CALCULATED_ONCE -> FlowRules.calculatedOnce(book);
            case NO_CIRCLE -> FlowRules.noCircle(book);
            case READING_ORDER -> FlowRules.readingOrder(book);
            case PRINT_SETUP -> FileRules.printSetup(book);
            case FLAGS_APART -> FlowRules.flagsApart(book);
            case NO_OTHER_BOOKS -> FileRules.noOtherBooks(book);
            case COLUMN_PURPOSE -> StructureRules.columnPurpose(book);
            case ONE_AXIS -> StructureRules.oneAxis(book);
            case NOTHING_HIDDEN -> FileRules.nothingHidden(book);
            case CORKSCREWS -> FlowRules.corkscrews(book);
            case MASTER_IN_VIEW -> StructureRules.masterInView(book);
            case INPUTS_EXPLAINED -> EntryRules.inputsExplained(book);
            case COVER_EXPLAINS -> WordRules.coverExplains(book);
            case WEAKNESSES_LISTED -> WordRules.weaknessesListed(book);
            case CONSTANTS_APART -> FormulaRules.constantsApart(book);
            case ONE_FORMULA_PER_ROW -> FormulaRules.oneFormulaPerRow(book);
            case WHOLE_RANGES -> FormulaRules.wholeRanges(book);
            case SHORT_FORMULAS -> FormulaRules.shortFormulas(book);
            case FEW_FUNCTIONS -> FormulaRules.fewFunctions(book);
            case FEW_IFS -> FormulaRules.fewIfs(book);
            case NO_NAMES -> FileRules.noNames(book);
            case NO_MASKED_ERRORS -> FormulaRules.noMaskedErrors(book);
            case NO_NUMBERS_IN_FORMULAS -> FormulaRules.noNumbers(book);
            case UNIQUE_LABELS -> StructureRules.uniqueLabels(book);
            case UNITS -> StructureRules.units(book);
            case NO_DAISY_CHAINS -> FlowRules.noDaisyChains(book);
            case NOTHING_VOLATILE -> FormulaRules.nothingVolatile(book);
            case NAMED_STYLES -> FileRules.namedStyles(book);
            case INPUTS_VALIDATED -> EntryRules.inputsValidated(book);
            case NO_MACROS -> FileRules.noMacros(book);
            case CHECKS_TYPED -> WordRules.checksTyped(book);
            case VALUES_AGREE -> ValueRules.valuesAgree(book, recalculated);
            case TRACEABLE -> EntryRules.traceable(book);
            case ACCESSIBLE -> AccessRules.accessible(book);
        };
    }
}
