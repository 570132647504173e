package vierkant.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.Fund.Grant;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Values;

/** Reads grant decisions, and holds them against the regulation. */
final class GrantReading {
    private final Borrowed borrowed;

    GrantReading(Borrowed borrowed) {
        this.borrowed = borrowed;
    }

    /**
     * One decision.
     *
     * @param under the texts that hold for it; empty where they are not known, which has then been reported
     */
    Optional<Grant> read(Mapping in, Optional<Under> under) {
        Optional<String> municipality = in.read(FundFormat.MUNICIPALITY);
        Optional<String> number = in.read(FundFormat.NUMBER);
        Optional<Day> decided = in.read(FundFormat.DECIDED);
        Optional<String> edition = in.read(FundFormat.EDITION);
        Optional<Day> from = in.read(FundFormat.FROM);
        Optional<Day> until = in.read(FundFormat.UNTIL);
        Terms.reportEarlyEnd(in, FundFormat.UNTIL, from.map(Day::date), until.map(Day::date));
        Map<Optional<PotId>, Figure> amounts = under.isPresent() && municipality.isPresent()
                ? amounts(in, new Award(under.get(), municipality.get(), decided.map(Day::date)))
                : unchecked(in);
        return in.whole(() -> new Grant(municipality.get(), number, decided, edition, from, until, amounts));
    }

    /** To whom something was granted, and under which texts. */
    private record Award(Under under, String municipality, Optional<LocalDate> decided) {
        List<Under.Maximum> maxima(Optional<PotId> pot) {
            return under.maxima(municipality, pot, decided);
        }

        String regulation() {
            return under.regulation();
        }
    }

    private static Map<Optional<PotId>, Figure> unchecked(Mapping in) {
        in.read(FundFormat.AMOUNT);
        in.read(FundFormat.AMOUNTS);
        return Map.of();
    }

    private Map<Optional<PotId>, Figure> amounts(Mapping in, Award award) {
        Set<String> known = award.under().municipalities();
        if (!known.isEmpty() && !known.contains(award.municipality())) {
            in.report(
                    FundFormat.MUNICIPALITY,
                    new ReadingProblem.UnknownMunicipality(
                            in.path().then(FundFormat.MUNICIPALITY.name()),
                            Value.shown(award.municipality()),
                            award.regulation(),
                            Known.of(award.municipality(), known)));
            return unchecked(in);
        }
        Set<String> pots = award.under().pots();
        if (in.has(FundFormat.AMOUNTS)) {
            return in.read(FundFormat.AMOUNTS, new PotsKind((entry, value) -> ofPot(entry, value, award)))
                    .orElse(Map.of());
        }
        if (in.has(FundFormat.AMOUNT) && !pots.isEmpty()) {
            in.report(
                    FundFormat.AMOUNT,
                    new ReadingProblem.PotWanted(
                            in.path().then(FundFormat.AMOUNT.name()), award.regulation(), List.copyOf(pots)));
            return Map.of();
        }
        Map<Optional<PotId>, Figure> amounts = new LinkedHashMap<>();
        in.read(FundFormat.AMOUNT, new GrantedKind(value -> maximum(value, award, Optional.empty())))
                .ifPresent(amount -> {
                    checkMaximum(in, FundFormat.AMOUNT, amount, award, Optional.empty());
                    amounts.put(Optional.empty(), amount);
                });
        if (!in.has(FundFormat.AMOUNT)) {
            award.under().takesPartOfGrant().ifPresent(rule -> reportUnknown(in, award, rule));
        }
        return amounts;
    }

    private static void reportUnknown(Mapping in, Award award, Regulation.Rule rule) {
        in.report(new ReadingProblem.AmountWanted(
                in.path(),
                award.regulation(),
                rule.name(),
                award.under().pots().isEmpty() ? FundFormat.AMOUNT.name() : FundFormat.AMOUNTS.name()));
    }

    private Optional<Figure> ofPot(Node.Entry entry, Value value, Award award) {
        Set<String> pots = award.under().pots();
        if (!pots.contains(entry.key())) {
            return value.refuse(
                    entry.keyMark(),
                    new ReadingProblem.NotInRegulation(
                            value.path(),
                            RegulationPart.POT,
                            Value.shown(entry.key()),
                            award.regulation(),
                            Known.of(entry.key(), pots)));
        }
        Optional<PotId> pot = Optional.of(new PotId(entry.key()));
        Optional<Figure> amount = new GrantedKind(each -> maximum(each, award, pot)).read(value);
        amount.ifPresent(known -> checkMaximum(value, known, award, pot));
        return amount;
    }

    private static void checkMaximum(Mapping in, Field<?> field, Figure amount, Award award, Optional<PotId> pot) {
        in.entry(field.name())
                .ifPresent(entry -> checkMaximum(
                        new Value(in, entry.value(), in.path().then(field.name()), ""), amount, award, pot));
    }

    /** A grant is at most the greatest maximum of the texts that can hold for it. */
    private static void checkMaximum(Value value, Figure amount, Award award, Optional<PotId> pot) {
        if (award.under().municipalities().isEmpty()) {
            return;
        }
        Optional<BigDecimal> most =
                award.maxima(pot).stream().map(each -> number(each.most())).max(Comparator.naturalOrder());
        if (most.isEmpty()) {
            value.refuse(noMaximum(value, award, pot));
        } else if (number(amount).compareTo(most.get()) > 0) {
            value.refuse(new ReadingProblem.AboveMaximum(
                    value.path(), number(amount), most.get(), award.municipality(), award.regulation()));
        }
    }

    private Optional<Figure> maximum(Value value, Award award, Optional<PotId> pot) {
        List<Under.Maximum> maxima = award.maxima(pot);
        List<BigDecimal> numbers = maxima.stream()
                .map(each -> number(each.most()).stripTrailingZeros())
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return value.refuse(noMaximum(value, award, pot));
        }
        if (numbers.size() > 1) {
            return value.refuse(new ReadingProblem.MaximaDiffer(
                    value.path(),
                    award.municipality(),
                    award.regulation(),
                    maxima.stream()
                            .map(each -> each.in().regulation().edition())
                            .toList()));
        }
        Under.Maximum latest = maxima.get(maxima.size() - 1);
        return Optional.of(new Figure(
                latest.most().values(),
                borrowed.origin(latest.in().regulation(), latest.most().origin()),
                value.path()));
    }

    private static ReadingProblem noMaximum(Value value, Award award, Optional<PotId> pot) {
        return new ReadingProblem.NoMaximum(
                value.path(), award.municipality(), award.regulation(), pot.map(PotId::name));
    }

    /** What a figure that is the same in every year amounts to. */
    static BigDecimal number(Figure figure) {
        return ((Values.Constant) figure.values()).value();
    }
}
