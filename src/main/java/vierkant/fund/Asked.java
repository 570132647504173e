package vierkant.fund;

import static vierkant.calc.Expressions.sumOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;
import vierkant.model.Unit;

/**
 * What a spend asks of a fund, as lines: the amount, with the VAT where that is a cost. That VAT that comes back is no
 * cost for a grant is usual practice.
 *
 * @param without the amount without VAT
 * @param with the amount with VAT; empty where there is none
 * @param spend that asks
 */
record Asked(LineId without, Optional<LineId> with, Spend spend) {
    static Asked write(Draft draft, Spend spend) {
        Draft.Section inputs = draft.open(Part.INPUTS, new FundText.AskedTitle());
        LineId amount = inputs.input(new FundText.AskedAmount(), Unit.EURO, figure("amount", spend.amount()));
        if (spend.vat().signum() == 0) {
            return new Asked(amount, Optional.empty(), spend);
        }
        LineId vat = inputs.input(new FundText.AskedVat(), Unit.EURO, figure("vat", spend.vat()));
        LineId all = draft.open(Part.FUNDS, new FundText.AskedTitle())
                .computed(
                        LineId.of("spend", "with-vat"),
                        new FundText.AskedWithVat(),
                        Unit.EURO,
                        sumOf(List.of(amount, vat)));
        return new Asked(amount, Optional.of(all), spend);
    }

    /** What must be known before it is sure how much is asked, if anything. */
    Optional<Question> open(Map<Question, Integer> supposed) {
        Question vat = new Question.OfVat(spend.vat());
        return with.isPresent() && spend.vatKind().isEmpty() && !supposed.containsKey(vat)
                ? Optional.of(vat)
                : Optional.empty();
    }

    /** The line of what is asked; where that is open, the most. */
    LineId line(Map<Question, Integer> supposed) {
        if (with.isEmpty()) {
            return without;
        }
        boolean counts = spend.vatKind()
                .map(kind -> kind == VatKind.COST_INCREASING)
                .orElseGet(() -> supposed.getOrDefault(new Question.OfVat(spend.vat()), 1) == 1);
        return counts ? with.get() : without;
    }

    /** What is done with the VAT; empty where there is none. */
    Optional<Outcome> outcome() {
        return with.map(any -> spend.vatKind()
                .<Outcome>map(kind -> kind == VatKind.COST_INCREASING
                        ? new Outcome.VatCounts(spend.vat())
                        : new Outcome.VatLeftOut(spend.vat()))
                .orElseGet(() -> new Outcome.Unknown(List.of(new Question.OfVat(spend.vat())))));
    }

    private static Figure figure(String name, BigDecimal euros) {
        return Figure.of(euros, new Origin.Asked(), Path.of("spend", name));
    }
}
