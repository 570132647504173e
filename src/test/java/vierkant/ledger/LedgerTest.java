package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.model.Booking;
import vierkant.model.Spend;

/** Reversing and settling. */
class LedgerTest {
    @TempDir
    private Path folder;

    private LedgerFile file;

    @BeforeEach
    void begin() {
        file = Given.file(folder);
        Given.append(file, Given.committed("1000"), Given.paid("200"));
    }

    @Test
    void aReversalFreesWhatItReverses() {
        write(ledger().reversal(1, "afgeblazen"));

        assertThat(ledger().live()).extracting(Booking::number).containsExactly(2);
        assertThat(ledger().reversedBy(1)).contains(3);
        assertThat(ledger().bookings()).hasSize(3);
        assertThat(ledger().bookings().get(2).description()).isEqualTo("afgeblazen");
        assertThat(ledger().bookings().get(2).spend())
                .isEqualTo(ledger().bookings().get(0).spend());
    }

    @Test
    void nothingIsReversedTwice() {
        write(ledger().reversal(1, "afgeblazen"));

        assertThat(ledger().reversal(1, "nog eens").problem()).contains(new LedgerProblem.AlreadyReversed(1, 3));
        assertThat(ledger().reversal(1, "nog eens").entries()).isEmpty();
    }

    @Test
    void aReversalIsNotReversed() {
        write(ledger().reversal(1, "afgeblazen"));

        assertThat(ledger().reversal(3, "toch niet").problem()).contains(new LedgerProblem.IsReversal(3, 1));
    }

    @Test
    void whatIsNotThereIsNotReversed() {
        assertThat(ledger().reversal(3, "?").problem()).contains(new LedgerProblem.NoSuchEntry(3, 2));
        assertThat(ledger().reversal(0, "?").problem()).contains(new LedgerProblem.NoSuchEntry(0, 2));
        assertThat(ledger().settledBy(0)).isEmpty();
        assertThat(ledger().settledBy(3)).isEmpty();
    }

    @Test
    void aPaymentTakesThePlaceOfItsCommitment() {
        write(ledger().settlement(1, Given.paid("950"), Ledger.Rest.RELEASED));

        assertThat(sum(Booking.State.COMMITTED)).isEqualByComparingTo("0");
        assertThat(sum(Booking.State.PAID)).isEqualByComparingTo("1150");
    }

    @Test
    void whatAPaymentLeavesCanStayCommitted() {
        write(ledger().settlement(1, Given.paid("400"), Ledger.Rest.COMMITTED));

        assertThat(sum(Booking.State.COMMITTED)).isEqualByComparingTo("600");
        assertThat(sum(Booking.State.PAID)).isEqualByComparingTo("600");
    }

    @Test
    void whatAPaymentLeavesIsPromisedAnewOnTheDayOfThePayment() {
        LocalDate later = LocalDate.of(2023, 6, 1);
        assertThat(restOf(Given.on(Given.paid("400"), later)).day()).isEqualTo(later);
        LocalDate before = LocalDate.of(2021, 6, 1);
        assertThat(restOf(Given.on(Given.paid("400"), before)).day()).isEqualTo("2022-03-01");
    }

    private Spend restOf(Entry payment) {
        return ledger().settlement(1, payment, Ledger.Rest.COMMITTED)
                .entries()
                .get(2)
                .spend();
    }

    @Test
    void whatAPaymentTookOfACommitmentIsPromisedAgainWhenItIsUndone() {
        LocalDate later = LocalDate.of(2023, 6, 1);
        write(ledger().settlement(1, Given.on(Given.paid("400"), later), Ledger.Rest.COMMITTED));
        write(ledger().reversal(4, "verkeerde factuur"));

        assertThat(sum(Booking.State.COMMITTED)).isEqualByComparingTo("1000");
        assertThat(sum(Booking.State.PAID)).isEqualByComparingTo("200");
        // what was promised before the payment stays what it was, so the day is that of the payment
        assertThat(ledger().bookings().get(6).spend().day()).isEqualTo(later);
        assertThat(ledger().bookings().get(6).description())
                .isEqualTo(ledger().bookings().get(0).description());
    }

    @Test
    void allIsPromisedAgainWhereNothingStayedCommitted() {
        write(ledger().settlement(1, Given.paid("1200"), Ledger.Rest.RELEASED));
        write(ledger().reversal(4, "verkeerde factuur"));

        assertThat(sum(Booking.State.COMMITTED)).isEqualByComparingTo("1000");
        assertThat(sum(Booking.State.PAID)).isEqualByComparingTo("200");
    }

    @Test
    void whatStayedCommittedIsUndoneAlone() {
        write(ledger().settlement(1, Given.paid("400"), Ledger.Rest.COMMITTED));
        write(ledger().reversal(5, "gaat niet door"));

        assertThat(sum(Booking.State.COMMITTED)).isEqualByComparingTo("0");
        assertThat(sum(Booking.State.PAID)).isEqualByComparingTo("600");
        assertThat(ledger().settledBy(2)).isEmpty();
    }

