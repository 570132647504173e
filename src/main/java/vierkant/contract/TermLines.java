package vierkant.contract;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.flag;
import static vierkant.calc.Expressions.greatest;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;
import static vierkant.calc.Expressions.zero;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.Expr.Operator;
import vierkant.calc.LineId;
import vierkant.model.Contract;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.IndexId;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.text.Message;

/**
 * The term of a contract as lines: its days in each year, whether it runs, and its index factor.
 *
 * @param contract the contract's label
 * @param starts first day
 * @param lastDay last day, with the options that are exercised
 * @param days days of the term in each year, 0..366
 * @param runs 1 in the years in which the term has a day
 * @param time the days of the axis
 * @param factor index factor, 1 at the price level; empty where nothing follows an index
 * @param startDay the start as it was written
 */
record TermLines(
        String contract,
        LineId starts,
        LineId lastDay,
        LineId days,
        LineId runs,
        TimeLines time,
        Optional<LineId> factor,
        Day startDay) {
    static TermLines write(
            Contract.Terms terms,
            TimeLines time,
            Map<IndexId, IndexLines.Rates> rates,
            Draft.Section inputs,
            Draft.Section section) {
        String label = terms.label();
        LineId id = LineId.of("contracts", terms.id().name());
        LineId starts = inputs.input(id.then("starts"), new ContractText.Starts(label), terms.starts());
        LineId last = inputs.input(id.then("ends"), new ContractText.Ends(label), terms.ends());
        for (Contract.Option option : terms.options()) {
            LineId part = id.then("options").then(option.name());
            LineId until = inputs.input(
                    part.then("until"), new ContractText.OptionUntil(label, option.name()), option.until());
            LineId exercised = inputs.input(
                    new ContractText.OptionExercised(label, option.name()),
                    Unit.FLAG,
                    Figure.of(
                            option.exercise() == Contract.Exercise.EXERCISED ? BigDecimal.ONE : BigDecimal.ZERO,
                            option.exerciseOrigin(),
                            option.path().then("exercised")));
            last = section.computed(
                    part.then("last-day"),
                    new ContractText.LastDayAfterOption(label, option.name()),
                    Unit.DATE,
                    when(line(exercised), Operator.EQUAL, number(1, Unit.FLAG), line(until), line(last)),
                    new ContractText.OptionNote());
        }
        LineId days = section.computed(
                id.then("days"),
                new ContractText.DaysInTerm(label),
                Unit.DAY,
                atLeastZero(
                        sum(
                                minus(
                                        least(line(last), line(time.lastDay())),
                                        greatest(line(starts), line(time.firstDay()))),
                                number(1, Unit.DAY)),
                        Unit.DAY),
                new ContractText.DaysNote());
        LineId runs = section.computed(
                id.then("runs"),
                new ContractText.Runs(label),
                Unit.FLAG,
                flag(line(days), Operator.MORE_THAN, zero(Unit.DAY)));
        Optional<LineId> factor =
                terms.indexing().map(indexing -> factor(label, id, indexing, time, rates, inputs, section));
        return new TermLines(label, starts, last, days, runs, time, factor, terms.starts());
    }

    private static LineId factor(
            String label,
            LineId id,
            Contract.Indexing indexing,
            TimeLines time,
            Map<IndexId, IndexLines.Rates> rates,
            Draft.Section inputs,
            Draft.Section section) {
        IndexLines.Rates index = rates.get(indexing.index());
        if (index == null) {
            throw new IllegalArgumentException("no index is called " + indexing.index());
        }
        Figure priceLevel = indexing.priceLevel();
        LocalDate lastDay =
                LocalDate.of(((Values.Constant) priceLevel.values()).value().intValueExact(), 12, 31);
        LineId level = inputs.input(
                LineId.of(priceLevel.path()),
                new ContractText.PriceLevel(label),
                new Day(lastDay, priceLevel.origin(), priceLevel.path()));
        LineId applies = section.carried(
                id.then("index-applies"),
                new ContractText.IndexApplies(label),
                Unit.FLAG,
                flag(line(time.firstDay()), Operator.MORE_THAN, line(level)),
                zero(Unit.FLAG),
                new ContractText.IndexFactorNote());
        LineId rate = index.first().equals(index.later())
                ? index.later()
                : section.computed(
                        id.then("index"),
                        new ContractText.IndexOfYear(label),
                        Unit.PERCENT,
                        when(
                                previous(applies),
                                Operator.EQUAL,
                                number(1, Unit.FLAG),
                                line(index.later()),
                                line(index.first())),
                        new IndexText.ForecastOnlyNote());
        LineId factor = id.then("index-factor");
        return section.carried(
                factor,
                new ContractText.IndexFactor(label),
                Unit.NUMBER,
                times(previous(factor), sum(one(), times(line(applies), line(rate)))),
                one(),
                new ContractText.IndexFactorNote());
    }

    LineId daysOfYear() {
        return time.days();
    }

    /** Within which places of the contract count. */
    PlaceLines.Bounds bounds() {
        return new PlaceLines.Bounds(time, Optional.of(starts), Optional.of(lastDay), Optional.of(startDay));
    }

    /** An amount per year, for the days of the term. */
    Expr proRata(Expr perYear) {
        return over(times(perYear, line(days)), line(time.days()));
    }

    /** An agreed amount per year at its price level, as far as it counts in the term, in whole cents. */
    Expr amount(LineId agreed, Contract.Indexed indexed, Contract.PartYear partYear) {
        Expr perYear = factorFor(indexed)
                .map(factor -> times(line(agreed), line(factor)))
                .orElse(line(agreed));
        return cents(inTerm(perYear, partYear));
    }

    /** An amount or a quantity per year, as far as it counts in the term. */
    Expr inTerm(Expr perYear, Contract.PartYear partYear) {
        return switch (partYear) {
            case BY_DAYS -> proRata(perYear);
            case AS_WRITTEN -> times(perYear, line(runs));
        };
    }

    /** A price at this year's level, not rounded; the agreed price where it does not follow an index. */
    LineId indexed(Draft.Section section, LineId id, Message item, LineId agreed, Unit unit, Contract.Indexed indexed) {
        return factorFor(indexed)
                .map(factor -> section.computed(
                        id,
                        new ContractText.IndexedPrice(contract, item),
                        unit,
                        times(line(agreed), line(factor)),
                        new ContractText.IndexedPriceNote()))
                .orElse(agreed);
    }

    private Optional<LineId> factorFor(Contract.Indexed indexed) {
        return switch (indexed) {
            case YES -> factor;
            case NO -> Optional.empty();
        };
    }
}
