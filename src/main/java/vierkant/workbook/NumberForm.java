package vierkant.workbook;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.model.Unit;
import vierkant.model.Unit.Base;
import vierkant.text.Language;

/** How the numbers of a row are shown. The unit stands beside them, so no form holds a currency or a word. */
enum NumberForm {
    CENTS,
    /** Up to six decimals, for prices, quotas and remainders. */
    FINE,
    /** Things that are counted: without decimals as long as there are none. */
    COUNT,
    MEASURE,
    PERCENT,
    /** Flags, ranks and years. */
    WHOLE,
    DATE,
    /** As many digits as there are. */
    PLAIN;

    private static final Set<Base> COUNTED = EnumSet.of(
            Base.INHABITANT,
            Base.YOUTH,
            Base.CLIENT,
            Base.PLACEMENT,
            Base.MUNICIPALITY,
            Base.TRAJECTORY,
            Base.PIECE,
            Base.DAY);

    /** The form of a line whose results are whole numbers or not. */
    static NumberForm of(Line line, Wholeness wholeness) {
        Unit unit = line.unit();
        if (unit.isPlainNumber()) {
            return switch (unit.form()) {
                case NUMBER -> PLAIN;
                case PERCENT -> PERCENT;
                case FLAG, RANK -> WHOLE;
            };
        } else if (unit.equals(Unit.DATE)) {
            return DATE;
        } else if (unit.equals(Unit.EURO)) {
            return line.expression() instanceof Expr.Rounded rounded && rounded.decimals() > 2 ? FINE : CENTS;
        } else if (unit.powers().containsKey(Base.EURO)) {
            return FINE;
        }
        return COUNTED.containsAll(unit.powers().keySet()) && wholeness == Wholeness.WHOLE ? COUNT : MEASURE;
    }

    /** Whether numbers have decimals. */
    enum Wholeness {
        WHOLE,
        WITH_DECIMALS
    }

    /** The format in the notation that is stored in a file, which is the same in every language. */
    String code(Language language) {
        return switch (this) {
            case CENTS, MEASURE -> "#,##0.00";
            case FINE -> "#,##0.00####";
            case COUNT -> "#,##0";
            case PERCENT -> "0.00####%";
            case WHOLE -> "0";
            case DATE -> language == Language.NL ? "dd\\-mm\\-yyyy" : "d\\ mmm\\ yyyy";
            case PLAIN -> "General";
        };
    }

    /**
     * The width of a column that shows a number and its sign, in characters.
     *
     * @param number at least 0
     */
    int width(BigDecimal number) {
        int whole = Math.max(1, number.precision() - number.scale());
        int decimals = switch (this) {
            case CENTS, MEASURE -> 3;
            case FINE -> 7;
            case COUNT, WHOLE, DATE -> 0;
            case PERCENT -> 6;
            case PLAIN -> 2;
        };
        return 1 + whole + (whole - 1) / 3 + decimals;
    }
}
