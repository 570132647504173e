package vierkant.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.FundId;
import vierkant.model.Ids;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Spend;
import vierkant.model.UseId;

/**
 * A booking as one line of a ledger, without its seal: cells with a tab between them, in the order of {@link Column}. Reading
 * gives back exactly what was written.
 */
final class EntryText {
    /** The first line of a ledger, up to the name of its fund. */
    static final String MAGIC = "vierkant-ledger";

    static final int VERSION = 1;

    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final int MOST_DIGITS = 11;
    private static final Pattern FACT = Pattern.compile("(?<name>[a-z0-9-]{1,80})=(?<value>0|[1-9]\\d{0,8})");

    private static final Map<String, Booking.State> STATES =
            Map.of("committed", Booking.State.COMMITTED, "paid", Booking.State.PAID);
    private static final Map<String, Spend.VatKind> VAT_KINDS = Map.of(
            "none", Spend.VatKind.NONE,
            "compensable", Spend.VatKind.COMPENSABLE,
            "cost-increasing", Spend.VatKind.COST_INCREASING);

    private final FundId fund;
    private final Cache<UseId> uses = new Cache<>(cell -> name(cell).map(UseId::new));
    private final Cache<PotId> pots = new Cache<>(cell -> name(cell).map(PotId::new));
    private final Cache<RecipientId> recipients = new Cache<>(cell -> name(cell).map(RecipientId::new));
    private final Cache<LocalDate> days = new Cache<>(EntryText::day);

    /** @param fund whose ledger it is */
    EntryText(FundId fund) {
        this.fund = fund;
    }

    /** The cells of a line, in order. */
    enum Column {
        NUMBER("number"),
        /** The last number of the entries that were written together with this one. */
        UNTIL("until"),
        BOOKED("booked"),
        DAY("day"),
        STATE("state"),
        USE("use"),
        POT("pot"),
        RECIPIENT("recipient"),
        AMOUNT("cents"),
        VAT("vat-cents"),
        VAT_KIND("vat-kind"),
        FACTS("facts"),
        DESCRIPTION("description"),
        VOUCHER("voucher"),
        IN_SPITE_OF("in-spite-of"),
        REVERSES("reverses"),
        SEAL("seal");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    /** How many cells a line has, its seal included. */
    static int cells() {
        return Column.values().length;
    }

    /** Where a cell stands in its line, from 0. */
    static int place(Column column) {
        return List.of(Column.values()).indexOf(column);
    }

    /** The lines above the entries, with their ends. */
    static String head(FundId fund) {
        return MAGIC + "\t" + VERSION + "\t" + fund + "\n"
                + List.of(Column.values()).stream().map(Column::heading).collect(Collectors.joining("\t")) + "\n";
    }

    /** A line, without the tab before the seal. */
    static String written(Booking booking) {
        Spend spend = booking.spend();
        return String.join(
                "\t",
                Integer.toString(booking.number()),
                Integer.toString(booking.until()),
                booking.booked().toString(),
                spend.day().toString(),
                word(STATES, booking.state()),
                spend.use().name(),
                spend.pot().map(PotId::name).orElse(""),
                spend.recipient().map(RecipientId::name).orElse(""),
                cents(spend.amount()),
                cents(spend.vat()),
                spend.vatKind().map(kind -> word(VAT_KINDS, kind)).orElse(""),
                spend.facts().entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining(" ")),
                Escapes.written(booking.description()),
                Escapes.written(booking.voucher().orElse("")),
                Escapes.written(booking.inSpiteOf().orElse("")),
                booking.reverses().map(number -> Integer.toString(number)).orElse(""));
    }

