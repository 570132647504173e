package vierkant.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Booking;
import vierkant.model.Condition;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.FundId;
import vierkant.model.Given;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Fact;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Period;
import vierkant.model.RegulationId;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;
import vierkant.model.Unit;
import vierkant.model.UseId;
import vierkant.model.Wording;
import vierkant.text.Language;

/** Regulations, funds, spends and ledgers for tests. */
final class Ruled {
    static final RegulationId VASTGOED = new RegulationId("vastgoed");
    static final FundId FUND = new FundId("fund");
    private static final Origin ORIGIN = new Origin.Assumed("chosen by a test", "test");

    private Ruled() {}

    static Regulation text(String edition, LocalDate from, LocalDate until, Regulation.Rule... rules) {
        Map<FactId, Fact> facts = new LinkedHashMap<>();
        Map<FactId, Regulation.Parameter> parameters = new LinkedHashMap<>();
        for (Regulation.Rule rule : rules) {
            rule.when()
                    .clauses()
                    .forEach(clause -> clause.literals()
                            .forEach(literal -> facts.put(literal.fact(), fact(literal.fact(), Fact.Kind.YES_OR_NO))));
            if (rule.then() instanceof Consequence.AtMost atMost) {
                if (atMost.limit() instanceof Limit.PerPiece pieces) {
                    facts.put(pieces.count(), fact(pieces.count(), Fact.Kind.COUNT));
                } else if (atMost.limit() instanceof Limit.AmountBy amount) {
                    parameters.put(amount.parameter(), new Regulation.Parameter(says(amount.parameter()), Unit.EURO));
                } else if (atMost.limit() instanceof Limit.ParameterOf part) {
                    parameters.put(part.parameter(), new Regulation.Parameter(says(part.parameter()), Unit.PERCENT));
                }
            }
        }
        return new Regulation(
                VASTGOED,
                edition,
                says("text " + edition),
                new Period(from, Optional.of(until)),
                ORIGIN,
                List.of(says("remark of " + edition)),
                List.of(),
                Map.of(),
                Map.of(),
                facts,
                parameters,
                Map.of(),
                List.of(rules));
    }

    private static Fact fact(FactId id, Fact.Kind kind) {
        return new Fact(says(id), Fact.About.SPEND, kind);
    }

    private static Wording says(Object what) {
        return new Wording(Map.of(Language.EN, what + "?"));
    }

    /** A rule that holds from 2000 to 2099. */
    static Regulation.Rule rule(String name, String uses, String when, Consequence then) {
        return rule(name, uses, when, then, new Period(day("2000-01-01"), Optional.of(day("2099-12-31"))));
    }

    /**
     * A rule.
     *
     * @param uses names with spaces between them; none is every use
     * @param when clauses with " and " between them, of facts with " or " between them, with "not " before some
     */
    static Regulation.Rule rule(String name, String uses, String when, Consequence then, Period inForce) {
        return new Regulation.Rule(
                name,
                "art. " + name,
                says(name),
                inForce,
                Arrays.stream(uses.split(" ", -1))
                        .filter(use -> !use.isEmpty())
                        .map(UseId::new)
                        .toList(),
                List.of(),
                condition(when),
                then,
                ORIGIN,
                Path.of("rules", name));
    }

    static Regulation.Rule inPots(Regulation.Rule rule, String... pots) {
        return new Regulation.Rule(
                rule.name(),
                rule.article(),
                rule.says(),
                rule.inForce(),
                rule.uses(),
                Arrays.stream(pots).map(PotId::new).toList(),
                rule.when(),
                rule.then(),
                rule.origin(),
                rule.path());
    }

    private static Condition condition(String when) {
        List<Condition.Clause> clauses = new ArrayList<>();
        if (!when.isEmpty()) {
            for (String clause : when.split(" and ", -1)) {
                clauses.add(new Condition.Clause(Arrays.stream(clause.split(" or ", -1))
                        .map(literal -> literal.startsWith("not ")
                                ? new Condition.Literal(new FactId(literal.substring(4)), false)
                                : new Condition.Literal(new FactId(literal), true))
                        .toList()));
            }
        }
        return new Condition(clauses);
    }

