package vierkant.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vierkant.model.Booking;
import vierkant.model.Condition;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Limit;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;

/**
 * The answer to a spend when everything is filled in, computed with two truth values and plain sums, and every way of
 * filling in what is not known. Slow, and written without a look at the engine.
 */
final class Naive {
    private static final RecipientId OTHER = new RecipientId("somebody-else");
    private final Regulation text;
    private final Fund fund;
    private final List<Booking> bookings;
    private final Spend spend;
    private final Map<String, List<Object>> unknown = new LinkedHashMap<>();

    Naive(Regulation text, Fund fund, List<Booking> bookings, Spend spend) {
        this.text = text;
        this.fund = fund;
        this.bookings = bookings;
        this.spend = spend;
        findUnknown();
    }

    /** What is not known, each with answers enough to tell everything apart. */
    private void findUnknown() {
        Set<Optional<PotId>> pots = fund.grant().amounts().keySet();
        if (spend.pot().isEmpty() && pots.size() > 1) {
            unknown.put("pot", List.copyOf(pots));
        }
        if (spend.recipient().isEmpty() && !fund.recipients().isEmpty()) {
            unknown.put("recipient", bodies());
        }
        if (spend.vat().signum() > 0 && spend.vatKind().isEmpty()) {
            unknown.put("vat", List.of(VatKind.COMPENSABLE, VatKind.COST_INCREASING));
        }
        if (fund.grant().amounts().isEmpty()) {
            unknown.put("grant", List.of(dec("0"), dec("35"), dec("100000")));
        }
        text.facts().forEach((id, fact) -> {
            if (!spend.facts().containsKey(id) && !fund.facts().containsKey(id)) {
                unknown.put(
                        id.name(),
                        fact.kind() == Regulation.Fact.Kind.COUNT
                                ? List.of(dec("1"), dec("2"), dec("1000"))
                                : List.of(dec("0"), dec("1")));
            }
        });
        text.parameters().keySet().forEach(id -> {
            if (!fund.parameters().containsKey(id)) {
                unknown.put(id.name(), List.of(dec("0"), dec("0.3"), dec("100000")));
            }
        });
        text.rules().forEach(rule -> {
            if (rule.then() instanceof Consequence.Within within) {
                if (within.from().isEmpty() && fund.grant().from().isEmpty()) {
                    unknown.put("first-day", List.of(spend.day(), spend.day().plusDays(1)));
                }
                if (within.until().isEmpty() && fund.grant().until().isEmpty()) {
                    unknown.put("last-day", List.of(spend.day(), spend.day().minusDays(1)));
                }
            }
        });
        List<Object> ledgers = new ArrayList<>();
        complete(0, new ArrayList<>(), ledgers);
        if (ledgers.size() > 1) {
            unknown.put("bookings", ledgers);
        }
    }

    private List<Object> bodies() {
        List<Object> bodies = new ArrayList<>(fund.recipients().keySet());
        bodies.add(OTHER);
        return bodies;
    }

    /** Every ledger in which each entry says everything. */
    private void complete(int at, List<Spend> so, List<Object> ledgers) {
        if (at == bookings.size()) {
            ledgers.add(List.copyOf(so));
            return;
        }
        Spend said = bookings.get(at).spend();
        Set<Optional<PotId>> pots = fund.grant().amounts().keySet();
        List<Optional<PotId>> inPots =
                said.pot().isPresent() || pots.isEmpty() ? List.of(said.pot()) : List.copyOf(pots);
        List<?> to = said.recipient().isPresent() || fund.recipients().isEmpty()
                ? List.of(said.recipient().orElse(OTHER))
                : bodies();
        List<VatKind> kinds = said.vatKind().isPresent() || said.vat().signum() == 0
                ? List.of(said.vatKind().orElse(VatKind.NONE))
                : List.of(VatKind.COMPENSABLE, VatKind.COST_INCREASING);
        for (Optional<PotId> pot : inPots) {
            for (Object body : to) {
                for (VatKind kind : kinds) {
                    so.add(new Spend(
                            said.fund(),
                            pot,
                            said.use(),
                            Optional.of((RecipientId) body),
                            said.day(),
                            said.amount(),
                            said.vat(),
                            Optional.of(kind),
                            Map.of()));
                    complete(at + 1, so, ledgers);
                    so.remove(so.size() - 1);
                }
            }
        }
    }

    /** In how many ways everything can be filled in. */
    long ways() {
        return unknown.values().stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
    }

