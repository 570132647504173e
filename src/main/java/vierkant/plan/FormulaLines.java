package vierkant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.BeyondReach;
import vierkant.calc.Calculation;
import vierkant.calc.DividedByZero;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expressions;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.model.Budget;
import vierkant.model.Formula;
import vierkant.model.Path;
import vierkant.model.Unit;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** The formulas of a budget as lines, and what stands in the way of working them out. */
final class FormulaLines {
    /** Where a spreadsheet has no decimals left, and no amount means it. */
    private static final BigDecimal TOO_GREAT = new BigDecimal("1000000000000000");

    /** As many formulas as are looked into when something is wrong: each costs a calculation. */
    private static final int MOST = 10;

    private final Budget budget;
    private final Draft draft;
    /** The formula of each line. */
    private final Map<LineId, Formula> owners = new LinkedHashMap<>();

    private final Map<LineId, Unit> later = new HashMap<>();
    private final Map<LineId, Map<Expr, Path>> divisors = new HashMap<>();

    FormulaLines(Budget budget, Draft draft) {
        this.budget = budget;
        this.draft = draft;
        budget.formulas().forEach(formula -> {
            owners.put(id(formula), formula);
            later.put(id(formula), formula.unit());
        });
    }

    static LineId id(Formula formula) {
        return LineId.of(formula.path());
    }

    static String name(Formula formula) {
        return "formulas." + formula.name();
    }

    /**
     * Writes a line for each formula.
     *
     * @param names the lines that formulas can name; those of formulas are added
     */
    void write(Map<String, LineId> names) {
        Draft.Section openings = draft.open(Part.INPUTS, new PlanText.FormulaOpenings());
        Draft.Section section = draft.open(Part.FORMULAS, new PlanText.FormulasTitle());
        // before the first is written, since a formula may look back at a later one
        budget.formulas().forEach(formula -> names.put(name(formula), id(formula)));
        for (Formula formula : budget.formulas()) {
            Map<Expr, Path> parts = new HashMap<>();
            Expr said = formula.term().accept(new FormulaExpression(names, parts));
            divisors.put(id(formula), parts);
            Expr expression = formula.nature().isPresent() ? inCents(said) : alone(said, formula.unit());
            Parts rows = new Parts(section, formula);
            Expr split = rows.carried(new FormulaParts(rows::add, parts).shortened(expression));
            Optional<Expr> opening = formula.opening()
                    .map(figure -> Expressions.line(
                            openings.input(new PlanText.FormulaOpening(formula.label()), formula.unit(), figure)));
            section.computed(
                    id(formula),
                    new Verbatim(formula.label()),
                    formula.unit(),
                    split,
                    opening,
                    note(formula),
                    opening.isPresent() && formula.nature().isEmpty() ? Row.Time.STOCK : Row.Time.FLOW);
        }
    }

    /**
     * A number alone would be an input, and nobody chose it. A name alone would be a link in a workbook, and what takes it a link
     * to a link.
     */
    private static Expr alone(Expr said, Unit unit) {
        if (said instanceof Expr.Reference reference && reference.moment() == Expr.Moment.PREVIOUS_YEAR) {
            return Expressions.times(Expressions.one(), said);
        }
        return said instanceof Expr.Value || said instanceof Expr.Reference
                ? Expressions.sum(said, Expressions.zero(unit))
                : said;
    }

    /** The lines of the parts of one formula. */
    private final class Parts {
        private final Draft.Section section;
        private final Formula formula;
        private int written;

        Parts(Draft.Section section, Formula formula) {
            this.section = section;
            this.formula = formula;
        }

        LineId add(Expr part) {
            written++;
            return add("part-" + written, new PlanText.FormulaPart(formula.label(), written), part);
        }

        private LineId add(String name, Message label, Expr part) {
            LineId line = id(formula).then(name);
            owners.put(line, formula);
            return section.stock(line, label, draft.unit(part, later), part);
        }

        /** What a line adds to its own amount of the year before: that stands right above it, as a reader of balances expects. */
        Expr carried(Expr expression) {
            Expr before = Expressions.previous(id(formula));
            if (expression instanceof Expr.Difference difference) {
                Expr from = difference.from().equals(before) ? row(before) : carried(difference.from());
                return new Expr.Difference(from, difference.less());
            }
            if (expression instanceof Expr.Sum sum && sum.terms().contains(before)) {
                Expr row = row(before);
                return new Expr.Sum(sum.terms().stream()
                        .map(term -> term.equals(before) ? row : term)
                        .toList());
            }
            return expression;
        }

