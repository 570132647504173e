package vierkant.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.SheetNameFormatter;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Moment;
import vierkant.calc.LineId;
import vierkant.workbook.Place.Span;

/**
 * Gives the formula of an expression for one cell, without the equals sign: English functions, commas, and the same
 * relative form in every year.
 *
 * <p>An operand that has operators of its own stands between parentheses, so no reader needs to know which goes first.
 */
final class FormulaReading implements Expr.Visitor<FormulaReading.Formula> {
    /** The least number of scattered terms that are written as {@code SUM} and not with plus signs. */
    private static final int MANY = 3;

    private final Places places;
    private final String sheet;
    private final int column;
    private final Guard guard;

    /**
     * @param sheet on which the formula stands
     * @param column in which it stands, counted from 0: a year, or the constant column, where openings refer to openings
     * @param guard for its roundings
     */
    FormulaReading(Places places, String sheet, int column, Guard guard) {
        this.places = places;
        this.sheet = sheet;
        this.column = column;
        this.guard = guard;
    }

    /** A piece of formula, and whether it needs parentheses as an operand. */
    record Formula(String text, Binding binding) {
        static Formula alone(String text) {
            return new Formula(text, Binding.ALONE);
        }

        static Formula joined(String text) {
            return new Formula(text, Binding.JOINED);
        }

        String asOperand() {
            return binding == Binding.ALONE ? text : "(" + text + ")";
        }
    }

    /** How a piece of formula holds together. */
    enum Binding {
        /** A number, a cell, a function. */
        ALONE,
        /** Operands with operators between them. */
        JOINED
    }

    @Override
    public Formula value(Expr.Value value) {
        return Formula.alone(value.amount().toPlainString());
    }

    @Override
    public Formula series(Expr.Series series) {
        throw new IllegalArgumentException("a series is typed, not computed");
    }

    @Override
    public Formula reference(Expr.Reference reference) {
        return Formula.alone(prefix(reference.line()) + cell(reference));
    }

    @Override
    public Formula sum(Expr.Sum sum) {
        List<Expr.Reference> references = references(sum.terms());
        if (sum.terms().size() > 1 && references.size() == sum.terms().size()) {
            List<String> areas = areas(references);
            if (areas.size() == 1 || references.size() >= MANY) {
                return Formula.alone("SUM(" + String.join(",", areas) + ")");
            }
        }
        return operators(sum.terms(), "+");
    }

    @Override
    public Formula difference(Expr.Difference difference) {
        return operators(List.of(difference.from(), difference.less()), "-");
    }

    @Override
    public Formula product(Expr.Product product) {
        return operators(product.factors(), "*");
    }

    @Override
    public Formula quotient(Expr.Quotient quotient) {
        return operators(List.of(quotient.dividend(), quotient.divisor()), "/");
    }

    @Override
    public Formula least(Expr.Least least) {
        return function("MIN", least.of());
    }

    @Override
    public Formula greatest(Expr.Greatest greatest) {
        return function("MAX", greatest.of());
    }

    @Override
    public Formula rounded(Expr.Rounded rounded) {
        String function = switch (rounded.direction()) {
            case HALF_UP -> "ROUND";
            case DOWN -> "ROUNDDOWN";
        };
        String of = rounded.of().accept(this).text();
        String guarded = guard.appliesTo(rounded.decimals()) ? "ROUND(" + of + "," + Guard.DECIMALS + ")" : of;
        return Formula.alone(function + "(" + guarded + "," + rounded.decimals() + ")");
    }

    @Override
    public Formula when(Expr.When when) {
        String operator = switch (when.condition().operator()) {
            case EQUAL -> "=";
            case MORE_THAN -> ">";
            case AT_LEAST -> ">=";
        };
        return Formula.alone("IF("
                + when.condition().left().accept(this).asOperand() + operator
                + when.condition().right().accept(this).asOperand() + ","
                + argument(when.then()) + ","
                + argument(when.otherwise()) + ")");
    }

    /**
     * {@code RANK} counts the larger ones; the equal ones down to this row, itself not counted, come before it.
     *
     * @throws IllegalArgumentException where the lines do not stand below each other, in order
     */
    @Override
    public Formula ranked(Expr.Ranked ranked) {
        String own = prefix(ranked.line())
                + letters(ranked.line())
                + places.of(ranked.line()).row();
        String all = range(ranked.among());
        String soFar = all.substring(0, all.indexOf(':') + 1)
                + letters(ranked.line())
                + places.of(ranked.line()).row();
        return Formula.joined("RANK(" + own + "," + all + ")+COUNTIF(" + soFar + "," + own + ")-1");
    }

