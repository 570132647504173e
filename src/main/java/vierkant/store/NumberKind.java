package vierkant.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.model.Values;
import vierkant.model.Years;
import vierkant.money.Measure;
import vierkant.money.Notation;

/**
 * A figure in a unit.
 *
 * @param unit what the number counts; a percentage is kept as a fraction
 * @param range which numbers are allowed
 * @param time how it may change over the years
 * @param example one that could stand there
 */
record NumberKind(Unit unit, Range range, Time time, String example) implements Kind<Figure> {
    /** Every number stays below this: a spreadsheet can not round greater amounts to the cent. */
    private static final BigDecimal LIMIT = new BigDecimal("1000000000");

    /** A spreadsheet keeps no more digits than this. */
    private static final int DIGITS = 15;

    private static final BigDecimal LEAST_CHANGE = new BigDecimal("-0.99");

    /** Decimals of an amount; a price per unit may have more. */
    private static final int CENTS = 2;

    /** With an example that fits anything in the unit. */
    NumberKind(Unit unit, Range range, Time time) {
        this(unit, range, time, UnitWords.example(unit));
    }

    /** The same figure with an example of its own. */
    NumberKind like(String other) {
        return new NumberKind(unit, range, time, other);
    }

    /** Whether it is money or a number of things, of which each is paid: not a price, a fraction or a level. */
    boolean isCounted() {
        return unit.equals(Unit.EURO) || time == Time.ZERO_ELSEWHERE;
    }

    /** The same figure in another unit. */
    NumberKind in(Unit other) {
        return new NumberKind(other, range, time);
    }

    /** The same, but years that are not named do not count. */
    private NumberKind whereNamed() {
        return time == Time.ONCE ? this : new NumberKind(unit, range, Time.WHERE_NAMED, example);
    }

    /** Whether it is a number of clients, places or pieces: what can come one by one. */
    boolean isCount() {
        return range == Range.NOT_NEGATIVE
                && !unit.equals(Unit.PERCENT)
                && !unit.powers().containsKey(Unit.Base.EURO);
    }

    @Override
    public Optional<Figure> read(Value value) {
        Optional<Values> values = value.node()
                .in(new Node.Cases<>(
                        scalar -> number(value).map(Values.Constant::new),
                        items -> value.wrong(Shape.ONE_VALUE, Shape.LIST),
                        keys -> time == Time.ONCE
                                ? value.wrong(Shape.ONE_VALUE, Shape.KEYS)
                                : yearly(value).map(Values.Yearly::new),
                        broken -> value.known()));
        Optional<Origin> origin = value.in().origin(value.path(), value.node().mark());
        Optional<Figure> figure = values.flatMap(known -> origin.map(from -> new Figure(known, from, value.path())));
        figure.ifPresent(read -> value.in().scan().inputs().add(read.path(), whereNamed(), read));
        return figure;
    }

    /** One number, with what is wrong with it reported. */
    Optional<BigDecimal> number(Value value) {
        return value.scalar()
                .flatMap(scalar -> Notation.measure(scalar.text())
                        .either(
                                measure -> inUnit(value, scalar.text(), measure),
                                (dutch, english) -> value.refuse(ambiguous(value, scalar.text(), dutch, english)),
                                () -> value.refuse(new ReadingProblem.NotANumber(
                                        value.path(), Value.shown(scalar.text()), example()))));
    }

    private ReadingProblem ambiguous(Value value, String text, Measure dutch, Measure english) {
        boolean dutchParts = dutch.number().abs().compareTo(english.number().abs()) > 0;
        String thousands = (dutchParts ? dutch : english).number().toPlainString();
        BigDecimal decimals = (dutchParts ? english : dutch).number();
        String shown = Value.shown(text);
        if (unit.equals(Unit.EURO) && isFinerThanCents(decimals)) {
            String cents = decimals.setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
            return new ReadingProblem.AmbiguousPartOfCent(
                    value.path(), shown, thousands, cents.replace('.', ','), cents);
        }
        // three decimals would be just as doubtful
        int scale = unit.equals(Unit.EURO) ? CENTS : decimals.scale() + 1;
        String point = decimals.setScale(scale).toPlainString();
        return new ReadingProblem.Ambiguous(value.path(), shown, thousands, point.replace('.', ','), point);
    }

    private static boolean isFinerThanCents(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() > CENTS;
    }

