package vierkant.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vierkant.model.FormulaTerm;
import vierkant.model.Path;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.store.FormulaNode.Span;

/** Gives a formula its meaning: finds its names, and holds its units against each other. */
final class FormulaMeaning {
    /** The only numbers that nobody chose: none, one, a pair, half a year, a year, and all of a percentage. */
    private static final Set<String> NUMBERS = Set.of("0", "1", "2", "6", "12", "100");

    /** Of percentages, none and all of it. */
    private static final Set<String> PERCENTAGES = Set.of("0", "100");

    private final FormulaNames names;
    private final Where where;

    /** What is known of the formula's text, and who is told what is wrong with it. */
    interface Where {
        /** The text of a part. */
        String text(Span span);

        /** Reports what is wrong with a part. */
        void report(Span span, ReadingProblem problem);

        /** A path by which a part can be found after reading. */
        Path path(Span span);
    }

    /**
     * A part with its unit.
     *
     * @param unit empty is any: nothing is nothing, whatever it counts
     * @param made the part, in the unit that it gets from what stands around it where it has none
     */
    record Measured(Span span, Optional<Unit> unit, Function<Unit, FormulaTerm> made) {
        FormulaTerm in(Unit around) {
            return made.apply(unit.orElse(around));
        }
    }

    FormulaMeaning(FormulaNames names, Where where) {
        this.names = names;
        this.where = where;
    }

    Optional<Measured> literal(FormulaNode.Literal number) {
        boolean isPart = number.unit().filter(Unit.PERCENT::equals).isPresent();
        if (!(isPart ? PERCENTAGES : NUMBERS).contains(number.digits())) {
            return refuse(number.span(), new ReadingProblem.FormulaNumber(names.path(), Value.shown(number.digits())));
        }
        BigDecimal value = isPart && !number.digits().equals("0") ? BigDecimal.ONE : new BigDecimal(number.digits());
        Optional<Unit> unit =
                value.signum() == 0 ? number.unit() : Optional.of(number.unit().orElse(Unit.NUMBER));
        return Optional.of(new Measured(number.span(), unit, of -> new FormulaTerm.Literal(value, of)));
    }

    Optional<Measured> name(FormulaNode.Name name) {
        return names.thisYear(name.name(), problem -> where.report(name.span(), problem))
                .map(unit -> new Measured(name.span(), Optional.of(unit), of -> new FormulaTerm.Named(name.name())));
    }

    Optional<Measured> previous(FormulaNode.Name name) {
        return names.yearBefore(name.name(), problem -> where.report(name.span(), problem))
                .map(unit -> new Measured(name.span(), Optional.of(unit), of -> new FormulaTerm.Previous(name.name())));
    }

    Optional<Measured> sum(FormulaNode.Sum sum) {
        Optional<List<Measured>> added = all(sum.added());
        Optional<List<Measured>> subtracted = all(sum.subtracted());
        if (added.isEmpty() || subtracted.isEmpty()) {
            return Optional.empty();
        }
        List<Measured> both = new ArrayList<>(added.get());
        both.addAll(subtracted.get());
        return alike(sum.span(), both, of -> {
            FormulaTerm from = joined(added.get(), of);
            return subtracted.get().isEmpty() ? from : new FormulaTerm.Difference(from, joined(subtracted.get(), of));
        });
    }

    private static FormulaTerm joined(List<Measured> parts, Unit unit) {
        return parts.size() == 1
                ? parts.get(0).in(unit)
                : new FormulaTerm.Sum(parts.stream().map(part -> part.in(unit)).toList());
    }

    Optional<Measured> negative(FormulaNode.Negative negative) {
        return negative.of()
                .meant(this)
                .map(of -> new Measured(
                        negative.span(),
                        of.unit(),
                        unit -> new FormulaTerm.Difference(
                                new FormulaTerm.Literal(BigDecimal.ZERO, unit), of.in(unit))));
    }