    /** A whole line, with its seal and its end. */
    static byte[] sealed(String written, String seal) {
        return (written + "\t" + seal + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether an amount fits: less than a billion euro. */
    static boolean fits(BigDecimal euros) {
        return euros.compareTo(MOST) <= 0;
    }

    /** A cell that can not be read. */
    record Bad(int cell, LedgerProblem problem) {}

    /** One line: the booking and the last number of its write, or each cell that can not be read. */
    record Line(Optional<Booking> booking, int number, int until, List<Bad> bad) {}

    /** @param cells as many as there are columns before the seal */
    Line read(List<String> cells) {
        Cells in = new Cells(cells);
        int number = in.next(Column.NUMBER, Wanted.NUMBER, EntryText::number).orElse(0);
        int until = in.next(Column.UNTIL, Wanted.NUMBER, EntryText::number).orElse(0);
        Optional<LocalDate> booked = in.next(Column.BOOKED, Wanted.DAY, days::of);
        Optional<LocalDate> day = in.next(Column.DAY, Wanted.DAY, days::of);
        Optional<Booking.State> state =
                in.next(Column.STATE, Wanted.STATE, cell -> Optional.ofNullable(STATES.get(cell)));
        Optional<UseId> use = in.next(Column.USE, Wanted.NAME, uses::of);
        Optional<PotId> pot = in.nextOrNothing(Column.POT, Wanted.NAME, pots::of);
        Optional<RecipientId> recipient = in.nextOrNothing(Column.RECIPIENT, Wanted.NAME, recipients::of);
        Optional<BigDecimal> amount =
                in.next(Column.AMOUNT, Wanted.CENTS, cell -> amount(cell).filter(euros -> euros.signum() > 0));
        Optional<BigDecimal> vat = in.next(Column.VAT, Wanted.CENTS_OR_ZERO, EntryText::amount);
        Optional<Spend.VatKind> kind =
                in.nextOrNothing(Column.VAT_KIND, Wanted.VAT_KIND, cell -> Optional.ofNullable(VAT_KINDS.get(cell)));
        Optional<Map<FactId, Integer>> facts = in.next(Column.FACTS, Wanted.FACTS, EntryText::facts);
        Optional<String> description = in.next(Column.DESCRIPTION, Wanted.TEXT, Escapes::read);
        Optional<String> voucher = in.nextOrNothing(Column.VOUCHER, Wanted.TEXT, EntryText::text);
        Optional<String> inSpiteOf = in.nextOrNothing(Column.IN_SPITE_OF, Wanted.TEXT, EntryText::text);
        Optional<Integer> reverses = in.nextOrNothing(
                Column.REVERSES, Wanted.EARLIER, cell -> number(cell).filter(earlier -> earlier < Math.max(number, 2)));
        if (!in.bad.isEmpty()) {
            return new Line(Optional.empty(), number, until, in.bad);
        }
        Spend spend = new Spend(
                fund,
                pot,
                use.orElseThrow(),
                recipient,
                day.orElseThrow(),
                amount.orElseThrow(),
                vat.orElseThrow(),
                kind,
                facts.orElseThrow());
        return new Line(
                Optional.of(new Booking(
                        number,
                        // one below the number is reported by whoever knows the lines around it
                        Math.max(number, until),
                        booked.orElseThrow(),
                        spend,
                        state.orElseThrow(),
                        description.orElseThrow(),
                        voucher,
                        inSpiteOf,
                        reverses)),
                number,
                until,
                List.of());
    }

    /** The cells of one line, taken in order, and which of them were found wrong. */
    private static final class Cells {
        private final List<String> cells;
        private final List<Bad> bad = new ArrayList<>();
        private int at;

        Cells(List<String> cells) {
            this.cells = cells;
        }

        <T> Optional<T> next(Column column, Wanted wanted, Function<String, Optional<T>> read) {
            String cell = cells.get(at++);
            Optional<T> value = read.apply(cell);
            if (value.isEmpty()) {
                bad.add(new Bad(at - 1, new LedgerProblem.Unreadable(column.heading(), Shown.part(cell), wanted)));
            }
            return value;
        }

        <T> Optional<T> nextOrNothing(Column column, Wanted wanted, Function<String, Optional<T>> read) {
            if (cells.get(at).isEmpty()) {
                at++;
                return Optional.empty();
            }
            return next(column, wanted, read);
        }
    }

    /** What is read again and again is made once: a million entries have a few uses and some hundreds of days. */
    private static final class Cache<T> {
        private static final int MOST = 10_000;
        private final Map<String, Optional<T>> known = new HashMap<>();
        private final Function<String, Optional<T>> read;

        Cache(Function<String, Optional<T>> read) {
            this.read = read;
        }

        Optional<T> of(String cell) {
            if (known.size() > MOST) {
                known.clear();
            }
            return known.computeIfAbsent(cell, read);
        }
    }

    private static Optional<String> name(String cell) {
        return Ids.isName(cell) ? Optional.of(cell) : Optional.empty();
    }

    private static Optional<String> text(String cell) {
        return Escapes.read(cell).filter(text -> !text.isBlank());
    }

    private static Optional<Integer> number(String cell) {
        return isWhole(cell, 9) ? Optional.of(Integer.parseInt(cell)).filter(number -> number > 0) : Optional.empty();
    }

    private static Optional<BigDecimal> amount(String cell) {
        return isWhole(cell, MOST_DIGITS)
                ? Optional.of(
                        Money.ofMinor(CurrencyUnit.EUR, Long.parseLong(cell)).getAmount())
                : Optional.empty();
    }

    /** Digits only, and no zeros in front: there is one way to write each number. */
    private static boolean isWhole(String cell, int most) {
        if (cell.isEmpty() || cell.length() > most || (cell.length() > 1 && cell.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> day(String cell) {
        try {
            return cell.length() == "2024-01-31".length() ? Optional.of(LocalDate.parse(cell)) : Optional.empty();
        } catch (DateTimeException notOnTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<Map<FactId, Integer>> facts(String cell) {
        if (cell.isEmpty()) {
            return Optional.of(Map.of());
        }
        Map<FactId, Integer> facts = new LinkedHashMap<>();
        for (String each : cell.split(" ", -1)) {
            Matcher fact = FACT.matcher(each);
            if (!fact.matches() || !Ids.isName(fact.group("name"))) {
                return Optional.empty();
            }
            if (facts.put(new FactId(fact.group("name")), Integer.parseInt(fact.group("value"))) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(facts);
    }

    private static String cents(BigDecimal euros) {
        return Long.toString(Money.of(CurrencyUnit.EUR, euros).getAmountMinorLong());
    }

    private static <T> String word(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(each -> each.getValue().equals(value))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