    /** @throws IllegalArgumentException where the amounts, or the keys, do not stand below each other, in order */
    @Override
    public Formula sumWhere(Expr.SumWhere sum) {
        Formula than = sum.than().accept(this);
        String criterion = switch (sum.operator()) {
            case EQUAL -> than.text();
            case MORE_THAN -> "\">\"&" + than.asOperand();
            case AT_LEAST -> "\">=\"&" + than.asOperand();
        };
        return Formula.alone("SUMIFS(" + range(sum.amounts()) + "," + range(sum.keys()) + "," + criterion + ")");
    }

    /** Lines that stand below each other, as one area that stays where it is. */
    private String range(List<LineId> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (!follows(places.of(lines.get(i - 1)), places.of(lines.get(i)))) {
                throw new IllegalArgumentException(
                        "line " + lines.get(i) + " does not stand below " + lines.get(i - 1));
            }
        }
        LineId first = lines.get(0);
        String letters = letters(first);
        return prefix(first) + letters + "$" + places.of(first).row() + ":" + letters + "$"
                + places.of(lines.get(lines.size() - 1)).row();
    }

    @Override
    public Formula yearEdge(Expr.YearEdge yearEdge) {
        // above the constant column stands a heading and no year: the year before is reckoned from the first
        String year = isConstantColumn()
                ? "$" + Column.FIRST_YEAR.letters() + "$" + Column.RULER
                : Column.letters(column) + "$" + Column.RULER;
        return Formula.alone(
                switch (yearEdge.edge()) {
                    case FIRST_DAY -> "DATE(" + year + (isConstantColumn() ? "-1" : "") + ",1,1)";
                    case LAST_DAY -> "DATE(" + year + (isConstantColumn() ? "" : "+1") + ",1,0)";
                });
    }

    private static List<Expr.Reference> references(List<Expr> expressions) {
        return expressions.stream()
                .filter(Expr.Reference.class::isInstance)
                .map(Expr.Reference.class::cast)
                .toList();
    }

    private Formula operators(List<Expr> operands, String operator) {
        if (operands.size() == 1) {
            return operands.get(0).accept(this);
        }
        return Formula.joined(operands.stream()
                .map(operand -> operand.accept(this).asOperand())
                .collect(Collectors.joining(operator)));
    }

    private Formula function(String name, List<Expr> arguments) {
        if (arguments.size() == 1) {
            return arguments.get(0).accept(this);
        }
        List<Expr.Reference> references = references(arguments);
        if (references.size() == arguments.size() && references.stream().noneMatch(to -> places.hasGaps(to.line()))) {
            List<String> areas = areas(references);
            if (areas.size() == 1) {
                return Formula.alone(name + "(" + areas.get(0) + ")");
            }
        }
        return Formula.alone(arguments.stream().map(this::argument).collect(Collectors.joining(",", name + "(", ")")));
    }

    /** {@code MIN} and {@code MAX} pass over an empty cell, also one that {@code IF} hands on, unless it is made a number. */
    private String argument(Expr expression) {
        String text = expression.accept(this).text();
        return expression instanceof Expr.Reference to && places.hasGaps(to.line()) ? text + "+0" : text;
    }

    /** Cells as areas, a run of rows below each other as one; in the order of the rows, in which runs are longest. */
    private List<String> areas(List<Expr.Reference> terms) {
        List<String> sheets =
                terms.stream().map(term -> places.of(term.line()).sheet()).toList();
        List<Expr.Reference> references = terms.stream()
                .sorted(Comparator.comparing((Expr.Reference term) ->
                                sheets.indexOf(places.of(term.line()).sheet()))
                        .thenComparing(Expr.Reference::moment)
                        .thenComparing(term -> places.of(term.line()).row()))
                .toList();
        List<String> areas = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= references.size(); i++) {
            if (i == references.size() || !continues(references.get(i - 1), references.get(i))) {
                String first = prefix(references.get(from).line()) + cell(references.get(from));
                areas.add(i - from == 1 ? first : first + ":" + cell(references.get(i - 1)));
                from = i;
            }
        }
        return areas;
    }

    private boolean continues(Expr.Reference above, Expr.Reference below) {
        return above.moment() == below.moment() && follows(places.of(above.line()), places.of(below.line()));
    }

    private static boolean follows(Place above, Place below) {
        return above.sheet().equals(below.sheet()) && above.span() == below.span() && above.row() + 1 == below.row();
    }

    private String cell(Expr.Reference reference) {
        Place place = places.of(reference.line());
        if (reference.moment() == Moment.PREVIOUS_YEAR && place.span() == Span.YEARLY) {
            return Column.letters(column - 1) + place.row();
        }
        return letters(reference.line()) + place.row();
    }

    private String letters(LineId line) {
        return places.of(line).span() == Span.CONSTANT ? "$" + Column.CONSTANT.letters() : Column.letters(column);
    }

    private String prefix(LineId line) {
        String other = places.of(line).sheet();
        return other.equals(sheet) ? "" : SheetNameFormatter.format(other) + "!";
    }

    private boolean isConstantColumn() {
        return column == Column.CONSTANT.index();
    }
}