    static Consequence allows() {
        return new Consequence.Allows();
    }

    static Consequence forbids() {
        return new Consequence.Forbids();
    }

    static Consequence warns() {
        return new Consequence.Warns();
    }

    /** Within a period; an edge is an ISO date, or empty where the grant decision gives it. */
    static Consequence within(String from, String until) {
        return new Consequence.Within(edge(from), edge(until));
    }

    private static Optional<LocalDate> edge(String edge) {
        return edge.isEmpty() ? Optional.empty() : Optional.of(day(edge));
    }

    static Consequence atMost(Limit limit) {
        return new Consequence.AtMost(limit);
    }

    static Limit partOf(Limit.Basis basis, String part, String name) {
        return new Limit.PartOf(basis, Given.figure("regulation.rules." + name + ".part", part));
    }

    static Limit amount(String euros, String name) {
        return new Limit.Amount(Given.figure("regulation.rules." + name + ".amount", euros));
    }

    static Limit perPiece(String first, String further, String count, String name) {
        return new Limit.PerPiece(
                Given.figure("regulation.rules." + name + ".first", first),
                Given.figure("regulation.rules." + name + ".further", further),
                new FactId(count));
    }

    /** A grant of one amount without pots, dates or recipients. */
    static Fund fund(String granted) {
        return fund(
                new Fund.Grant(
                        "Rotterdam",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(Optional.empty(), Given.figure("funds.fund.grant.amount", granted))),
                Map.of());
    }

    static Fund fund(Fund.Grant grant, Map<RecipientId, Fund.Recipient> recipients) {
        return new Fund(
                FUND,
                "fund",
                VASTGOED,
                grant,
                recipients,
                List.of(),
                Map.of(),
                Map.of(),
                List.of("remark of the fund"),
                Path.of("funds", "fund"));
    }

    static Fund withPots(Map<String, String> amounts) {
        Map<Optional<PotId>, Figure> figures = new LinkedHashMap<>();
        amounts.forEach((pot, euros) ->
                figures.put(Optional.of(new PotId(pot)), Given.figure("funds.fund.grant.amounts." + pot, euros)));
        Fund plain = fund("1");
        return withGrant(plain, grant(plain, Optional.empty(), Optional.empty(), Optional.empty(), figures));
    }

    static Fund withRecipients(Fund fund, Map<String, String> most) {
        Map<RecipientId, Fund.Recipient> recipients = new LinkedHashMap<>();
        most.forEach((name, euros) -> recipients.put(
                new RecipientId(name),
                new Fund.Recipient(
                        name, Given.figure("funds.fund.recipients." + name + ".most", euros), Optional.empty())));
        return fund(fund.grant(), recipients);
    }

    /** A grant that stays with the text with which it was given. */
    static Fund staying(Fund fund, String edition) {
        Fund.Grant grant = fund.grant();
        return withGrant(fund, grant(fund, Optional.of(edition), grant.from(), grant.until(), grant.amounts()));
    }

    /** A grant decision with dates of its own. */
    static Fund dated(Fund fund, String from, String until) {
        return withGrant(
                fund,
                grant(
                        fund,
                        fund.grant().edition(),
                        edge(from).map(day -> Given.day("funds.fund.grant.from", day)),
                        edge(until).map(day -> Given.day("funds.fund.grant.until", day)),
                        fund.grant().amounts()));
    }

    private static Fund.Grant grant(
            Fund fund,
            Optional<String> edition,
            Optional<Day> from,
            Optional<Day> until,
            Map<Optional<PotId>, Figure> amounts) {
        return new Fund.Grant(
                fund.grant().municipality(), Optional.empty(), Optional.empty(), edition, from, until, amounts);
    }

    private static Fund withGrant(Fund fund, Fund.Grant grant) {
        return new Fund(
                fund.id(),
                fund.label(),
                fund.regulation(),
                grant,
                fund.recipients(),
                fund.instalments(),
                fund.facts(),
                fund.parameters(),
                fund.remarks(),
                fund.path());
    }

