package vierkant.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vierkant.calc.Draft;
import vierkant.calc.Results;
import vierkant.model.Booking;
import vierkant.model.FactId;
import vierkant.model.Fund;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Limit;
import vierkant.model.Spend;
import vierkant.model.Years;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * Judges spends from one fund: allowed or not, up to which amount, by which rules, and what else must be known.
 *
 * <p>The text that holds is the one with which the grant stays, or else the one in force on the day of the spend; where
 * there is none, nothing is eligible, and there is no falling back on a text that ended. A verdict is decided exactly when
 * every way of filling in what is not known gives the same answer.
 */
public final class Verdicts {
    private final List<Regulation> editions;
    private final Fund fund;
    private final Charges charges;

    private Verdicts(List<Regulation> editions, Fund fund, Charges charges) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing(text -> text.inForce().from()))
                .toList();
        this.fund = fund;
        this.charges = charges;
    }

    /**
     * Verdicts on spends from a fund.
     *
     * @param editions every text of the fund's regulation, in any order
     * @param bookings the ledger of the fund, in order
     * @throws IllegalArgumentException where a text is of another regulation, where the grant stays with a text that is not
     *     among them, or where two texts are in force on one day
     */
    public static Verdicts under(List<Regulation> editions, Fund fund, List<Booking> bookings) {
        Texts.check(editions, fund);
        return new Verdicts(editions, fund, Charges.of(fund, bookings));
    }

    /** The same when more was booked, under numbers that no entry has. */
    public Verdicts after(List<Booking> more) {
        return new Verdicts(editions, fund, charges.and(fund, more));
    }

    /**
     * Judges one spend.
     *
     * @throws IllegalArgumentException as {@link #under} does
     */
    public static Verdict of(List<Regulation> editions, Fund fund, List<Booking> bookings, Spend spend) {
        return under(editions, fund, bookings).of(spend);
    }

    /**
     * Judges a spend that is not in the ledger.
     *
     * @throws IllegalArgumentException where the spend is from another fund
     */
    public Verdict of(Spend spend) {
        Verdict verdict = judged(mine(spend));
        return verdict.withNearest(new Nearest(editions, fund, this::judged).to(verdict));
    }

    /**
     * As {@link #of}, without looking for the change that would help most.
     *
     * @throws IllegalArgumentException where the spend is from another fund
     */
    public Verdict withoutNearest(Spend spend) {
        return judged(mine(spend));
    }

    /**
     * The limits that bind spends like one, however much they ask, with what each leaves for certain; empty where it is not
     * certain that such a spend may be charged at all. A spend may be charged in full exactly when no limit leaves less than
     * it asks.
     *
     * @throws IllegalArgumentException where the spend is from another fund
     */
    public Optional<List<Ceiling>> ceilings(Spend like) {
        return Texts.of(editions, fund, mine(like).day())
                .text()
                .flatMap(text -> new Weighing(text, fund, charges, like).ceilings());
    }

    /**
     * By which steps spends like one may not be charged, however little they ask; empty where that is not certain, where it is for
     * want of room, and where each pot has another reason.
     *
     * @throws IllegalArgumentException where the spend is from another fund
     */
    public Optional<List<Refusal>> refusals(Spend like) {
        Texts.Found found = Texts.of(editions, fund, mine(like).day());
        Step which = Step.builtIn(new FundText.WhichText(), found.outcome());
        if (found.text().isEmpty()) {
            return Optional.of(Refusal.among(List.of(which)));
        }
        Weighing rough = new Weighing(found.text().get(), fund, charges, like).rough();
        return Optional.of(rough)
                .filter(each -> each.mayBeCharged() == Truth.NO)
                .map(each -> Refusal.among(steps(which, each)))
                .filter(refusals -> !refusals.isEmpty());
    }

    /**
     * Whether answers can make it certain that all of a spend may be charged: where not, there is no use in asking for them. A
     * no is certain; in rare cases a yes is too much.
     *
     * @param isAnswered which questions can be answered; whatever the others turn out to be, all must be chargeable
     * @throws IllegalArgumentException where the spend is from another fund
     */
    public boolean canBeWhollyEligible(Spend spend, Predicate<Question> isAnswered) {
        return Texts.of(editions, fund, mine(spend).day())
                .text()
                .filter(text ->
                        Tree.of(new Weighing(text, fund, charges, spend)).canBeAll(isAnswered))
                .isPresent();
    }

    private Spend mine(Spend spend) {
        if (!spend.fund().equals(fund.id())) {
            throw new IllegalArgumentException("a spend from fund " + spend.fund() + " is not one from " + fund.id());
        }
        return spend;
    }

    /** Only the answer, without the change that would give a better one. */
    public Answer answer(Spend spend) {
        return judged(spend).answer();
    }

    private Verdict judged(Spend spend) {
        Texts.Found found = Texts.of(editions, fund, spend.day());
        Step which = Step.builtIn(new FundText.WhichText(), found.outcome());
        return found.text().map(text -> judged(text, which, spend)).orElseGet(() -> withoutText(which, spend));
    }

    private static Verdict withoutText(Step which, Spend spend) {
        Draft draft = new Draft(new Years(spend.day().getYear(), spend.day().getYear()));
        Asked asked = Asked.write(draft, spend);
        Results results = Results.of(draft.calculation());
        return new Verdict(
                spend,
                results.in(spend.day().getYear(), asked.line(Map.of())),
                Optional.empty(),
                new Answer.NotEligible(),
                List.of(which),
                Optional.empty(),
                List.of(),
                Map.of(),
                results,
                draft.blocks());
    }

    private Verdict judged(Regulation text, Step which, Spend spend) {
        Weighing weighing = new Weighing(text, fund, charges, spend);
        List<Step> steps = steps(which, weighing);
        weighing.asked().outcome().ifPresent(outcome -> steps.add(Step.builtIn(new FundText.VatPractice(), outcome)));
        List<Message> remarks = new ArrayList<>(text.remarks());
        weighing.rules().forEach(rule -> warning(rule, weighing).ifPresent(remarks::add));
        fund.remarks().forEach(remark -> remarks.add(new Verbatim(remark)));
        return new Verdict(
                spend,
                weighing.results().in(spend.day().getYear(), weighing.asked().line(Map.of())),
                Optional.of(text),
                answer(Tree.of(weighing), weighing.order()),
                steps,
                Optional.empty(),
                remarks,
                facts(weighing),
                weighing.results(),
                weighing.blocks());
    }

    /** What is asked of a spend, in the order of the text. */
    private List<Step> steps(Step which, Weighing weighing) {
        List<Step> steps = new ArrayList<>(List.of(which));
        weighing.grantPeriod()
                .ifPresent(period -> steps.add(Step.builtIn(new FundText.GrantPeriod(), period.outcome())));
        Truth allowed = Truth.NO;
        for (Regulation.Rule rule : weighing.rules()) {
            Optional<Weighed> weighed = weighing.weighedInAnyPot(rule);
            weighed.ifPresent(each -> steps.add(Step.of(rule, each.outcome())));
            if (rule.then() instanceof Consequence.Allows) {
                allowed = allowed.or(weighed.map(Weighed::applies).orElse(Truth.NO));
            }
        }
        if (allowed == Truth.NO) {
            steps.add(Step.builtIn(new FundText.SomeRuleAllows(), new Outcome.NothingAllows()));
        }
        steps.add(Step.builtIn(grantStep(), weighing.grantAmountInAnyPot().outcome()));
        return steps;
    }

    /** What a rule that only warns says, where it holds or may hold. */
    private static Optional<Message> warning(Regulation.Rule rule, Weighing weighing) {
        return Optional.of(rule)
                .filter(each -> each.then() instanceof Consequence.Warns)
                .flatMap(weighing::weighedInAnyPot)
                .filter(each -> each.applies() != Truth.NO)
                .map(each -> each.outcome() instanceof Outcome.Unknown unknown
                        ? new FundText.MayHold(rule.says(), unknown.questions())
                        : rule.says());
    }

    /** What the step about the grant says: where money went back, it is not said to be all that was granted. */
    private FundText grantStep() {
        return fund.instalments().stream().anyMatch(Fund.Instalment::isRepaid)
                ? new FundText.GrantKept()
                : new FundText.GrantAmount();
    }

    private static Answer answer(Tree tree, List<Question> order) {
        List<Tree.Leaf> leaves = tree.leaves().distinct().toList();
        BigDecimal least = leaves.stream()
                .map(Tree.Leaf::amount)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        BigDecimal most = leaves.stream()
                .map(Tree.Leaf::amount)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (leaves.size() > 1) {
            Set<Question> open = tree.questions().collect(Collectors.toSet());
            return new Answer.Undecided(
                    least, most, order.stream().filter(open::contains).toList());
        }
        return switch (leaves.get(0).extent()) {
            case NOTHING -> new Answer.NotEligible();
            case PART -> new Answer.EligibleInPart(most);
            case ALL -> new Answer.Eligible(most);
        };
    }

    /** What is known of whatever the rules about the spend ask. */
    private static Map<FactId, BigDecimal> facts(Weighing weighing) {
        Knowledge known = weighing.known();
        Map<FactId, BigDecimal> facts = new LinkedHashMap<>();
        for (Regulation.Rule rule : weighing.rules()) {
            rule.when()
                    .clauses()
                    .forEach(clause -> clause.literals()
                            .forEach(literal -> known.fact(literal.fact())
                                    .ifPresent(figure -> facts.put(literal.fact(), known.value(figure)))));
            if (rule.then() instanceof Consequence.AtMost atMost) {
                asks(atMost.limit())
                        .ifPresent(id -> known.fact(id)
                                .or(() -> known.parameter(id))
                                .ifPresent(figure -> facts.put(id, known.value(figure))));
            }
        }
        return facts;
    }

    /** The count or the parameter that a limit asks for. */
    private static Optional<FactId> asks(Limit limit) {
        return limit.accept(new Limit.Visitor<>() {
            @Override
            public Optional<FactId> partOf(Limit.PartOf part) {
                return Optional.empty();
            }

            @Override
            public Optional<FactId> parameterOf(Limit.ParameterOf part) {
                return Optional.of(part.parameter());
            }

            @Override
            public Optional<FactId> amount(Limit.Amount amount) {
                return Optional.empty();
            }

            @Override
            public Optional<FactId> amountBy(Limit.AmountBy amount) {
                return Optional.of(amount.parameter());
            }

            @Override
            public Optional<FactId> perPiece(Limit.PerPiece perPiece) {
                return Optional.of(perPiece.count());
            }
        });
    }
}
