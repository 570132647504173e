package vierkant.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.fund.Ruled.committed;
import static vierkant.fund.Ruled.fund;
import static vierkant.fund.Ruled.paid;
import static vierkant.fund.Ruled.reversal;
import static vierkant.fund.Ruled.settled;
import static vierkant.fund.Ruled.spend;
import static vierkant.fund.Ruled.to;
import static vierkant.fund.Ruled.undone;
import static vierkant.fund.Ruled.withVat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vierkant.fund.Charges.Counts;
import vierkant.model.Booking;
import vierkant.model.Fund;
import vierkant.model.Spend;

/** Settlements over the years. */
class ChargesPropertyTest {
    private static final Fund FUND = fund("1000000");
    private static final int FIRST = 2020;
    private static final int LAST = 2026;

    /** @param pick which entry that counts is settled or taken back */
    record Step(Kind kind, Spend spend, int pick) {}

    enum Kind {
        COMMIT,
        PAY,
        TAKE_BACK,
        SETTLE,
        SETTLE_AND_KEEP_THE_REST
    }

    @Property(tries = 500)
    void overAllYearsASettledCommitmentCountsForNothing(@ForAll("steps") List<Step> steps) {
        List<Booking> ledger = ledger(steps);
        List<Booking> apart = ledger.stream()
                .map(each -> new Booking(
                        each.number(),
                        each.booked(),
                        each.spend(),
                        each.state(),
                        each.description(),
                        each.voucher(),
                        each.inSpiteOf(),
                        each.reverses()))
                .toList();

        for (Function<Charges.Key, Counts> counting : List.<Function<Charges.Key, Counts>>of(
                key -> Counts.YES,
                key -> Counts.PERHAPS,
                key -> key.recipient().isEmpty() ? Counts.PERHAPS : Counts.YES,
                key -> key.use().name().equals("rebuild") ? Counts.YES : Counts.NO)) {
            assertThat(sum(ledger, counting)).isEqualTo(sum(apart, counting));
        }
    }

    @Property(tries = 500)
    void whatIsEnteredInALaterYearLeavesAnEarlierYearAsItWas(@ForAll("steps") List<Step> steps) {
        for (int year = FIRST; year <= LAST; year++) {
            int end = year;
            List<Step> sofar = steps.stream()
                    .sorted((one, other) ->
                            one.spend().day().compareTo(other.spend().day()))
                    .filter(step -> step.kind() != Kind.TAKE_BACK)
                    .toList();
            List<Step> until = sofar.stream()
                    .filter(step -> step.spend().day().getYear() <= end)
                    .toList();
            Function<Charges.Key, Counts> promised =
                    key -> key.year() <= end && key.state() == Booking.State.COMMITTED ? Counts.YES : Counts.NO;

            assertThat(sum(ledger(sofar), promised).certain())
                    .as("promised at the end of " + year)
                    .isEqualByComparingTo(sum(ledger(until), promised).certain());
        }
    }

    /** 30,000 promised in 2025; of it 5,000 paid in 2026, undone, and entered again on the right day, in 2025. */
    @Example
    void aPaymentThatIsEnteredAnewOnAnEarlierDayTakesOffWhatWasPromisedThen() {
        List<Booking> ledger = new ArrayList<>(List.of(committed(1, spend("rebuild", "30000", "2025-05-01"))));
        ledger.addAll(settled(
                2,
                ledger.get(0),
                spend("rebuild", "5000", "2026-12-01"),
                Optional.of(spend("rebuild", "25000", "2026-12-01"))));
        ledger.addAll(undone(5, ledger.get(2), spend("rebuild", "5000", "2026-12-01")));
        assertThat(inYear(ledger, 2025, Booking.State.COMMITTED)).isEqualByComparingTo("30000");
        assertThat(inYear(ledger, 2026, Booking.State.COMMITTED)).isEqualByComparingTo("0");

        ledger.addAll(settled(7, ledger.get(5), spend("rebuild", "5000", "2025-12-01"), Optional.empty()));
        assertThat(inYear(ledger, 2025, Booking.State.COMMITTED)).isEqualByComparingTo("25000");
        assertThat(inYear(ledger, 2025, Booking.State.PAID)).isEqualByComparingTo("5000");
        assertThat(inYear(ledger, 2026, Booking.State.COMMITTED)).isEqualByComparingTo("0");
        assertThat(inYear(ledger, 2026, Booking.State.PAID)).isEqualByComparingTo("0");
    }