    static Fund knowing(Fund fund, Map<String, String> facts, Map<String, String> parameters) {
        return new Fund(
                fund.id(),
                fund.label(),
                fund.regulation(),
                fund.grant(),
                fund.recipients(),
                fund.instalments(),
                figures("facts", facts),
                figures("parameters", parameters),
                fund.remarks(),
                fund.path());
    }

    static Fund receiving(Fund fund, Fund.Instalment... instalments) {
        return new Fund(
                fund.id(),
                fund.label(),
                fund.regulation(),
                fund.grant(),
                fund.recipients(),
                List.of(instalments),
                fund.facts(),
                fund.parameters(),
                fund.remarks(),
                fund.path());
    }

    private static Map<FactId, Figure> figures(String key, Map<String, String> values) {
        Map<FactId, Figure> figures = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> figures.put(new FactId(name), Given.figure("funds.fund." + key + "." + name, value)));
        return figures;
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Spend spend(String use, String amount, String day) {
        return new Spend(
                FUND,
                Optional.empty(),
                new UseId(use),
                Optional.empty(),
                day(day),
                new BigDecimal(amount),
                BigDecimal.ZERO,
                Optional.empty(),
                Map.of());
    }

    static Spend to(Spend spend, String recipient) {
        return changed(
                spend,
                spend.pot(),
                Optional.of(new RecipientId(recipient)),
                spend.vat(),
                spend.vatKind(),
                spend.facts());
    }

    static Spend outOf(Spend spend, String pot) {
        return changed(
                spend, Optional.of(new PotId(pot)), spend.recipient(), spend.vat(), spend.vatKind(), spend.facts());
    }

    static Spend knowing(Spend spend, String fact, int answer) {
        Map<FactId, Integer> facts = new LinkedHashMap<>(spend.facts());
        facts.put(new FactId(fact), answer);
        return changed(spend, spend.pot(), spend.recipient(), spend.vat(), spend.vatKind(), facts);
    }

    static Spend withVat(Spend spend, String vat, Optional<VatKind> kind) {
        return changed(spend, spend.pot(), spend.recipient(), new BigDecimal(vat), kind, spend.facts());
    }

    private static Spend changed(
            Spend spend,
            Optional<PotId> pot,
            Optional<RecipientId> recipient,
            BigDecimal vat,
            Optional<VatKind> vatKind,
            Map<FactId, Integer> facts) {
        return new Spend(spend.fund(), pot, spend.use(), recipient, spend.day(), spend.amount(), vat, vatKind, facts);
    }

    static Booking paid(int number, Spend spend) {
        return booking(number, spend, Booking.State.PAID, Optional.empty());
    }

    static Booking committed(int number, Spend spend) {
        return booking(number, spend, Booking.State.COMMITTED, Optional.empty());
    }

    static Booking reversal(int number, Booking of) {
        return booking(number, of.spend(), of.state(), Optional.of(of.number()));
    }

    /** The entries that a payment of a commitment is written as, from a number on: with what stays committed, if anything. */
    static List<Booking> settled(int from, Booking commitment, Spend payment, Optional<Spend> rest) {
        int until = from + (rest.isPresent() ? 2 : 1);
        List<Booking> entries = new ArrayList<>();
        entries.add(together(until, reversal(from, commitment)));
        entries.add(together(until, paid(from + 1, payment)));
        rest.ifPresent(spend -> entries.add(committed(until, spend)));
        return entries;
    }

    /** What a payment settled is promised again as the payment is undone. */
    static List<Booking> undone(int from, Booking payment, Spend promisedAgain) {
        return List.of(
                together(from + 1, reversal(from, payment)), together(from + 1, committed(from + 1, promisedAgain)));
    }

    private static Booking together(int until, Booking booking) {
        return new Booking(
                booking.number(),
                until,
                booking.booked(),
                booking.spend(),
                booking.state(),
                booking.description(),
                booking.voucher(),
                booking.inSpiteOf(),
                booking.reverses());
    }

    private static Booking booking(int number, Spend spend, Booking.State state, Optional<Integer> reverses) {
        return new Booking(number, spend.day(), spend, state, "test", Optional.empty(), Optional.empty(), reverses);
    }
}