        private Expr row(Expr before) {
            return Expressions.line(add("before", new PlanText.FormulaBefore(formula.label()), before));
        }
    }

    private static Expr inCents(Expr expression) {
        boolean isInCents = expression instanceof Expr.Rounded rounded && rounded.decimals() <= 2;
        return isInCents ? expression : Expressions.cents(expression);
    }

    /** How a formula is worked out, in the words of the one who wrote it. */
    static Message note(Formula formula) {
        return formula.nature().isPresent()
                ? new PlanText.FormulaInCents(formula.text())
                : new PlanText.FormulaNote(formula.text());
    }

    /** The lines of formulas: nobody knows beforehand how far they grow. */
    Set<LineId> lines() {
        return Set.copyOf(owners.keySet());
    }

    /**
     * What stands in the way of working out the lines that were written so far; empty where nothing does.
     *
     * <p>A formula in which something is wrong is taken for 0 to find what is wrong with others; of those that use it nothing is
     * said, for it need not be true.
     */
    List<FormulaProblem> problems() {
        List<FormulaProblem> problems = new ArrayList<>();
        if (owners.isEmpty()) {
            return problems;
        }
        List<Line> lines = new ArrayList<>(draft.calculation().lines());
        Set<LineId> wrong = new HashSet<>();
        Set<Formula> told = new HashSet<>();
        for (Optional<Trouble> trouble = trouble(lines);
                trouble.isPresent() && wrong.size() < MOST;
                trouble = trouble(lines)) {
            LineId line = trouble.get().line();
            if (told.add(trouble.get().formula()) && !uses(lines, line, wrong)) {
                problems.add(trouble.get().problem());
            }
            wrong.add(line);
            lines.replaceAll(each -> each.id().equals(line) ? nothing(each) : each);
        }
        return problems;
    }

    /** The line in which something goes wrong first, and the formula that it is of. */
    private record Trouble(LineId line, Formula formula, FormulaProblem problem) {}

    private Optional<Trouble> trouble(List<Line> lines) {
        try {
            return tooGreat(Results.of(new Calculation(budget.years(), lines), lines()));
        } catch (DividedByZero e) {
            Formula formula = owners.get(e.line());
            if (formula == null) {
                throw e;
            }
            Path at = divisors.getOrDefault(id(formula), Map.of()).getOrDefault(e.divisor(), formula.at());
            return Optional.of(new Trouble(
                    e.line(), formula, new FormulaProblem.DividesByZero(at, formula.name(), inBudget(e.year()))));
        } catch (BeyondReach e) {
            Formula formula = owners.get(e.line());
            if (formula == null) {
                throw e;
            }
            return Optional.of(growsTooFar(e.line(), formula, e.year()));
        }
    }

    private Optional<Trouble> tooGreat(Results results) {
        for (Formula formula : budget.formulas()) {
            for (int year : budget.years().all()) {
                if (results.in(year, id(formula)).abs().compareTo(TOO_GREAT) >= 0) {
                    return Optional.of(growsTooFar(id(formula), formula, year));
                }
            }
        }
        return Optional.empty();
    }

    private Trouble growsTooFar(LineId line, Formula formula, int year) {
        return new Trouble(line, formula, new FormulaProblem.GrowsTooFar(formula.at(), formula.name(), inBudget(year)));
    }

    /** What is the same in every year is worked out for the year before as well; a reader looks for it in the first. */
    private int inBudget(int year) {
        return Math.max(year, budget.years().first());
    }

    private static boolean uses(List<Line> lines, LineId line, Set<LineId> wrong) {
        Map<LineId, Line> byId = new HashMap<>();
        lines.forEach(each -> byId.put(each.id(), each));
        Set<LineId> seen = new HashSet<>();
        List<LineId> left = new ArrayList<>(List.of(line));
        while (!left.isEmpty()) {
            Line next = byId.get(left.remove(left.size() - 1));
            for (Expr.Reference reference : next == null ? List.<Expr.Reference>of() : next.references()) {
                if (wrong.contains(reference.line())) {
                    return true;
                }
                if (seen.add(reference.line())) {
                    left.add(reference.line());
                }
            }
        }
        return false;
    }

    private static Line nothing(Line line) {
        Unit unit = line.unit();
        return new Line(line.id(), unit, Expressions.sum(Expressions.zero(unit)), line.opening());
    }
}
