package vierkant.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vierkant.desk.CompareAsked;
import vierkant.money.Measure;
import vierkant.money.Notation;
import vierkant.money.Typed;
import vierkant.risk.Simulation;
import vierkant.shell.ValueType.Offers;
import vierkant.text.Complaint;
import vierkant.text.Near;

/** Amounts, days and words about spends, as people type them behind a command. */
final class Spoken {
    /** Greater amounts can not be rounded to the cent by a spreadsheet, nor written into a ledger. */
    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(1_000_000_000);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Euro, above 0, in whole cents. */
    static final ValueType<BigDecimal> ABOVE_ZERO = amount(1);
    /** Euro, 0 or more, in whole cents. */
    static final ValueType<BigDecimal> NOT_BELOW_ZERO = amount(0);

    static final ValueType<LocalDate> A_DAY = new ValueType<>(
            text -> Notation.date(text).either(Optional::of, (dutch, english) -> Optional.empty(), Optional::empty),
            text -> Notation.date(text)
                    .<Complaint>either(
                            day -> new UsageProblem.NotADay(text),
                            (dutch, english) -> new UsageProblem.TwoDays(text, dutch, english),
                            () -> new UsageProblem.NotADay(text)),
            new Offers.Nothing());

    /** How many there are, 0 or more. */
    static final ValueType<Integer> A_COUNT = new ValueType<>(
            text -> text.matches("0|[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
            UsageProblem.NotACount::new,
            new Offers.Nothing());

    /** How many draws, from the least that says something to the most that memory allows. */
    static final ValueType<Integer> DRAWS = new ValueType<>(
            text -> wholeNumber(text)
                    .filter(draws -> draws >= Simulation.LEAST_DRAWS && draws <= Simulation.MOST_DRAWS)
                    .map(Long::intValue),
            text -> new UsageProblem.NotDraws(text, Simulation.LEAST_DRAWS, Simulation.MOST_DRAWS),
            new Offers.Nothing());

    /** A whole number from which draws come. */
    static final ValueType<Long> A_SEED =
            new ValueType<>(Spoken::wholeNumber, UsageProblem.NotASeed::new, new Offers.Nothing());

    /** From one number up to another, such as {@code 200..330}. */
    static final ValueType<CompareAsked.Span> A_SPAN =
            new ValueType<>(text -> span(text, ""), text -> new UsageProblem.NotASpan(text), new Offers.Nothing());

    /** From one percentage up to another, such as {@code 0%..15%}; as fractions of one. */
    static final ValueType<CompareAsked.Span> A_PART_SPAN = new ValueType<>(
            text -> span(text, "%")
                    .filter(span -> span.to().compareTo(HUNDRED) <= 0)
                    .map(span -> new CompareAsked.Span(
                            span.from().movePointLeft(2), span.to().movePointLeft(2))),
            text -> new UsageProblem.NotAPartSpan(text),
            new Offers.Nothing());

    /** The number of an entry in a ledger. */
    static final ValueType<Integer> A_NUMBER = new ValueType<>(
            text -> text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
            UsageProblem.NotANumber::new,
            new Offers.Nothing());

    /** Names with answers: {@code transition=yes,accommodations=3}; a comma parts them where a name and = follow. */
    static final ValueType<Map<String, String>> FACTS =
            new ValueType<>(Spoken::facts, UsageProblem.NotFacts::new, new Offers.Nothing());

    private Spoken() {}

    /**
     * One of a few words that mean something.
     *
     * @param words all of them, in Dutch and in English
     * @param names those that help shows
     */
    static <T> ValueType<T> word(Function<String, Optional<T>> meaning, Set<String> words, List<String> names) {
        return new ValueType<>(
                meaning,
                text -> new UsageProblem.UnknownChoice(text, Near.to(text, words), names),
                new Offers.Fixed(names));
    }

    private static ValueType<BigDecimal> amount(int least) {
        return new ValueType<>(
                text -> read(text).filter(amount -> problem(text, amount, least).isEmpty()),
                text -> Notation.amount(text)
                        .<Complaint>either(
                                amount -> problem(text, amount, least).orElseThrow(),
                                (dutch, english) -> new UsageProblem.TwoAmounts(text, dutch, english),
                                () -> new UsageProblem.NotAnAmount(text)),
                new Offers.Nothing());
    }

    private static Optional<BigDecimal> read(String text) {
        Typed<BigDecimal> typed = Notation.amount(text);
        return typed.either(Optional::of, (dutch, english) -> Optional.empty(), Optional::empty);
    }

    private static Optional<Complaint> problem(String text, BigDecimal amount, int least) {
        if (amount.signum() < least) {
            return Optional.of(least > 0 ? new UsageProblem.NotAboveZero(text) : new UsageProblem.BelowZero(text));
        } else if (amount.stripTrailingZeros().scale() > 2) {
            return Optional.of(new UsageProblem.PartOfCent(text));
        }
        return amount.compareTo(TOO_LARGE) >= 0 ? Optional.of(new UsageProblem.TooLarge(text)) : Optional.empty();
    }

    private static Optional<Map<String, String>> facts(String text) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String each : text.split(",(?=\\s*[a-z0-9-]+\\s*=)", -1)) {
            int equals = each.indexOf('=');
            if (equals < 1 || each.substring(equals + 1).isBlank()) {
                return Optional.empty();
            }
            String name = each.substring(0, equals).strip();
            if (facts.put(name, each.substring(equals + 1).strip()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(facts);
    }

    private static Optional<CompareAsked.Span> span(String text, String unit) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return Optional.empty();
        }
        Optional<BigDecimal> from = bound(text.substring(0, dots), unit);
        Optional<BigDecimal> to = bound(text.substring(dots + 2), unit);
        return from.flatMap(low -> to.filter(high -> low.signum() >= 0 && low.compareTo(high) < 0)
                .map(high -> new CompareAsked.Span(low, high)));
    }

    private static Optional<BigDecimal> bound(String text, String unit) {
        Typed<Measure> typed = Notation.measure(text.strip());
        return typed.<Optional<Measure>>either(Optional::of, (dutch, english) -> Optional.empty(), Optional::empty)
                .filter(measure -> measure.unit().equals(unit))
                .map(Measure::number)
                .filter(number -> number.abs().compareTo(TOO_LARGE) < 0);
    }

    private static Optional<Long> wholeNumber(String text) {
        boolean isWhole = text.matches("[0-9]{1,15}|[0-9]{1,3}([._,][0-9]{3}){1,4}");
        return isWhole ? Optional.of(Long.valueOf(text.replaceAll("[._,]", ""))) : Optional.empty();
    }
}
