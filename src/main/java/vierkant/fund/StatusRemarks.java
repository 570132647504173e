package vierkant.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * What the entries of a fund mean that its balances do not show by themselves.
 *
 * @param results of the calculation in which the status was written
 */
public record StatusRemarks(FundStatus status, Results results) {
    /** Of one pot. */
    public List<Message> of(FundStatus.Pot pot) {
        Optional<Message> name = name(pot);
        int last = last();
        List<Message> remarks = new ArrayList<>();
        add(remarks, total(pot.inSpiteOf()), amount -> new StatusRemark.InSpiteOf(amount, name));
        add(remarks, total(pot.unsaid()), amount -> new StatusRemark.VatUnsaid(amount, name));
        if (!isApart(pot)) {
            remarks.addAll(ofBalance(pot, name));
        }
        add(remarks, at(last, pot.aboveGrant()), amount -> new StatusRemark.PaidAboveGrant(last, amount, name));
        return remarks;
    }

    /** Whether more was paid than received, or more received than granted. */
    private List<Message> ofBalance(FundStatus.Pot pot, Optional<Message> name) {
        int last = last();
        List<Message> remarks = new ArrayList<>();
        add(
                remarks,
                Optional.of(results.in(last, pot.closing()).negate()),
                amount -> new StatusRemark.PaidAhead(last, amount, name));
        add(
                remarks,
                pot.granted().map(granted -> receivedInAll(pot).subtract(results.in(last, granted))),
                amount -> new StatusRemark.ReceivedAboveGrant(last, amount, name));
        return remarks;
    }

    /** Whether a pot stands for what says no pot: money comes in for the others, so its balance by itself says nothing. */
    private boolean isApart(FundStatus.Pot pot) {
        return pot.pot().isEmpty()
                && status.total().filter(total -> !total.equals(pot)).isPresent();
    }

    /** Of recipients and limits, and of the whole where entries say no pot. */
    public List<Message> ofLimits() {
        int last = last();
        List<Message> remarks = new ArrayList<>();
        if (status.pots().stream().anyMatch(this::isApart)) {
            remarks.addAll(ofBalance(status.whole(), Optional.of(new FundText.InTotal())));
        }
        for (FundStatus.Recipient recipient : status.recipients()) {
            add(
                    remarks,
                    Optional.of(results.in(last, recipient.closing()).negate()),
                    amount -> new StatusRemark.AboveMost(last, name(recipient.recipient()), amount));
        }
        // the maxima of recipients are above
        for (FundStatus.Cap cap : status.caps()) {
            if (!isMaximum(cap)) {
                add(
                        remarks,
                        cap.cap().map(most -> results.in(last, cap.used()).subtract(results.in(last, most))),
                        amount -> new StatusRemark.AboveLimit(
                                last,
                                cap.rule().article(),
                                of(cap),
                                amount,
                                status.text().map(Regulation::edition).orElseThrow(),
                                cap.open()));
            }
        }
        boolean isHeldBack = status.recipients().stream()
                        .anyMatch(recipient -> recipient.certain().isPresent())
                || status.caps().stream().anyMatch(cap -> cap.certain().isPresent());
        if (isHeldBack) {
            remarks.add(new StatusRemark.HeldBack());
        }
        if (!status.strangers().isEmpty()) {
            remarks.add(new StatusRemark.Strangers(
                    status.strangers().stream().map(RecipientId::name).toList()));
        }
        return remarks;
    }

    private static boolean isMaximum(FundStatus.Cap cap) {
        return cap.rule().then() instanceof Consequence.AtMost atMost && FundLines.isMaximum(atMost.limit());
    }

    private Optional<String> of(FundStatus.Cap cap) {
        return cap.recipient().map(this::name).or(() -> cap.pot().map(PotId::name));
    }

    /** What a pot is called beside others; empty where the fund is one. */
    private Optional<Message> name(FundStatus.Pot pot) {
        return pot.pot()
                .<Message>map(id -> new Verbatim(id.name()))
                .or(() -> status.total().map(any -> new FundText.WithoutPot()));
    }

    private String name(RecipientId recipient) {
        return Objects.requireNonNull(status.fund().recipients().get(recipient)).name();
    }

    /** The closing balance is what was received less what was paid and repaid. */
    private BigDecimal receivedInAll(FundStatus.Pot pot) {
        return results.in(last(), pot.closing()).add(results.in(last(), pot.spentInAll()));
    }

    private int last() {
        return results.calculation().years().last();
    }

    private Optional<BigDecimal> total(Optional<LineId> line) {
        return line.map(results::total);
    }

    private Optional<BigDecimal> at(int year, Optional<LineId> line) {
        return line.map(each -> results.in(year, each));
    }

    private static void add(
            List<Message> remarks, Optional<BigDecimal> amount, Function<BigDecimal, StatusRemark> remark) {
        amount.filter(euros -> euros.signum() > 0).map(remark).ifPresent(remarks::add);
    }
}
