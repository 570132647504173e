package vierkant.calc;

import static vierkant.calc.Expressions.atLeastZero;
import static vierkant.calc.Expressions.cents;
import static vierkant.calc.Expressions.greatest;
import static vierkant.calc.Expressions.least;
import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.number;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.over;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vierkant.calc.Expr.Direction;
import vierkant.calc.Expr.Operator;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.SourceId;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.model.Years;
import vierkant.text.Verbatim;

/**
 * A calculation made by chance, of the kinds of lines that real budgets have, with every kind of expression in it.
 *
 * <p>It is built from a list of {@linkplain Step steps}, so that a failing one shrinks to few steps. Amounts stay below a
 * billion euros: what is added up is never added up again.
 */
public final class RandomGraph {
    private static final Unit PRICE = Unit.EURO.per(Unit.PLACE);
    private static final Origin ORIGIN = new Origin.Cited(new SourceId("chance"), Optional.empty());

    private static final Set<Kind> INPUTS = EnumSet.range(Kind.EUROS, Kind.DATE);

    private final Years years;
    private final String name;
    private final Draft.Section inputs;
    private final Draft.Section rows;
    /** Euros of at most a few million. */
    private final List<LineId> money = new ArrayList<>();
    /** Euros that were added up already. */
    private final List<LineId> totals = new ArrayList<>();
    /** Euros with more than two decimals. */
    private final List<LineId> fine = new ArrayList<>();
    /** Fractions from 0 to about 1. */
    private final List<LineId> rates = new ArrayList<>();
    /** Numbers around 1 that grow with the years. */
    private final List<LineId> factors = new ArrayList<>();
    /** Places, more than 0. */
    private final List<LineId> places = new ArrayList<>();

    private final List<LineId> prices = new ArrayList<>();
    private final List<LineId> dates = new ArrayList<>();
    private final List<Expr> euroExpressions = new ArrayList<>();
    private int next = 1;

    private RandomGraph(Draft draft, String name) {
        this.years = draft.years();
        this.name = name;
        this.inputs = draft.open(Part.INPUTS, new Verbatim("Inputs of " + name));
        this.rows = draft.open(Part.CONTRACTS, new Verbatim("Lines of " + name));
    }

    /** What a step adds. */
    public enum Kind {
        EUROS,
        EUROS_PER_YEAR,
        RATE,
        RATE_PER_YEAR,
        PLACES,
        PLACES_PER_YEAR,
        PRICE,
        PRICE_PER_YEAR,
        DATE,
        SUM_OF_RUN,
        SUM_OF_SCATTERED,
        DIFFERENCE,
        PART,
        BILL,
        BANDWIDTH,
        LEAST_OR_GREATEST,
        WHEN,
        CORKSCREW,
        FACTOR,
        INDEXED,
        UNROUNDED,
        ROUNDED_SUM_OF_UNROUNDED,
        PROPORTION,
        DIVISION,
        PRO_RATA,
        LINK,
        TWIN,
        COARSE
    }

    /**
     * One addition.
     *
     * @param kind of what
     * @param one chooses the first ingredient, at least 0
     * @param two chooses the second ingredient, at least 0
     * @param amount chooses numbers, at least 0
     */
    public record Step(Kind kind, int one, int two, long amount) {}

