package vierkant.money;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people write numbers and dates, in Dutch and in English.
 *
 * <p>Thousands are parted by a point (Dutch), a comma (English), a space or an underscore, in groups of three; what follows
 * a comma (Dutch) or a point (English) is decimals. A text is read when only one notation allows it, or when both give the
 * same number. {@code 1.234} and {@code 1,234} could be either, and are {@linkplain Typed.Ambiguous ambiguous}.
 *
 * <p>Every number is exact: {@code 0.10} keeps its two decimals.
 */
public final class Notation {
    /** Longer is no number that anybody typed. */
    private static final int LONGEST = 100;

    /** Outside these years every date is a slip. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    private static final List<String> PERCENT = List.of("%", "percent", "procent");
    private static final String WHOLE = "0|[1-9]\\d*";
    private static final Pattern DUTCH = number("\\.", ",");
    private static final Pattern ENGLISH = number(",", "\\.");

    private static final Pattern SEPARATORS = Pattern.compile("[., _]");
    private static final Pattern FIXED_SPACES = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F]");

    private static final Pattern MEASURE =
            Pattern.compile("(?<minus>-? ?)(?<currency>€|(?i:EUR|euro)(?=[ \\d-])|) ?(?<inner>-? ?)"
                    + "(?<number>\\d+(?:[., _]\\d+)*)(?<noCents>,--?)?(?: ?(?<unit>[^\\d., _-].*))?");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2}) (\\p{Alpha}{3,9})\\.? (\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{Alpha}{3,9})\\.? (\\d{1,2}),? (\\d{4})");
    private static final Map<String, Integer> MONTHS = months(
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec");

    private Notation() {}

    /**
     * A number with an optional sign, currency and unit: {@code 188_000}, {@code € 1.234,56}, {@code -5}, {@code 36
     * plaatsen}, {@code 5,5 %}, {@code 50.000,-}.
     *
     * <p>A percentage is never in thousands, so {@code 4.957 %} has one meaning.
     */
    public static Typed<Measure> measure(String text) {
        if (text.length() > LONGEST) {
            return new Typed.NotRead<>();
        }
        Matcher parts = MEASURE.matcher(plainSpaces(text));
        if (!parts.matches()
                || (!parts.group("minus").isBlank() && !parts.group("inner").isBlank())) {
            return new Typed.NotRead<>();
        }
        boolean negative =
                !parts.group("minus").isBlank() || !parts.group("inner").isBlank();
        String unit = (parts.group("currency") + " "
                        + Optional.ofNullable(parts.group("unit")).orElse(""))
                .strip();
        Optional<BigDecimal> dutch = in(DUTCH, parts.group("number"));
        Optional<BigDecimal> english =
                parts.group("noCents") == null ? in(ENGLISH, parts.group("number")) : Optional.empty();
        return joined(dutch, english, PERCENT.contains(lower(unit)))
                .map(number -> new Measure(negative ? number.negate() : number, unit));
    }

    /** An amount of money in euro: a number, with or without {@code €}, {@code EUR} or {@code euro}. */
    public static Typed<BigDecimal> amount(String text) {
        return only(measure(text), List.of("", "€", "eur", "euro"));
    }

    /** A percentage as a fraction: {@code 5 %} is 0.05. The percent sign, or the word for it, is required. */
    public static Typed<BigDecimal> percentage(String text) {
        return only(measure(text), PERCENT).map(number -> number.movePointLeft(2));
    }

    /**
     * A date: {@code 2023-02-04}, {@code 4-2-2023}, {@code 4 februari 2023}, {@code February 4, 2023}. With slashes day and
     * month could each come first, so {@code 4/2/2023} is ambiguous and {@code 14/2/2023} is not. A day that does not exist
     * is not read, nor one outside the years 1900 to 2999.
     */
    public static Typed<LocalDate> date(String text) {
        if (text.length() > LONGEST) {
            return new Typed.NotRead<>();
        }
        String plain = plainSpaces(text);
        Matcher slashes = SLASHES.matcher(plain);
        if (slashes.matches()) {
            return joined(day(slashes, 3, 2, 1), day(slashes, 3, 1, 2));
        }
        return first(plain, YEAR_FIRST, 1, 2, 3)
                .or(() -> first(plain, DAY_FIRST, 3, 2, 1))
                .or(() -> first(plain, DAY_MONTH, 3, 2, 1))
                .or(() -> first(plain, MONTH_DAY, 3, 1, 2))
                .<Typed<LocalDate>>map(Typed.Read::new)
                .orElseGet(Typed.NotRead::new);
    }

    private static Pattern number(String thousands, String decimal) {
        String grouped = "[1-9]\\d{0,2}(?:(?:" + thousands + "\\d{3})+|(?: \\d{3})+|(?:_\\d{3})+)";
        return Pattern.compile("(?<whole>" + grouped + "|" + WHOLE + ")(?:" + decimal + "(?<decimals>\\d+))?");
    }

    private static Optional<BigDecimal> in(Pattern notation, String number) {
        Matcher parts = notation.matcher(number);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String whole = SEPARATORS.matcher(parts.group("whole")).replaceAll("");
        String decimals = parts.group("decimals");
        return Optional.of(new BigDecimal(decimals == null ? whole : whole + "." + decimals));
    }

    private static Typed<BigDecimal> joined(
            Optional<BigDecimal> dutch, Optional<BigDecimal> english, boolean isPercentage) {
        if (isPercentage && dutch.isPresent() && english.isPresent()) {
            return new Typed.Read<>(dutch.get().min(english.get()));
        }
        return joined(dutch, english);
    }

    private static <T extends Comparable<? super T>> Typed<T> joined(Optional<T> dutch, Optional<T> english) {
        if (dutch.isPresent() && english.isPresent() && dutch.get().compareTo(english.get()) != 0) {
            return new Typed.Ambiguous<>(dutch.get(), english.get());
        }
        return dutch.or(() -> english).<Typed<T>>map(Typed.Read::new).orElseGet(Typed.NotRead::new);
    }

    private static Typed<BigDecimal> only(Typed<Measure> typed, List<String> units) {
        return typed.either(
                measure -> units.contains(lower(measure.unit()))
                        ? new Typed.Read<>(measure.number())
                        : new Typed.NotRead<>(),
                (dutch, english) -> units.contains(lower(dutch.unit()))
                        ? new Typed.Ambiguous<>(dutch.number(), english.number())
                        : new Typed.NotRead<>(),
                Typed.NotRead::new);
    }

    private static Optional<LocalDate> first(String text, Pattern form, int year, int month, int day) {
        Matcher parts = form.matcher(text);
        return parts.matches() ? day(parts, year, month, day) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher parts, int year, int month, int day) {
        String name = lower(parts.group(month));
        if (!MONTHS.containsKey(name) && !Character.isDigit(name.charAt(0))) {
            return Optional.empty();
        }
        int typed = Integer.parseInt(parts.group(year));
        if (typed < FIRST_YEAR || typed > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    typed,
                    MONTHS.containsKey(name) ? MONTHS.get(name) : Integer.parseInt(name),
                    Integer.parseInt(parts.group(day))));
        } catch (DateTimeException notOnTheCalendar) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months(String... names) {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= names.length; month++) {
            for (String name : names[month - 1].split(" ", -1)) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }

    /** Word processors write a real minus sign, and spaces that do not break; they mean the plain ones. */
    private static String plainSpaces(String text) {
        return FIXED_SPACES.matcher(text.replace('\u2212', '-')).replaceAll(" ").strip();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
