package vierkant.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vierkant.model.Unit;

/** Gives the unit of an expression, and refuses what can not be added, compared or divided. */
final class UnitReading implements Expr.Visitor<Unit> {
    private final Map<LineId, Unit> above;
    private final Map<LineId, Line> all;

    /**
     * @param above the units of the lines above, as they were checked
     * @param all every line, for looking back
     */
    UnitReading(Map<LineId, Unit> above, Map<LineId, Line> all) {
        this.above = above;
        this.all = all;
    }

    @Override
    public Unit value(Expr.Value value) {
        return value.unit();
    }

    @Override
    public Unit series(Expr.Series series) {
        return series.unit();
    }

    @Override
    public Unit reference(Expr.Reference reference) {
        return unitOf(reference.line());
    }

    @Override
    public Unit sum(Expr.Sum sum) {
        long dates = sum.terms().stream().filter(this::isDate).count();
        if (dates == 0) {
            return alike("sum", sum.terms());
        }
        if (dates > 1) {
            throw new UnitMismatch("sum of two dates", Unit.DATE, Unit.DATE);
        }
        for (Expr term : sum.terms()) {
            if (!isDate(term)) {
                mustAdd("date plus", term.accept(this), Unit.DAY);
            }
        }
        return Unit.DATE;
    }

    @Override
    public Unit difference(Expr.Difference difference) {
        Unit from = difference.from().accept(this);
        Unit less = difference.less().accept(this);
        if (from.equals(Unit.DATE)) {
            if (less.equals(Unit.DATE)) {
                return Unit.DAY;
            }
            mustAdd("date minus", less, Unit.DAY);
            return Unit.DATE;
        }
        mustAdd("difference", from, less);
        return from;
    }

    @Override
    public Unit product(Expr.Product product) {
        Unit unit = Unit.NUMBER;
        for (Expr factor : product.factors()) {
            unit = unit.times(measured("product", factor));
        }
        return unit;
    }

    @Override
    public Unit quotient(Expr.Quotient quotient) {
        return measured("quotient", quotient.dividend()).per(measured("quotient", quotient.divisor()));
    }

    @Override
    public Unit least(Expr.Least least) {
        return alike("least", least.of());
    }

    @Override
    public Unit greatest(Expr.Greatest greatest) {
        return alike("greatest", greatest.of());
    }

    @Override
    public Unit rounded(Expr.Rounded rounded) {
        return rounded.of().accept(this);
    }

    @Override
    public Unit when(Expr.When when) {
        alike("comparison", List.of(when.condition().left(), when.condition().right()));
        return alike("when", List.of(when.then(), when.otherwise()));
    }

    @Override
    public Unit ranked(Expr.Ranked ranked) {
        alike("rank", ranked.among().stream().map(Expressions::line).toList());
        return Unit.RANK;
    }

    @Override
    public Unit sumWhere(Expr.SumWhere sum) {
        List<Expr> compared = new ArrayList<>(List.of(sum.than()));
        sum.keys().forEach(key -> compared.add(Expressions.line(key)));
        alike("comparison", compared);
        return alike("sum", sum.amounts().stream().map(Expressions::line).toList());
    }

    @Override
    public Unit yearEdge(Expr.YearEdge yearEdge) {
        return Unit.DATE;
    }

    private boolean isDate(Expr expression) {
        return expression.accept(this).equals(Unit.DATE);
    }

    private Unit measured(String what, Expr expression) {
        Unit unit = expression.accept(this);
        if (unit.equals(Unit.DATE)) {
            throw new UnitMismatch(what + " with a date", unit, Unit.NUMBER);
        }
        return unit;
    }

    private Unit alike(String what, List<Expr> expressions) {
        Unit first = expressions.get(0).accept(this);
        for (Expr other : expressions) {
            mustAdd(what, first, other.accept(this));
        }
        return first;
    }

    private static void mustAdd(String what, Unit one, Unit other) {
        if (!one.addsTo(other)) {
            throw new UnitMismatch(what, one, other);
        }
    }

    private Unit unitOf(LineId line) {
        Unit unit = above.get(line);
        if (unit != null) {
            return unit;
        }
        Line later = all.get(line);
        if (later == null) {
            throw new IllegalArgumentException("no line is called " + line);
        }
        return later.unit();
    }
}
