package vierkant.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vierkant.fund.Dossier;
import vierkant.model.Booking;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Condition;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.FundId;
import vierkant.model.Given;
import vierkant.model.Nature;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.PlannedCost;
import vierkant.model.PlannedCostId;
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
import vierkant.model.UseId;
import vierkant.model.Values;
import vierkant.model.Wording;
import vierkant.model.Years;
import vierkant.text.Language;

/** Small budgets, funds and rules for tests of the cover plan. */
final class Sketch {
    private static final Origin ORIGIN = new Origin.Assumed("chosen by a test", "test");
    static final Period ALWAYS = new Period(LocalDate.of(2000, 1, 1), Optional.empty());

    private Sketch() {}

    static Budget budget(Years years, List<PlannedCost> costs, List<Fund> funds, BudgetLine... lines) {
        return new Budget(
                "test",
                "test",
                years,
                Language.EN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(lines),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                funds,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                costs,
                List.of(),
                List.of(),
                List.of());
    }

    /** A cost of some euro in each of some years, from the first on; to nobody whom it names where the recipient is empty. */
    static PlannedCost cost(String name, String use, String recipient, int first, String... euros) {
        return new PlannedCost(
                new PlannedCostId(name),
                name,
                new UseId(use),
                Optional.of(recipient).filter(to -> !to.isEmpty()).map(RecipientId::new),
                yearly("planned-costs." + name + ".amount", first, euros),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Path.of("planned-costs", name));
    }

    static PlannedCost knowing(PlannedCost cost, String fact, int answer) {
        Map<FactId, Figure> facts = new LinkedHashMap<>(cost.facts());
        facts.put(new FactId(fact), Given.figure(cost.path() + ".facts." + fact, Integer.toString(answer)));
        return changed(cost, cost.vat(), cost.vatKind(), cost.days(), facts);
    }

    static PlannedCost on(PlannedCost cost, String day) {
        return changed(
                cost,
                cost.vat(),
                cost.vatKind(),
                List.of(Given.day(cost.path() + ".days", LocalDate.parse(day))),
                cost.facts());
    }

    static PlannedCost withVat(PlannedCost cost, String euros, Optional<VatKind> kind) {
        return changed(cost, Optional.of(Given.figure(cost.path() + ".vat", euros)), kind, cost.days(), cost.facts());
    }

    private static PlannedCost changed(
            PlannedCost cost, Optional<Figure> vat, Optional<VatKind> kind, List<Day> days, Map<FactId, Figure> facts) {
        return new PlannedCost(
                cost.id(),
                cost.label(),
                cost.use(),
                cost.recipient(),
                cost.amount(),
                vat,
                kind,
                days,
                facts,
                cost.path());
    }

    static BudgetLine line(String name, String uses, int first, String... euros) {
        return new BudgetLine(
                name,
                name,
                Nature.STRUCTURAL,
                yearly("lines." + name + ".amount", first, euros),
                Stream.of(uses.split(" ")).map(UseId::new).toList(),
                Path.of("lines", name));
    }

    private static Figure yearly(String path, int first, String... euros) {
        TreeMap<Integer, BigDecimal> amounts = new TreeMap<>();
        for (int i = 0; i < euros.length; i++) {
            amounts.put(first + i, new BigDecimal(euros[i]));
        }
        return new Figure(new Values.Yearly(amounts), ORIGIN, Path.of(path.split("\\.")));
    }

    /** A fund under the regulation of its own name, with one amount for each pot; the name of a pot may be empty. */
    static Fund fund(String name, String until, Map<String, String> granted, Map<String, String> recipients) {
        Map<Optional<PotId>, Figure> amounts = new LinkedHashMap<>();
        granted.forEach((pot, euros) -> amounts.put(
                Optional.of(pot).filter(id -> !id.isEmpty()).map(PotId::new),
                Given.figure("funds." + name + ".grant." + (pot.isEmpty() ? "amount" : "amounts." + pot), euros)));
        Map<RecipientId, Fund.Recipient> named = new LinkedHashMap<>();
        recipients.forEach((recipient, most) -> named.put(
                new RecipientId(recipient),
                new Fund.Recipient(
                        recipient,
                        Given.figure("funds." + name + ".recipients." + recipient + ".most", most),
                        Optional.empty())));
        return new Fund(
                new FundId(name),
                name,
                new RegulationId(name),
                new Fund.Grant(
                        "test",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(until)
                                .filter(day -> !day.isEmpty())
                                .map(day -> Given.day("funds." + name + ".grant.until", LocalDate.parse(day))),
                        amounts),
                named,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Path.of("funds", name));
    }

