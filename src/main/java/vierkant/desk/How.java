package vierkant.desk;

import vierkant.calc.Expr;
import vierkant.desk.DeskText.HowWord;

/** Tells in a word how an expression joins its parts, where nobody wrote a note. */
final class How implements Expr.Visitor<HowWord> {
    @Override
    public HowWord value(Expr.Value value) {
        return HowWord.INPUT;
    }

    @Override
    public HowWord series(Expr.Series series) {
        return HowWord.INPUT;
    }

    @Override
    public HowWord reference(Expr.Reference reference) {
        return switch (reference.moment()) {
            case THIS_YEAR -> HowWord.SAME_AS;
            case PREVIOUS_YEAR -> HowWord.PREVIOUS_YEAR_OF;
        };
    }

    @Override
    public HowWord sum(Expr.Sum sum) {
        return HowWord.SUM_OF;
    }

    @Override
    public HowWord difference(Expr.Difference difference) {
        return HowWord.DIFFERENCE_OF;
    }

    @Override
    public HowWord product(Expr.Product product) {
        return HowWord.PRODUCT_OF;
    }

    @Override
    public HowWord quotient(Expr.Quotient quotient) {
        return HowWord.QUOTIENT_OF;
    }

    @Override
    public HowWord least(Expr.Least least) {
        return HowWord.LEAST_OF;
    }

    @Override
    public HowWord greatest(Expr.Greatest greatest) {
        return HowWord.GREATEST_OF;
    }

    @Override
    public HowWord rounded(Expr.Rounded rounded) {
        return HowWord.ROUNDED;
    }

    @Override
    public HowWord when(Expr.When when) {
        return HowWord.DEPENDS_ON;
    }

    @Override
    public HowWord ranked(Expr.Ranked ranked) {
        return HowWord.RANK_OF;
    }

    @Override
    public HowWord sumWhere(Expr.SumWhere sum) {
        return HowWord.SUM_OF;
    }

    @Override
    public HowWord yearEdge(Expr.YearEdge yearEdge) {
        return HowWord.CALENDAR;
    }
}