    /**
     * Whether an unknown amount can make more than one limit less, the grant itself and the same limit in another pot among
     * them, or one limit together with entries that do not say enough. A few answers for each do not show all that matters
     * then.
     */
    boolean amountsMeet() {
        List<String> amounts = new ArrayList<>(List.of("grant", "bookings"));
        for (Regulation.Rule rule : text.rules()) {
            if (rule.then() instanceof Consequence.AtMost atMost) {
                amounts.add("bookings");
                if (atMost.limit() instanceof Limit.AmountBy amount) {
                    amounts.add(amount.parameter().name());
                } else if (atMost.limit() instanceof Limit.PerPiece pieces) {
                    amounts.add(pieces.count().name());
                } else if (atMost.limit() instanceof Limit.ParameterOf part) {
                    amounts.add(part.parameter().name());
                    amounts.add("grant");
                } else if (atMost.limit() instanceof Limit.PartOf part && part.basis() != Limit.Basis.RECIPIENT) {
                    amounts.add("grant");
                }
            }
        }
        long kinds = unknown.keySet().stream().filter(amounts::contains).count();
        return (kinds > 1 && (unknown.containsKey("bookings") || unknown.containsKey("pot")))
                || (unknown.containsKey("pot") && unknown.containsKey("part"))
                || unknown.keySet().stream()
                        .anyMatch(name -> amounts.stream().filter(name::equals).count() > 1);
    }

    /** The answer for each way of filling in, in one fixed order; an answer is an amount and whether that is all. */
    List<List<Object>> answers() {
        List<List<Object>> answers = new ArrayList<>();
        fill(List.copyOf(unknown.keySet()), new LinkedHashMap<>(), answers);
        return answers;
    }

    /** What the answer depends on: two ways that differ in nothing else give different answers. */
    Set<String> matters() {
        List<List<Object>> answers = answers();
        Set<String> matters = new TreeSet<>();
        int stride = answers.size();
        for (Map.Entry<String, List<Object>> each : unknown.entrySet()) {
            int block = stride;
            stride /= each.getValue().size();
            for (int i = 0; i < answers.size(); i++) {
                int first = i / block * block + i % stride;
                if (!answers.get(i).equals(answers.get(first))) {
                    matters.add(each.getKey());
                }
            }
        }
        return matters;
    }