    @Test
    void whatWasWrittenTogetherIsKnownAfterwards() {
        write(ledger().settlement(1, Given.paid("400"), Ledger.Rest.COMMITTED));

        assertThat(ledger().bookings()).extracting(Booking::until).containsExactly(2, 2, 5, 5, 5);
        assertThat(ledger().bookings().get(3).settles(ledger().bookings().get(2)))
                .isTrue();
        assertThat(ledger().bookings().get(4).settles(ledger().bookings().get(3)))
                .isFalse();
    }

    @Test
    void aPaymentOfAllOrMoreLeavesNothing() {
        assertThat(ledger().settlement(1, Given.paid("1000"), Ledger.Rest.COMMITTED)
                        .entries())
                .hasSize(2);
        assertThat(ledger().settlement(1, Given.paid("1000.01"), Ledger.Rest.COMMITTED)
                        .entries())
                .hasSize(2);
    }

    @Test
    void onlyACommitmentIsSettled() {
        assertThat(ledger().settlement(2, Given.paid("200"), Ledger.Rest.RELEASED)
                        .problem())
                .contains(new LedgerProblem.NotACommitment(2));
        write(ledger().reversal(1, "afgeblazen"));
        assertThat(ledger().settlement(1, Given.paid("200"), Ledger.Rest.RELEASED)
                        .problem())
                .contains(new LedgerProblem.AlreadyReversed(1, 3));
    }

    @Test
    void aCommitmentIsNotSettledByAnother() {
        assertThat(ledger().settlement(1, Given.committed("400"), Ledger.Rest.COMMITTED)
                        .problem())
                .contains(new LedgerProblem.NotAPayment(1));
    }

    @Test
    void aPaymentToAnotherRecipientOrForAnotherUseOrPotSettlesNothing() {
        Given.append(file, Given.about("rebuild", "build", "horizon", Booking.State.COMMITTED));

        assertThat(settling("rebuild", "build", "almata"))
                .contains(new LedgerProblem.SettlesAnother(3, ImportField.RECIPIENT, "horizon", "almata"));
        assertThat(settling("staff", "build", "horizon"))
                .contains(new LedgerProblem.SettlesAnother(3, ImportField.USE, "rebuild", "staff"));
        assertThat(settling("rebuild", "run", "horizon"))
                .contains(new LedgerProblem.SettlesAnother(3, ImportField.POT, "build", "run"));
        assertThat(settling("rebuild", "", "horizon"))
                .contains(new LedgerProblem.SettlesWithout(3, ImportField.POT, "build"));
        assertThat(settling("rebuild", "build", "horizon")).isEmpty();
    }

    @Test
    void aPaymentMaySayWhatTheCommitmentLeftOpen() {
        Given.append(file, Given.about("rebuild", "", "", Booking.State.COMMITTED));

        assertThat(settling("rebuild", "build", "horizon")).isEmpty();
    }

    private Optional<LedgerProblem> settling(String use, String pot, String recipient) {
        return ledger().settlement(3, Given.about(use, pot, recipient, Booking.State.PAID), Ledger.Rest.COMMITTED)
                .problem();
    }

    @Test
    void vatThatIsLeftOfAnAmountThatWasPaidIsNotReleasedWithoutAWord() {
        Given.append(file, Given.withVat(Given.committed("1000"), "210"));

        Ledger.Proposal part = ledger().settlement(3, Given.withVat(Given.paid("1000"), "90"), Ledger.Rest.COMMITTED);
        assertThat(part.entries()).hasSize(2);
        assertThat(part.vatReleased()).contains(new BigDecimal("120.00"));
        assertThat(ledger().settlement(3, Given.withVat(Given.paid("1000"), "90"), Ledger.Rest.RELEASED)
                        .vatReleased())
                .as("as asked")
                .isEmpty();
        assertThat(ledger().settlement(3, Given.withVat(Given.paid("999"), "90"), Ledger.Rest.COMMITTED)
                        .vatReleased())
                .as("it stays committed with the rest")
                .isEmpty();
        assertThat(ledger().settlement(3, Given.withVat(Given.paid("1000"), "210"), Ledger.Rest.COMMITTED)
                        .vatReleased())
                .isEmpty();
    }

    private BigDecimal sum(Booking.State state) {
        return ledger().live().stream()
                .filter(booking -> booking.state() == state)
                .map(Booking::spend)
                .map(Spend::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Ledger ledger() {
        return Given.read(file);
    }

    private void write(Ledger.Proposal proposal) {
        assertThat(proposal.problem()).isEmpty();
        List<Entry> entries = proposal.entries();
        Given.append(file, entries.toArray(Entry[]::new));
    }
}