    /** Calculations of up to 40 steps over one to five years. */
    public static Arbitrary<Draft> any() {
        Arbitrary<Step> steps = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.longs().between(0, 999_999_999_999L))
                .as(Step::new);
        return Combinators.combine(
                        steps.list().ofMinSize(1).ofMaxSize(40),
                        Arbitraries.integers().between(1, 5))
                .as((list, count) -> of(new Years(2023, 2022 + count), list));
    }

    /** A calculation of so many steps, the same for the same seed. */
    public static Draft of(long seed, Years years, int steps) {
        Draft draft = new Draft(years);
        add(draft, "g" + seed, steps(seed, steps));
        return draft;
    }

    /** Adds a calculation of so many steps to a draft, below what it has; the two do not touch. */
    public static void add(Draft draft, long seed, int steps) {
        add(draft, "g" + seed, steps(seed, steps));
    }

    private static List<Step> steps(long seed, int steps) {
        SplittableRandom random = new SplittableRandom(seed);
        Kind[] kinds = Kind.values();
        return Stream.generate(() -> new Step(
                        kinds[random.nextInt(kinds.length)],
                        random.nextInt(1000),
                        random.nextInt(1000),
                        random.nextLong(1_000_000_000_000L)))
                .limit(steps)
                .toList();
    }

    private static Draft of(Years years, List<Step> steps) {
        Draft draft = new Draft(years);
        add(draft, "g", steps);
        return draft;
    }

    private static void add(Draft draft, String name, List<Step> steps) {
        RandomGraph graph = new RandomGraph(draft, name);
        graph.start();
        steps.stream().filter(step -> isInput(step.kind())).forEach(graph::add);
        steps.stream().filter(step -> !isInput(step.kind())).forEach(graph::add);
    }

    private static boolean isInput(Kind kind) {
        return INPUTS.contains(kind);
    }

    /** One of each ingredient, so that every step finds something. */
    private void start() {
        add(new Step(Kind.EUROS, 0, 0, 18_800_000));
        add(new Step(Kind.EUROS_PER_YEAR, 0, 0, 5_000_000));
        add(new Step(Kind.RATE, 0, 0, 50_000));
        add(new Step(Kind.PLACES, 0, 0, 3_600));
        add(new Step(Kind.PRICE, 0, 0, 35_025));
        add(new Step(Kind.DATE, 0, 0, 500));
    }

    private void add(Step step) {
        switch (step.kind()) {
            case EUROS -> money.add(input(Unit.EURO, constant(euros(step.amount()))));
            case EUROS_PER_YEAR -> money.add(input(Unit.EURO, yearly(step.amount(), RandomGraph::euros)));
            case RATE -> rates.add(input(Unit.PERCENT, constant(rate(step.amount()))));
            case RATE_PER_YEAR -> rates.add(input(Unit.PERCENT, yearly(step.amount(), RandomGraph::rate)));
            case PLACES -> places.add(input(Unit.PLACE, constant(count(step.amount()))));
            case PLACES_PER_YEAR -> places.add(input(Unit.PLACE, everyYear(step.amount(), RandomGraph::count)));
            case PRICE -> prices.add(input(PRICE, constant(price(step.amount()))));
            case PRICE_PER_YEAR -> prices.add(input(PRICE, everyYear(step.amount(), RandomGraph::price)));
            case DATE -> date(step.amount());
            case SUM_OF_RUN -> {
                int from = step.one() % money.size();
                int to = Math.min(money.size(), from + 2 + step.two() % 8);
                totals.add(euro(sumOf(money.subList(from, to))));
            }
            case SUM_OF_SCATTERED ->
                totals.add(euro(sum(
                        line(pick(money, step.one())),
                        line(pick(money, step.two())),
                        line(pick(money, step.one() + 7)),
                        line(pick(money, step.one() + step.two())))));
            case DIFFERENCE -> totals.add(euro(minus(line(pick(money, step.one())), line(pick(money, step.two())))));
            case PART -> totals.add(euro(cents(times(line(pick(euros(), step.one())), line(pick(rates, step.two()))))));
            case BILL ->
                money.add(euro(cents(times(
                        line(pick(places, step.one())), line(pick(prices, step.two())), line(pick(rates, (int)
                                (step.amount() % 1000)))))));
            case BANDWIDTH -> bandwidth(step);
            case LEAST_OR_GREATEST -> {
                Expr one = line(pick(euros(), step.one()));
                Expr two = line(pick(euros(), step.two()));
                totals.add(euro(step.amount() % 2 == 0 ? least(one, two) : greatest(one, two)));
            }
            case WHEN -> {
                Expr one = line(pick(euros(), step.one()));
                Expr two = line(pick(euros(), step.two()));
                Operator operator = List.of(Operator.values()).get((int) (step.amount() % 3));
                totals.add(euro(when(one, operator, two, two, line(pick(money, step.two() + 1)))));
            }
            case CORKSCREW -> corkscrew(step);
            case FACTOR -> {
                LineId id = id();
                factors.add(rows.carried(
                        id,
                        label(id),
                        Unit.NUMBER,
                        times(previous(id), sum(one(), over(line(pick(rates, step.one())), number(12, Unit.NUMBER)))),
                        one(),
                        new Verbatim("grows")));
            }
            case INDEXED -> {
                if (!factors.isEmpty()) {
                    totals.add(euro(cents(times(line(pick(money, step.one())), line(pick(factors, step.two()))))));
                }
            }
            case UNROUNDED -> fine.add(euro(times(line(pick(money, step.one())), line(pick(rates, step.two())))));
            case ROUNDED_SUM_OF_UNROUNDED -> {
                if (fine.size() > 1) {
                    totals.add(euro(cents(
                            sum(line(pick(fine, step.one())), line(pick(fine, step.two())), line(pick(money, 0))))));
                }
            }
            case PROPORTION ->
                rates.add(rows.computed(
                        id(),
                        label(next),
                        Unit.PERCENT,
                        over(
                                line(pick(places, step.one())),
                                sum(line(pick(places, step.one())), line(pick(places, step.two()))))));
            case DIVISION -> division(step);
            case PRO_RATA -> proRata(step);
            case LINK -> totals.add(euro(line(pick(euros(), step.one()))));
            case TWIN -> {
                if (!euroExpressions.isEmpty()) {
                    totals.add(euro(euroExpressions.get(step.one() % euroExpressions.size())));
                }
            }
            case COARSE ->
                totals.add(euro(new Expr.Rounded(
                        times(line(pick(money, step.one())), line(pick(rates, step.two()))),
                        step.one() % 2,
                        step.amount() % 2 == 0 ? Direction.HALF_UP : Direction.DOWN)));
        }
    }

    /** A sum for a reference quantity, dearer above a band, cheaper below it. */
    private void bandwidth(Step step) {
        Expr quantity = line(pick(places, step.one()));
        Expr reference = line(pick(places, step.two()));
        Expr band = line(pick(rates, (int) (step.amount() % 1000)));
        LineId high = rows.computed(id(), label(next), Unit.PLACE, times(reference, sum(one(), band)));
        LineId low = rows.computed(id(), label(next), Unit.PLACE, times(reference, minus(one(), band)));
        Expr price = line(pick(prices, step.one()));
        Expr above = times(price, atLeastZero(minus(quantity, line(high)), Unit.PLACE));
        Expr below = times(price, atLeastZero(minus(line(low), quantity), Unit.PLACE));
        totals.add(euro(cents(minus(sum(line(pick(money, step.two())), above), below))));
    }

    /** A balance: what there was, plus what came, less what went. */
    private void corkscrew(Step step) {
        LineId opening = id();
        LineId closing = id();
        rows.computed(opening, label(opening), Unit.EURO, previous(closing));
        totals.add(rows.carried(
                closing,
                label(closing),
                Unit.EURO,
                minus(sum(line(opening), line(pick(money, step.one()))), line(pick(money, step.two()))),
                Expressions.zero(Unit.EURO),
                new Verbatim("closing balance")));
    }

    /** Largest remainders: whole cents that add up to the total. */
    private void division(Step step) {
        int count = 2 + step.one() % 6;
        LineId total = rows.computed(
                id(), label(next), Unit.EURO, atLeastZero(cents(line(pick(euros(), step.two()))), Unit.EURO));
        List<LineId> weights = IntStream.range(0, count)
                .mapToObj(i -> pick(places, step.one() + i * (1 + step.two() % 3)))
                .toList();
        LineId all = rows.computed(id(), label(next), Unit.PLACE, sumOf(weights));
        // quotas on six decimals, as shares are: a remainder of finer ones can be a tie that no spreadsheet sees
        List<LineId> quotas = computed(
                count,
                Unit.EURO,
                i -> new Expr.Rounded(over(times(line(total), line(weights.get(i))), line(all)), 6, Direction.HALF_UP));
        List<LineId> floors = computed(count, Unit.EURO, i -> new Expr.Rounded(line(quotas.get(i)), 2, Direction.DOWN));
        List<LineId> remainders = computed(
                count,
                Unit.EURO,
                i -> new Expr.Rounded(minus(line(quotas.get(i)), line(floors.get(i))), 6, Direction.HALF_UP));
        List<LineId> ranks = computed(count, Unit.RANK, i -> new Expr.Ranked(remainders.get(i), remainders));
        for (Operator operator : Operator.values()) {
            totals.add(rows.computed(
                    id(),
                    label(next),
                    Unit.EURO,
                    new Expr.SumWhere(floors, ranks, operator, line(ranks.get(step.two() % count)))));
        }
        LineId left = rows.computed(
                id(),
                label(next),
                Unit.NUMBER,
                new Expr.Rounded(
                        over(times(minus(line(total), sumOf(floors)), number(100, Unit.NUMBER)), number(1, Unit.EURO)),
                        0,
                        Direction.HALF_UP));
        List<LineId> shares = computed(count, Unit.EURO, i -> {
            Expr cent = over(number(1, Unit.EURO), number(100, Unit.NUMBER));
            Expr extra = when(line(left), Operator.AT_LEAST, line(ranks.get(i)), cent, Expressions.zero(Unit.EURO));
            return cents(sum(line(floors.get(i)), extra));
        });
        totals.addAll(shares);
        totals.add(euro(cents(minus(sumOf(shares), line(total)))));
    }

    /** Euros for the days of a year before some date. */
    private void proRata(Step step) {
        LineId firstDay = rows.computed(id(), label(next), Unit.DATE, new Expr.YearEdge(Expr.Edge.FIRST_DAY));
        LineId lastDay = rows.computed(id(), label(next), Unit.DATE, new Expr.YearEdge(Expr.Edge.LAST_DAY));
        LineId length = rows.computed(
                id(), label(next), Unit.DAY, sum(minus(line(lastDay), line(firstDay)), number(1, Unit.DAY)));
        Expr end = least(line(lastDay), line(pick(dates, step.one())));
        LineId days = rows.computed(
                id(),
                label(next),
                Unit.DAY,
                atLeastZero(sum(minus(end, line(firstDay)), number(1, Unit.DAY)), Unit.DAY));
        totals.add(euro(cents(over(times(line(pick(money, step.two())), line(days)), line(length)))));
    }

    private List<LineId> computed(int count, Unit unit, IntFunction<Expr> expression) {
        return IntStream.range(0, count)
                .mapToObj(i -> rows.computed(id(), label(next), unit, expression.apply(i)))
                .toList();
    }

    private LineId euro(Expr expression) {
        euroExpressions.add(expression);
        return rows.computed(id(), label(next), Unit.EURO, expression);
    }

    private void date(long amount) {
        LineId id = id();
        LocalDate day = LocalDate.ofYearDay(years.first(), 1).plusDays(amount % 1500);
        dates.add(inputs.input(
                id, label(id), new Day(day, ORIGIN, new Path(List.of(id.name().split("\\."))))));
    }

    private LineId input(Unit unit, Values values) {
        LineId id = id();
        return inputs.input(
                label(id),
                unit,
                new Figure(values, ORIGIN, new Path(List.of(id.name().split("\\.")))));
    }

    private LineId id() {
        return LineId.of(name, "l" + next++);
    }

    private Verbatim label(LineId id) {
        return new Verbatim("Line " + id);
    }

    private Verbatim label(int number) {
        return new Verbatim("Line " + name + "." + number);
    }

    private List<LineId> euros() {
        return totals.isEmpty() || (next % 3 == 0) ? money : totals;
    }

    private static LineId pick(List<LineId> from, int index) {
        return from.get(index % from.size());
    }

    private static Values constant(BigDecimal value) {
        return new Values.Constant(value);
    }

    private Values.Yearly everyYear(long amount, LongFunction<BigDecimal> number) {
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        for (int year : years.all()) {
            byYear.put(year, number.apply(amount / (year - years.first() + 1)));
        }
        return new Values.Yearly(byYear);
    }

    /** One year in seven is not given; not so for what is divided by. */
    private Values yearly(long amount, LongFunction<BigDecimal> number) {
        TreeMap<Integer, BigDecimal> byYear =
                new TreeMap<>(everyYear(amount, number).byYear());
        byYear.keySet().removeIf(year -> (amount + year) % 7 == 0);
        return new Values.Yearly(byYear);
    }

    /** Up to a million euros, one in eight below zero. */
    private static BigDecimal euros(long amount) {
        return BigDecimal.valueOf(amount % 8 == 7 ? -(amount % 100_000_000) : amount % 100_000_000, 2);
    }

    /** A whole percentage, one of two decimals, or any fraction of six decimals. */
    private static BigDecimal rate(long amount) {
        int decimals = 2 + 2 * (int) (amount % 3);
        return BigDecimal.valueOf(amount % BigDecimal.TEN.pow(decimals).longValueExact(), decimals);
    }

    private static BigDecimal count(long amount) {
        return amount % 2 == 0
                ? BigDecimal.valueOf(1 + amount / 2 % 300)
                : BigDecimal.valueOf(1 + amount / 2 % 30_000, 2);
    }

    private static BigDecimal price(long amount) {
        return BigDecimal.valueOf(amount % 200_000, 2);
    }
}