    private void fill(List<String> names, Map<String, Object> so, List<List<Object>> answers) {
        if (so.size() == names.size()) {
            answers.add(answer(so));
            return;
        }
        String name = names.get(so.size());
        for (Object value : unknown.getOrDefault(name, List.of())) {
            so.put(name, value);
            fill(names, so, answers);
            so.remove(name);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object> answer(Map<String, Object> so) {
        Set<Optional<PotId>> pots = fund.grant().amounts().keySet();
        Optional<PotId> pot = spend.pot().isPresent()
                ? spend.pot()
                : (Optional<PotId>) so.getOrDefault("pot", pots.isEmpty() ? Optional.empty() : first(pots));
        RecipientId recipient = spend.recipient().orElse((RecipientId) so.getOrDefault("recipient", OTHER));
        VatKind kind = spend.vatKind().orElse((VatKind) so.getOrDefault("vat", VatKind.NONE));
        BigDecimal asked = gross(spend, kind);
        List<Spend> ledger = (List<Spend>) so.getOrDefault("bookings", only());
        BigDecimal granted = granted(pot, so);
        BigDecimal amount =
                asked.min(left(granted, ledger, booked -> booked.pot().equals(pot)));
        boolean allowed = false;
        boolean blocked =
                outside(fund.grant().from().map(Day::date), fund.grant().until().map(Day::date))
                        || (!pots.isEmpty() && !pots.contains(pot));
        for (Regulation.Rule rule : text.rules()) {
            boolean about = (rule.uses().isEmpty() || rule.uses().contains(spend.use()))
                    && (rule.pots().isEmpty()
                            || pot.filter(rule.pots()::contains).isPresent());
            if (!about || !rule.inForce().contains(spend.day()) || !holds(rule.when(), so)) {
                continue;
            }
            if (rule.then() instanceof Consequence.Allows) {
                allowed = true;
            } else if (rule.then() instanceof Consequence.Forbids) {
                blocked = true;
            } else if (rule.then() instanceof Consequence.Within within) {
                blocked |= outside(
                        Optional.of(fund.grant()
                                .from()
                                .map(Day::date)
                                .or(within::from)
                                .orElseGet(() -> (LocalDate) so.getOrDefault("first-day", LocalDate.MIN))),
                        Optional.of(fund.grant()
                                .until()
                                .map(Day::date)
                                .or(within::until)
                                .orElseGet(() -> (LocalDate) so.getOrDefault("last-day", LocalDate.MAX))));
            } else if (rule.then() instanceof Consequence.AtMost atMost) {
                Optional<BigDecimal> room = room(rule, atMost.limit(), pot, recipient, ledger, so);
                if (room.isEmpty()) {
                    blocked = true;
                } else {
                    amount = amount.min(room.get());
                }
            }
        }
        BigDecimal answer = (allowed && !blocked ? amount : BigDecimal.ZERO).setScale(2);
        return List.of(answer, answer.compareTo(asked) == 0);
    }

    /** The room of a limit; empty where the recipient is not named, and boundless where nobody is. */
    private Optional<BigDecimal> room(
            Regulation.Rule rule,
            Limit limit,
            Optional<PotId> pot,
            RecipientId recipient,
            List<Spend> ledger,
            Map<String, Object> so) {
        BigDecimal cap;
        Optional<Limit.Basis> basis = Optional.empty();
        if (limit instanceof Limit.PartOf part) {
            basis = Optional.of(part.basis());
            cap = value(part.part());
        } else if (limit instanceof Limit.ParameterOf part) {
            basis = Optional.of(part.basis());
            cap = parameter(part.parameter(), so);
        } else if (limit instanceof Limit.Amount amount) {
            cap = value(amount.euros());
        } else if (limit instanceof Limit.AmountBy amount) {
            cap = parameter(amount.parameter(), so);
        } else {
            Limit.PerPiece pieces = (Limit.PerPiece) limit;
            BigDecimal more = fact(pieces.count(), so).subtract(BigDecimal.ONE);
            cap = value(pieces.first()).add(value(pieces.further()).multiply(more));
        }
        Optional<PotId> only = Optional.empty();
        boolean byPot = basis.equals(Optional.of(Limit.Basis.POT));
        boolean byRecipient = basis.equals(Optional.of(Limit.Basis.RECIPIENT));
        if (byPot) {
            cap = cap.multiply(granted(pot, so));
        } else if (basis.equals(Optional.of(Limit.Basis.GRANT))) {
            BigDecimal all = fund.grant().amounts().isEmpty()
                    ? granted(pot, so)
                    : fund.grant().amounts().values().stream()
                            .map(Naive::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            cap = cap.multiply(all);
        } else if (byRecipient) {
            boolean anybody = fund.recipients().values().stream().anyMatch(each -> holdsFor(each, pot));
            if (!anybody) {
                return Optional.of(dec("1000000"));
            }
            Fund.Recipient named = fund.recipients().get(recipient);
            if (named == null || !holdsFor(named, pot)) {
                return Optional.empty();
            }
            cap = cap.multiply(value(named.most()));
            only = named.pot();
        }
        Optional<PotId> inPot = only;
        return Optional.of(left(
                cap.setScale(2, RoundingMode.FLOOR),
                ledger,
                booked -> (rule.uses().isEmpty() || rule.uses().contains(booked.use()))
                        && (rule.pots().isEmpty()
                                || booked.pot().filter(rule.pots()::contains).isPresent())
                        && (!byPot || booked.pot().equals(pot))
                        && (!byRecipient || booked.recipient().equals(Optional.of(recipient)))
                        && (inPot.isEmpty() || booked.pot().equals(inPot))));
    }

    private static boolean holdsFor(Fund.Recipient recipient, Optional<PotId> pot) {
        return recipient.pot().isEmpty() || recipient.pot().equals(pot);
    }

    private static BigDecimal left(BigDecimal cap, List<Spend> ledger, Predicate<Spend> counts) {
        BigDecimal left = cap;
        for (Spend booked : ledger) {
            if (counts.test(booked)) {
                left = left.subtract(gross(booked, booked.vatKind().orElseThrow()));
            }
        }
        return left.max(BigDecimal.ZERO);
    }

    @SuppressWarnings("unchecked")
    private List<Spend> only() {
        List<Object> ledgers = new ArrayList<>();
        complete(0, new ArrayList<>(), ledgers);
        return (List<Spend>) ledgers.get(0);
    }

    private BigDecimal granted(Optional<PotId> pot, Map<String, Object> so) {
        Figure figure = fund.grant().amounts().get(pot);
        if (figure != null) {
            return value(figure);
        }
        return fund.grant().amounts().isEmpty() ? (BigDecimal) so.getOrDefault("grant", dec("0")) : BigDecimal.ZERO;
    }

    private boolean outside(Optional<LocalDate> from, Optional<LocalDate> until) {
        return from.filter(spend.day()::isBefore).isPresent()
                || until.filter(spend.day()::isAfter).isPresent();
    }

    private boolean holds(Condition condition, Map<String, Object> so) {
        return condition.clauses().stream()
                .allMatch(clause -> clause.literals().stream()
                        .anyMatch(literal -> (fact(literal.fact(), so).signum() != 0) == literal.wanted()));
    }

    private BigDecimal fact(FactId id, Map<String, Object> so) {
        Integer said = spend.facts().get(id);
        Figure given = fund.facts().get(id);
        return said != null
                ? BigDecimal.valueOf(said)
                : given != null ? value(given) : (BigDecimal) so.getOrDefault(id.name(), dec("0"));
    }

    private BigDecimal parameter(FactId id, Map<String, Object> so) {
        Figure given = fund.parameters().get(id);
        return given != null ? value(given) : (BigDecimal) so.getOrDefault(id.name(), dec("0"));
    }

    private static BigDecimal gross(Spend spend, VatKind kind) {
        return kind == VatKind.COST_INCREASING ? spend.amount().add(spend.vat()) : spend.amount();
    }

    private static BigDecimal value(Figure figure) {
        return figure.values().in(2022);
    }

    private static <T> T first(Set<T> set) {
        return set.iterator().next();
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }
}
