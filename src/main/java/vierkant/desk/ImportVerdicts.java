package vierkant.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.fund.Answer;
import vierkant.fund.Dossier;
import vierkant.fund.Verdict;
import vierkant.fund.Verdicts;
import vierkant.ledger.Preview;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Spend;
import vierkant.model.UseId;
import vierkant.text.Message;

/**
 * Verdicts on the rows of an import, each as it is when all rows above it are booked.
 *
 * <p>A verdict a row would take long for a million rows. Rooms only get smaller, so rows that are alike but for their amounts
 * are judged by their sum: where the sum is eligible in full, each of them is. Only where it is not are they judged apart.
 */
final class ImportVerdicts {
    private static final int FIRST_STRETCH = 16;

    private final Verdicts ledger;
    private final int booked;
    private final Map<Taken, BigDecimal[]> taken = new LinkedHashMap<>();
    private final Map<Alike, Judged> refused = new HashMap<>();
    private final Map<Integer, Judged> notWholly = new LinkedHashMap<>();

    /**
     * A row that is not eligible in full.
     *
     * @param why by which steps, or on what it depends
     */
    record Judged(Answer answer, Message why) {
        static Judged of(Verdict verdict) {
            return new Judged(
                    verdict.answer(),
                    verdict.answer() instanceof Answer.Undecided undecided
                            ? new FundWords.DependsOn(undecided.questions())
                            : new FundWords.Refused(verdict.refusals()));
        }
    }

    /** Spends that a verdict tells apart by nothing but their amount. */
    private record Alike(
            UseId use,
            Optional<PotId> pot,
            Optional<RecipientId> recipient,
            LocalDate day,
            Optional<Spend.VatKind> vatKind,
            Map<FactId, Integer> facts) {
        static Alike of(Spend spend) {
            return new Alike(spend.use(), spend.pot(), spend.recipient(), spend.day(), spend.vatKind(), spend.facts());
        }
    }

    /** Spends that take room alike. */
    private record Taken(
            UseId use, Optional<PotId> pot, Optional<RecipientId> recipient, Optional<Spend.VatKind> vatKind) {}

    private ImportVerdicts(Dossier dossier) {
        this.ledger = dossier.verdicts();
        this.booked = dossier.bookings().size();
    }

    static ImportVerdicts of(Dossier dossier, List<Preview.Line> lines) {
        ImportVerdicts verdicts = new ImportVerdicts(dossier);
        int from = 0;
        int stretch = FIRST_STRETCH;
        while (from < lines.size()) {
            List<Preview.Line> next = lines.subList(from, Math.min(lines.size(), from + stretch));
            if (next.size() == 1) {
                verdicts.judge(next.get(0));
                from++;
                stretch = 2;
            } else if (verdicts.carriesAll(next)) {
                from += next.size();
                stretch = Math.min(stretch * 2, 1 << 20);
            } else {
                stretch = next.size() / 2;
            }
        }
        return verdicts;
    }

    boolean isWhollyEligible(Preview.Line line) {
        return !notWholly.containsKey(line.row());
    }

    /** What came out for a row that is not eligible in full. */
    Judged judged(Preview.Line line) {
        return Objects.requireNonNull(notWholly.get(line.row()));
    }

    /** Whether all of these are eligible in full; if so they are booked. */
    private boolean carriesAll(List<Preview.Line> lines) {
        Map<Alike, Spend> sums = new LinkedHashMap<>();
        for (Preview.Line line : lines) {
            Spend spend = line.entry().spend();
            sums.merge(Alike.of(spend), spend, ImportVerdicts::plus);
        }
        Map<Taken, BigDecimal[]> before = copy();
        for (Map.Entry<Alike, Spend> sum : sums.entrySet()) {
            Answer answer = verdict(sum.getValue()).answer();
            if (answer.kind() != Answer.Kind.ELIGIBLE) {
                taken.clear();
                taken.putAll(before);
                return false;
            }
            book(sum.getValue());
        }
        return true;
    }

    private void judge(Preview.Line line) {
        Spend spend = line.entry().spend();
        Alike alike = Alike.of(spend);
        Judged known = refused.get(alike);
        // of the rows that are shown, the steps name what was charged before them
        Judged judged = known == null || notWholly.size() < ImportTables.MOST ? Judged.of(verdict(spend)) : known;
        Answer.Kind kind = judged.answer().kind();
        if (kind != Answer.Kind.ELIGIBLE) {
            notWholly.put(line.row(), judged);
            if (kind == Answer.Kind.NOT_ELIGIBLE) {
                refused.putIfAbsent(alike, judged);
            }
        }
        book(spend);
    }

    private Verdict verdict(Spend spend) {
        List<Booking> above = new ArrayList<>();
        taken.forEach((like, amounts) -> above.add(new Booking(
                booked + above.size() + 1,
                spend.day(),
                new Spend(
                        spend.fund(),
                        like.pot(),
                        like.use(),
                        like.recipient(),
                        spend.day(),
                        amounts[0],
                        amounts[1],
                        like.vatKind(),
                        Map.of()),
                Booking.State.COMMITTED,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
        return ledger.after(above).withoutNearest(spend);
    }

    private void book(Spend spend) {
        Taken like = new Taken(spend.use(), spend.pot(), spend.recipient(), spend.vatKind());
        taken.merge(like, new BigDecimal[] {spend.amount(), spend.vat()}, (before, more) ->
                new BigDecimal[] {before[0].add(more[0]), before[1].add(more[1])});
    }

    private Map<Taken, BigDecimal[]> copy() {
        return new LinkedHashMap<>(taken);
    }

    private static Spend plus(Spend one, Spend other) {
        return new Spend(
                one.fund(),
                one.pot(),
                one.use(),
                one.recipient(),
                one.day(),
                one.amount().add(other.amount()),
                one.vat().add(other.vat()),
                one.vatKind(),
                one.facts());
    }
}