    Optional<Measured> product(FormulaNode.Product product) {
        Optional<List<Measured>> multiplied = all(product.multiplied());
        Optional<List<Measured>> divided = all(product.divided());
        if (multiplied.isEmpty() || divided.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = Unit.NUMBER;
        for (Measured factor : multiplied.get()) {
            unit = unit.times(factor.unit().orElse(Unit.NUMBER));
        }
        for (Measured divisor : divided.get()) {
            unit = unit.per(divisor.unit().orElse(Unit.NUMBER));
        }
        FormulaTerm dividend = multiplied(multiplied.get());
        FormulaTerm term = divided.get().isEmpty()
                ? dividend
                : new FormulaTerm.Quotient(
                        dividend,
                        multiplied(divided.get()),
                        where.path(product.divided().get(0).span()));
        return Optional.of(new Measured(product.span(), Optional.of(unit), of -> term));
    }

    private static FormulaTerm multiplied(List<Measured> parts) {
        return parts.size() == 1
                ? parts.get(0).in(Unit.NUMBER)
                : new FormulaTerm.Product(
                        parts.stream().map(part -> part.in(Unit.NUMBER)).toList());
    }

    Optional<Measured> extreme(FormulaNode.Extreme extreme) {
        return all(extreme.of())
                .flatMap(parts -> alike(extreme.span(), parts, unit -> {
                    List<FormulaTerm> of =
                            parts.stream().map(part -> part.in(unit)).toList();
                    return extreme.which() == FormulaNode.Extreme.Which.LEAST
                            ? new FormulaTerm.Least(of)
                            : new FormulaTerm.Greatest(of);
                }));
    }

    Optional<Measured> rounded(FormulaNode.Rounded rounded) {
        return rounded.of()
                .meant(this)
                .map(of -> new Measured(
                        rounded.span(),
                        of.unit(),
                        unit -> new FormulaTerm.Rounded(of.in(unit), rounded.decimals(), rounded.direction())));
    }

    Optional<Measured> when(FormulaNode.When when) {
        Optional<List<Measured>> compared = all(List.of(when.left(), when.right()));
        Optional<List<Measured>> chosen = all(List.of(when.then(), when.otherwise()));
        // both are told, for they are two mistakes
        Optional<Measured> condition = compared.flatMap(
                parts -> alike(when.span(), parts, of -> parts.get(0).in(of)));
        if (condition.isEmpty() || chosen.isEmpty()) {
            chosen.ifPresent(
                    parts -> alike(when.span(), parts, of -> parts.get(0).in(of)));
            return Optional.empty();
        }
        Unit unit = condition.get().unit().orElse(Unit.NUMBER);
        List<Measured> sides = compared.orElseThrow();
        return chosen.flatMap(parts -> alike(
                when.span(),
                parts,
                of -> new FormulaTerm.When(
                        sides.get(0).in(unit),
                        when.operator(),
                        sides.get(1).in(unit),
                        parts.get(0).in(of),
                        parts.get(1).in(of))));
    }

    /** What all parts mean; each that is wrong is reported. */
    private Optional<List<Measured>> all(List<FormulaNode> nodes) {
        List<Measured> parts = new ArrayList<>();
        nodes.forEach(node -> node.meant(this).ifPresent(parts::add));
        return parts.size() == nodes.size() ? Optional.of(parts) : Optional.empty();
    }

    /** Parts in units that add, in the unit of the first that has one; the first that does not fit is reported. */
    private Optional<Measured> alike(Span span, List<Measured> parts, Function<Unit, FormulaTerm> made) {
        Optional<Measured> first =
                parts.stream().filter(part -> part.unit().isPresent()).findFirst();
        if (first.isEmpty()) {
            return Optional.of(new Measured(span, Optional.empty(), made));
        }
        Unit unit = first.get().unit().orElseThrow();
        for (Measured part : parts) {
            Unit other = part.unit().orElse(unit);
            if (!other.addsTo(unit)) {
                return refuse(
                        part.span(),
                        new ReadingProblem.FormulaUnits(
                                names.path(),
                                Value.shown(where.text(first.get().span())),
                                UnitText.of(unit),
                                Value.shown(where.text(part.span())),
                                UnitText.of(other)));
            }
        }
        return Optional.of(new Measured(span, Optional.of(unit), made));
    }

    private Optional<Measured> refuse(Span span, ReadingProblem problem) {
        where.report(span, problem);
        return Optional.empty();
    }

    /** The names that a formula can use, with their units. */
    interface FormulaNames {
        /** Where the formula is written. */
        Path path();

        /** The unit of a line in the same year; empty where it can not be used, which is then told. */
        Optional<Unit> thisYear(String name, Consumer<ReadingProblem> told);

        /** The unit of a line in the year before; empty where it can not be used, which is then told. */
        Optional<Unit> yearBefore(String name, Consumer<ReadingProblem> told);
    }
}
