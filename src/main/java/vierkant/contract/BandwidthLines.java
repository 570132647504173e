package vierkant.contract;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.List;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;
import vierkant.model.Contract;
import vierkant.model.Figure;
import vierkant.model.Unit;
import vierkant.text.Message;

/**
 * A bandwidth as lines: {@code L + p_hi x max(0, Q - N(1+b)) - p_lo x max(0, N(1-b) - Q)} when settled beyond the band.
 *
 * @param agreed L, euro per year at its price level
 * @param above place-equivalents that are settled above the band, at least 0
 * @param priceAbove euro per place-equivalent at this year's level
 * @param refund what goes back to the payer, euro, at least 0
 * @param volume the demand
 * @param edges of the band, and the prices beyond it; the amount in the term is not among them
 * @param figures what a reader of the contract asks for
 */
record BandwidthLines(
        LineId agreed,
        LineId above,
        LineId priceAbove,
        LineId refund,
        Volume volume,
        Edged edges,
        List<LineId> figures) {
    private static final Unit PER_PLACE = Unit.EURO.per(Unit.PLACE_EQUIVALENT);

    static BandwidthLines write(
            Contract.Bandwidth bandwidth, LineId id, TermLines term, Draft.Section inputs, Draft.Section section) {
        String label = term.contract();
        Unit places = Unit.PLACE_EQUIVALENT;
        LineId reference = inputs.input(new ContractText.Reference(label), places, bandwidth.reference());
        LineId band = inputs.input(new ContractText.Band(label), Unit.PERCENT, bandwidth.band());
        LineId agreed = inputs.input(new ContractText.Agreed(label), Unit.EURO, bandwidth.amount());
        LineId agreedAbove = inputs.input(new ContractText.PriceAbove(label), PER_PLACE, bandwidth.priceAbove());
        LineId agreedBelow = inputs.input(new ContractText.PriceBelow(label), PER_PLACE, bandwidth.priceBelow());
        LineId refunded = inputs.input(
                new ContractText.RefundedShare(label),
                Unit.PERCENT,
                bandwidth.saved().refunded());

        LineId upper = section.computed(
                id.then("band-upper"),
                new ContractText.BandUpper(label),
                places,
                times(line(reference), sum(one(), line(band))));
        LineId lower = section.computed(
                id.then("band-lower"),
                new ContractText.BandLower(label),
                places,
                times(line(reference), minus(one(), line(band))));
        Edges edges = new Edges(id, label, bandwidth.settlement(), reference, upper, lower, inputs, section);
        Beyond beyond = bandwidth.demand() instanceof Contract.Demand.Quarters quarters
                ? edges.perQuarter(quarters.quarters())
                : edges.perYear(((Contract.Demand.YearAverage) bandwidth.demand()).average());
        LineId priceAbove = term.indexed(
                section,
                id.then("indexed-price-above"),
                new ContractText.PriceAboveItem(),
                agreedAbove,
                PER_PLACE,
                bandwidth.indexed());
        LineId priceBelow = term.indexed(
                section,
                id.then("indexed-price-below"),
                new ContractText.PriceBelowItem(),
                agreedBelow,
                PER_PLACE,
                bandwidth.indexed());
        LineId saving = section.computed(
                id.then("saving"),
                new ContractText.Saving(label),
                Unit.EURO,
                cents(term.proRata(times(line(beyond.below()), line(priceBelow)))),
                new ContractText.SettlementNote());
        LineId refund = section.computed(
                id.then("refund"),
                new ContractText.Refund(label),
                Unit.EURO,
                cents(times(line(saving), line(refunded))));
        LineId kept = section.computed(
                id.then("kept"),
                new ContractText.Kept(label),
                Unit.EURO,
                minus(line(saving), line(refund)),
                new ContractText.KeptNote());
        List<LineId> figures = new ArrayList<>(beyond.demand());
        figures.addAll(List.of(upper, lower, beyond.above(), beyond.below(), saving, refund, kept));
        return new BandwidthLines(
                agreed,
                beyond.above(),
                priceAbove,
                refund,
                new Volume(List.of(beyond.average()), Volume.Measure.AVERAGE, beyond.demand()),
                new Edged(upper, lower, priceBelow, refunded),
                figures);
    }

    /** The edges of the band and what is paid back below it. */
    record Edged(LineId upper, LineId lower, LineId priceBelow, LineId refunded) {}

    /** The demand, and what is settled above and below the band, place-equivalents as an average over the year. */
    private record Beyond(List<LineId> demand, LineId average, LineId above, LineId below) {}

    /** Holds demand against the edges of the band. */
    private record Edges(
            LineId id,
            String label,
            Contract.Settlement settlement,
            LineId reference,
            LineId upper,
            LineId lower,
            Draft.Section inputs,
            Draft.Section section) {
        Beyond perYear(Figure average) {
            LineId demand = inputs.input(new ContractText.Demand(label), Unit.PLACE_EQUIVALENT, average);
            return new Beyond(
                    List.of(demand),
                    demand,
                    above(id.then("above"), new ContractText.Above(label), demand),
                    below(id.then("below"), new ContractText.Below(label), demand));
        }

        Beyond perQuarter(List<Figure> quarters) {
            List<LineId> demand = new ArrayList<>();
            for (int q = 1; q <= quarters.size(); q++) {
                demand.add(inputs.input(
                        new ContractText.QuarterDemand(label, q), Unit.PLACE_EQUIVALENT, quarters.get(q - 1)));
            }
            List<LineId> above = new ArrayList<>();
            List<LineId> below = new ArrayList<>();
            for (int q = 1; q <= demand.size(); q++) {
                above.add(above(
                        id.then("q" + q).then("above"), new ContractText.QuarterAbove(label, q), demand.get(q - 1)));
            }
            for (int q = 1; q <= demand.size(); q++) {
                below.add(below(
                        id.then("q" + q).then("below"), new ContractText.QuarterBelow(label, q), demand.get(q - 1)));
            }
            return new Beyond(
                    demand,
                    mean(id.then("demand").then("average"), new ContractText.AverageDemand(label), demand),
                    mean(id.then("above"), new ContractText.Above(label), above),
                    mean(id.then("below"), new ContractText.Below(label), below));
        }

        private LineId above(LineId name, Message words, LineId demand) {
            Expr beyond = switch (settlement) {
                case BEYOND_BAND -> atLeastZero(minus(line(demand), line(upper)), Unit.PLACE_EQUIVALENT);
                case FROM_REFERENCE ->
                    when(
                            line(demand),
                            Operator.MORE_THAN,
                            line(upper),
                            minus(line(demand), line(reference)),
                            zero(Unit.PLACE_EQUIVALENT));
            };
            return section.computed(name, words, Unit.PLACE_EQUIVALENT, beyond, note());
        }

        private LineId below(LineId name, Message words, LineId demand) {
            Expr beyond = switch (settlement) {
                case BEYOND_BAND -> atLeastZero(minus(line(lower), line(demand)), Unit.PLACE_EQUIVALENT);
                case FROM_REFERENCE ->
                    when(
                            line(lower),
                            Operator.MORE_THAN,
                            line(demand),
                            minus(line(reference), line(demand)),
                            zero(Unit.PLACE_EQUIVALENT));
            };
            return section.computed(name, words, Unit.PLACE_EQUIVALENT, beyond, note());
        }

        /** The mean of four quarters: half of a half, since a formula holds no 4. */
        private LineId mean(LineId name, Message words, List<LineId> quarters) {
            return section.computed(
                    name,
                    words,
                    Unit.PLACE_EQUIVALENT,
                    over(over(sumOf(quarters), number(2, Unit.NUMBER)), number(2, Unit.NUMBER)),
                    new ContractText.QuartersNote());
        }

        private Message note() {
            return switch (settlement) {
                case BEYOND_BAND -> new ContractText.BeyondBandNote();
                case FROM_REFERENCE -> new ContractText.FromReferenceNote();
            };
        }
    }
}
