package vierkant.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vierkant.model.Condition;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Period;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;

/**
 * Finds the one change that would give the most: a known fact otherwise, another day, another recipient, another pot, less money. Each is
 * tried on its own; of those that give as much, the first counts, and of days the nearest.
 */
final class Nearest {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private final List<Regulation> editions;
    private final Fund fund;
    private final Function<Spend, Verdict> judge;

    Nearest(List<Regulation> editions, Fund fund, Function<Spend, Verdict> judge) {
        this.editions = editions;
        this.fund = fund;
        this.judge = judge;
    }

    /**
     * The change; where none gives more for certain, the first that may, by what else is not known. Empty where all may be
     * charged, where it is undecided, and where no single change helps.
     */
    Optional<Change> to(Verdict verdict) {
        if (verdict.answer() instanceof Answer.Eligible || verdict.answer() instanceof Answer.Undecided) {
            return Optional.empty();
        }
        BigDecimal best = verdict.answer().least();
        Optional<Change> found = best.signum() > 0 ? Optional.of(less(verdict.spend(), best)) : Optional.empty();
        Optional<Change> perhaps = Optional.empty();
        for (Map.Entry<Spend, Function<BigDecimal, Change>> each :
                tried(verdict).entrySet()) {
            Answer answer = judge.apply(each.getKey()).answer();
            BigDecimal sure = answer instanceof Answer.Undecided ? BigDecimal.ZERO : answer.least();
            if (sure.compareTo(best) > 0) {
                best = sure;
                found = Optional.of(each.getValue().apply(best));
            } else if (perhaps.isEmpty() && answer.most().compareTo(best) > 0) {
                perhaps = Optional.of(new Change.Perhaps(each.getValue().apply(answer.most())));
            }
            if (answer instanceof Answer.Eligible) {
                return found;
            }
        }
        Optional<Change> otherwise = perhaps;
        return found.or(() -> otherwise);
    }

    private static Change less(Spend spend, BigDecimal amount) {
        boolean isVatACost = spend.vat().signum() > 0
                && spend.vatKind()
                        .filter(kind -> kind != VatKind.COST_INCREASING)
                        .isEmpty();
        return isVatACost ? new Change.LessMoneyWithVat(amount) : new Change.LessMoney(amount);
    }

    private Map<Spend, Function<BigDecimal, Change>> tried(Verdict verdict) {
        Map<Spend, Function<BigDecimal, Change>> tried = new LinkedHashMap<>();
        Spend spend = verdict.spend();
        verdict.text().ifPresent(text -> addFacts(text, verdict, tried::put));
        for (LocalDate day : days(spend)) {
            tried.put(on(spend, day), amount -> new Change.OnDay(day, amount));
        }
        fund.recipients().forEach((id, recipient) -> {
            if (spend.recipient().isPresent() && !spend.recipient().get().equals(id)) {
                tried.put(to(spend, id), amount -> new Change.ToRecipient(id, recipient.name(), amount));
            }
        });
        fund.grant().amounts().keySet().stream().flatMap(Optional::stream).forEach(pot -> {
            if (spend.pot().isPresent() && !spend.pot().get().equals(pot)) {
                tried.put(outOf(spend, pot), amount -> new Change.OutOfPot(pot, amount));
            }
        });
        return tried;
    }

    private static void addFacts(
            Regulation text, Verdict verdict, BiConsumer<Spend, Function<BigDecimal, Change>> tried) {
        Set<FactId> conditions = new LinkedHashSet<>();
        text.rules()
                .forEach(rule -> rule.when().clauses().stream()
                        .flatMap(clause -> clause.literals().stream())
                        .map(Condition.Literal::fact)
                        .filter(verdict.facts()::containsKey)
                        .forEach(conditions::add));
        for (FactId fact : conditions) {
            Regulation.Fact definition = text.facts().get(fact);
            BigDecimal known = verdict.facts().get(fact);
            if (definition != null && known != null) {
                boolean so = known.signum() != 0;
                tried.accept(
                        with(verdict.spend(), fact, so ? 0 : 1),
                        amount -> so
                                ? new Change.FactNotSo(fact, definition.question(), amount)
                                : new Change.FactSo(fact, definition.question(), amount));
            }
        }
    }

    /** The days at the edges of all periods, on both sides, the nearest to the spend first. */
    private List<LocalDate> days(Spend spend) {
        Set<LocalDate> days = new LinkedHashSet<>();
        fund.grant().from().map(Day::date).ifPresent(day -> edge(day, days));
        fund.grant().until().map(Day::date).ifPresent(day -> edge(day.plusDays(1), days));
        for (Regulation text : editions) {
            edges(text.inForce(), days);
            for (Regulation.Rule rule : text.rules()) {
                if (rule.uses().isEmpty() || rule.uses().contains(spend.use())) {
                    edges(rule.inForce(), days);
                    if (rule.then() instanceof Consequence.Within within) {
                        within.from().ifPresent(day -> edge(day, days));
                        within.until().ifPresent(day -> edge(day.plusDays(1), days));
                    }
                }
            }
        }
        days.remove(spend.day());
        days.removeIf(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR);
        List<LocalDate> sorted = new ArrayList<>(days);
        sorted.sort(Comparator.comparing((LocalDate day) -> Math.abs(ChronoUnit.DAYS.between(spend.day(), day)))
                .thenComparing(Comparator.naturalOrder()));
        return sorted;
    }

    private static void edges(Period period, Set<LocalDate> days) {
        edge(period.from(), days);
        period.until().ifPresent(day -> edge(day.plusDays(1), days));
    }

    private static void edge(LocalDate firstAfter, Set<LocalDate> days) {
        days.add(firstAfter.minusDays(1));
        days.add(firstAfter);
    }

    private static Spend with(Spend spend, FactId fact, int answer) {
        Map<FactId, Integer> facts = new LinkedHashMap<>(spend.facts());
        facts.put(fact, answer);
        return changed(spend, spend.pot(), spend.recipient(), spend.day(), facts);
    }

    private static Spend on(Spend spend, LocalDate day) {
        return changed(spend, spend.pot(), spend.recipient(), day, spend.facts());
    }

    private static Spend to(Spend spend, RecipientId recipient) {
        return changed(spend, spend.pot(), Optional.of(recipient), spend.day(), spend.facts());
    }

    private static Spend outOf(Spend spend, PotId pot) {
        return changed(spend, Optional.of(pot), spend.recipient(), spend.day(), spend.facts());
    }

    private static Spend changed(
            Spend spend,
            Optional<PotId> pot,
            Optional<RecipientId> recipient,
            LocalDate day,
            Map<FactId, Integer> facts) {
        return new Spend(
                spend.fund(), pot, spend.use(), recipient, day, spend.amount(), spend.vat(), spend.vatKind(), facts);
    }
}