    private Optional<BigDecimal> inUnit(Value value, String text, Measure measure) {
        String shown = Value.shown(text);
        if (unit.equals(Unit.PERCENT) && measure.unit().isEmpty()) {
            return value.refuse(new ReadingProblem.NoPercentSign(value.path(), shown, measure.number()));
        }
        if (!measure.unit().isEmpty() && !UnitWords.fits(measure.unit(), unit)) {
            return value.refuse(
                    new ReadingProblem.WrongUnit(value.path(), shown, measure.unit(), UnitText.of(unit), example()));
        }
        BigDecimal number = unit.equals(Unit.PERCENT) ? measure.number().movePointLeft(2) : measure.number();
        return inRange(value, shown, number);
    }

    private Optional<BigDecimal> inRange(Value value, String shown, BigDecimal number) {
        if (number.abs().compareTo(LIMIT) >= 0) {
            return value.refuse(new ReadingProblem.TooLarge(value.path(), shown, LIMIT));
        }
        if (number.stripTrailingZeros().precision() > DIGITS) {
            return value.refuse(new ReadingProblem.TooPrecise(value.path(), shown, DIGITS));
        }
        if (unit.equals(Unit.EURO) && isFinerThanCents(number)) {
            return value.refuse(new ReadingProblem.PartOfCent(value.path(), shown));
        }
        if (range == Range.NOT_NEGATIVE && number.signum() < 0) {
            return value.refuse(new ReadingProblem.Negative(value.path(), shown));
        }
        if (range.isAboveZero() && number.signum() <= 0) {
            return value.refuse(new ReadingProblem.NotAboveZero(value.path(), shown));
        }
        BigDecimal least = range.isPart() ? BigDecimal.ZERO : LEAST_CHANGE;
        boolean bounded = range.isPart() || range == Range.CHANGE;
        if (bounded && (number.compareTo(least) < 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            return value.refuse(new ReadingProblem.OutOfRange(value.path(), shown, least, BigDecimal.ONE));
        }
        return Optional.of(number);
    }

    /** Numbers by year; spans are written out. */
    private Optional<TreeMap<Integer, BigDecimal>> yearly(Value value) {
        List<Node.Entry> entries = value.entries().orElse(List.of());
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        Map<Integer, String> named = new TreeMap<>();
        TreeMap<Integer, Mark> typed = new TreeMap<>();
        boolean sound = !entries.isEmpty() && !value.hasBroken();
        for (Node.Entry entry : entries) {
            Optional<BigDecimal> number = number(value.of(entry, example()));
            Optional<YearSpan> years = years(value, entry);
            for (int year : years.map(YearSpan::all).orElse(List.of())) {
                Optional<String> earlier = Optional.ofNullable(named.putIfAbsent(year, entry.key()));
                if (earlier.isPresent()) {
                    value.refuse(
                            entry.keyMark(),
                            new ReadingProblem.YearTwice(value.path(), year, earlier.get(), entry.key()));
                    sound = false;
                    break;
                }
                number.ifPresent(known -> byYear.put(year, known));
            }
            number.filter(known -> known.signum() != 0)
                    .flatMap(known -> years)
                    .ifPresent(span -> span.typed().forEach(year -> typed.put(year, entry.keyMark())));
            sound &= years.isPresent();
        }
        OutsideTerm.report(value, this, typed);
        return sound && complete(value, named) && named.size() == byYear.size()
                ? Optional.of(byYear)
                : Optional.empty();
    }

    /** The years of a span, or nothing where the key is none; that has then been reported. */
    private Optional<YearSpan> years(Value value, Node.Entry entry) {
        Optional<Years> axis = value.in().scan().years();
        if (axis.isEmpty()) {
            return value.known();
        }
        Optional<YearSpan> span = YearSpan.parse(entry.key(), axis.get());
        if (span.isEmpty()) {
            return value.refuse(
                    entry.keyMark(), new ReadingProblem.NotAYear(value.path(), Value.shown(entry.key()), axis.get()));
        }
        int earliest =
                time == Time.PUBLISHED ? axis.get().first() - 1 : axis.get().first();
        if (span.get().first() < earliest || span.get().last() > axis.get().last()) {
            return value.refuse(
                    entry.keyMark(),
                    new ReadingProblem.YearOutside(
                            value.path(), entry.key(), earliest, axis.get().last()));
        }
        return span;
    }

    private boolean complete(Value value, Map<Integer, String> named) {
        if (time != Time.EVERY_YEAR) {
            return true;
        }
        List<Integer> missing = new ArrayList<>(value.in().neededYears());
        missing.removeAll(named.keySet());
        if (!missing.isEmpty()) {
            value.refuse(new ReadingProblem.YearsMissing(value.path(), missing));
        }
        return missing.isEmpty();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> one = Schema.number(unit, range);
        return time == Time.ONCE ? one : Schema.anyOf(one, Schema.byYear(one));
    }
}