    static Dossier under(Fund fund, List<Booking> bookings, Regulation.Rule... rules) {
        return new Dossier(fund, List.of(text(fund, "1", ALWAYS, rules)), bookings);
    }

    static Regulation text(Fund fund, String edition, Period inForce, Regulation.Rule... rules) {
        Map<FactId, Fact> facts = new LinkedHashMap<>();
        for (Regulation.Rule rule : rules) {
            rule.when()
                    .clauses()
                    .forEach(clause -> clause.literals()
                            .forEach(literal -> facts.put(
                                    literal.fact(),
                                    new Fact(says(literal.fact()), Fact.About.SPEND, Fact.Kind.YES_OR_NO))));
            if (rule.then() instanceof Consequence.AtMost most && most.limit() instanceof Limit.PerPiece pieces) {
                facts.put(pieces.count(), new Fact(says(pieces.count()), Fact.About.SPEND, Fact.Kind.COUNT));
            }
        }
        return new Regulation(
                fund.regulation(),
                edition,
                says(edition),
                inForce,
                ORIGIN,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                facts,
                Map.of(),
                Map.of(),
                List.of(rules));
    }

    private static Wording says(Object what) {
        return new Wording(Map.of(Language.EN, what.toString()));
    }

    /**
     * A rule.
     *
     * @param uses names with spaces between them; none is every use
     * @param fact that must be so, or with "not " before it not so; empty where nothing is asked
     */
    static Regulation.Rule rule(String name, String uses, String fact, Consequence then) {
        return rule(name, uses, fact, then, ALWAYS);
    }

    static Regulation.Rule rule(String name, String uses, String fact, Consequence then, Period inForce) {
        List<Condition.Clause> clauses = new ArrayList<>();
        if (!fact.isEmpty()) {
            boolean wanted = !fact.startsWith("not ");
            clauses.add(new Condition.Clause(List.of(
                    new Condition.Literal(new FactId(wanted ? fact : fact.substring("not ".length())), wanted))));
        }
        return new Regulation.Rule(
                name,
                "art. " + name,
                says(name),
                inForce,
                Stream.of(uses.split(" "))
                        .filter(use -> !use.isEmpty())
                        .map(UseId::new)
                        .toList(),
                List.of(),
                new Condition(clauses),
                then,
                ORIGIN,
                Path.of("rules", name));
    }

    static Consequence allows() {
        return new Consequence.Allows();
    }

    static Consequence forbids() {
        return new Consequence.Forbids();
    }

    /** @param name of the rule: figures of two rules stand in two places */
    static Consequence partOf(Limit.Basis basis, String part, String name) {
        return new Consequence.AtMost(new Limit.PartOf(basis, Given.figure(path(name, "part"), part)));
    }

    static Consequence atMost(String euros, String name) {
        return new Consequence.AtMost(new Limit.Amount(Given.figure(path(name, "amount"), euros)));
    }

    private static String path(String rule, String key) {
        return "rules." + rule + "." + key;
    }

    static Consequence perPiece(String first, String further, String count, String name) {
        return new Consequence.AtMost(new Limit.PerPiece(
                Given.figure(path(name, "first"), first),
                Given.figure(path(name, "further"), further),
                new FactId(count)));
    }

    /** An entry of a ledger. */
    static Booking booked(int number, Spend spend) {
        return new Booking(
                number,
                spend.day(),
                spend,
                Booking.State.COMMITTED,
                "test",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