    /** Somebody paid before the promise was written down: it was never open. */
    @Example
    void aCommitmentThatWasPaidInAnEarlierYearIsPromisedInNone() {
        List<Booking> ledger = new ArrayList<>(List.of(committed(1, spend("rebuild", "300", "2026-05-01"))));
        ledger.addAll(settled(2, ledger.get(0), spend("rebuild", "300", "2025-05-01"), Optional.empty()));
        assertThat(inYear(ledger, 2025, Booking.State.COMMITTED)).isEqualByComparingTo("0");
        assertThat(inYear(ledger, 2026, Booking.State.COMMITTED)).isEqualByComparingTo("0");
        assertThat(inYear(ledger, 2025, Booking.State.PAID)).isEqualByComparingTo("300");
    }

    private static BigDecimal inYear(List<Booking> ledger, int year, Booking.State state) {
        return sum(ledger, key -> key.year() == year && key.state() == state ? Counts.YES : Counts.NO)
                .certain();
    }

    private static Charges.Sum sum(List<Booking> ledger, Function<Charges.Key, Counts> counting) {
        Charges.Sum sum = Charges.of(FUND, ledger).sum(counting);
        return new Charges.Sum(
                sum.certain().setScale(2),
                sum.perhaps().setScale(2),
                sum.inSpiteOf().setScale(2),
                sum.incomplete(),
                sum.entries(),
                sum.entriesInSpiteOf());
    }

    static List<Booking> ledger(List<Step> steps) {
        List<Booking> ledger = new ArrayList<>();
        List<Booking> live = new ArrayList<>();
        for (Step step : steps) {
            int number = ledger.size() + 1;
            List<Booking> added = switch (step.kind()) {
                case COMMIT -> List.of(committed(number, step.spend()));
                case PAY -> List.of(paid(number, step.spend()));
                case TAKE_BACK ->
                    picked(step, live).map(of -> List.of(reversal(number, of))).orElse(List.of());
                case SETTLE ->
                    picked(step, promised(live))
                            .map(of -> settled(number, of, step.spend(), Optional.empty()))
                            .orElse(List.of());
                case SETTLE_AND_KEEP_THE_REST ->
                    picked(step, promised(live))
                            .map(of -> settled(number, of, step.spend(), Optional.of(step.spend())))
                            .orElse(List.of());
            };
            ledger.addAll(added);
            added.stream()
                    .flatMap(each -> each.reverses().stream())
                    .forEach(undone -> live.removeIf(each -> each.number() == undone));
            added.stream().filter(each -> each.reverses().isEmpty()).forEach(live::add);
        }
        return ledger;
    }

    private static List<Booking> promised(List<Booking> live) {
        return live.stream()
                .filter(each -> each.state() == Booking.State.COMMITTED)
                .toList();
    }

    private static Optional<Booking> picked(Step step, List<Booking> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(step.pick() % from.size()));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Spend> spends = Combinators.combine(
                        Arbitraries.of("rebuild", "staff"),
                        Arbitraries.integers().between(1, 9_999),
                        Arbitraries.integers().between(FIRST, LAST),
                        Arbitraries.of("horizon", "almata", ""),
                        Arbitraries.of("0", "21"),
                        Arbitraries.of(Spend.VatKind.class).optional())
                .as((use, euros, year, recipient, vat, kind) -> {
                    Spend spend = withVat(spend(use, String.valueOf(euros), year + "-05-01"), vat, kind);
                    return recipient.isEmpty() ? spend : to(spend, recipient);
                });
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        spends,
                        Arbitraries.integers().between(0, 20))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }
}
