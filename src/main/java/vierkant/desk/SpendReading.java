package vierkant.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vierkant.fund.Body;
import vierkant.fund.Dossier;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.Ids;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.PlannedCost;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Spend;
import vierkant.model.Unit;
import vierkant.model.UseId;
import vierkant.money.Notation;
import vierkant.money.Typed;
import vierkant.text.Message;
import vierkant.text.Near;

/** Reads what a person says of a spend, with the words of one fund. All that is wrong is told at once. */
final class SpendReading {
    private static final List<String> YES = List.of("yes", "ja", "y", "j", "true", "waar", "1");
    private static final List<String> NO = List.of("no", "nee", "n", "false", "onwaar", "0");
    /** Words for a body that the fund does not name. */
    static final List<String> ANOTHERS =
            List.of(PlannedCost.NOBODY_NAMED.name(), "other", "ander", "anders", "een ander");

    /** What is read for. */
    enum Purpose {
        /** To see what an answer would be: anything can be tried. */
        TRYING,
        /** To write it down: what the budget says of the fund holds. */
        WRITING
    }

    private final Dossier dossier;
    private final Purpose purpose;
    private final FundNames names;
    private final List<Message> supposed = new ArrayList<>();
    private final List<FundProblem> problems = new ArrayList<>();
    private final Map<FactId, Integer> facts = new LinkedHashMap<>();
    private final Map<FactId, Figure> parameters = new LinkedHashMap<>();

    private SpendReading(Dossier dossier, Purpose purpose) {
        this.dossier = dossier;
        this.purpose = purpose;
        this.names = new FundNames(dossier);
    }

    /**
     * What came of it.
     *
     * @param spend empty where there are problems
     * @param dossier with the parameters that the person gave
     * @param supposed what was said otherwise than the budget has it
     */
    record Read(Optional<Spend> spend, Dossier dossier, List<Message> supposed, List<FundProblem> problems) {}

    static Read read(Dossier dossier, SpendAsked asked, Purpose purpose) {
        return new SpendReading(dossier, purpose).read(asked);
    }

    /**
     * What is known of several spends at once.
     *
     * @param facts 1 is yes and 0 is no, or a count
     * @param dossier with the parameters that the person gave
     */
    record Facts(Map<FactId, Integer> facts, Dossier dossier, List<FundProblem> problems) {}

    /** Reads answers by the name of the fact or the parameter. */
    static Facts facts(Dossier dossier, Map<String, String> answers) {
        SpendReading reading = new SpendReading(dossier, Purpose.WRITING);
        answers.forEach(reading::fact);
        return new Facts(reading.facts, reading.supposing(), reading.problems);
    }

    /**
     * The same spend from another fund, as far as that fund knows its words; empty where it does not know the use. What was said of
     * the fund that was asked, and not of the spend, is not said of this one.
     *
     * @param to the body that the fund that was asked understood; empty where nobody said to whom
     */
    static Optional<Spend> elsewhere(Dossier dossier, SpendAsked asked, Optional<Body> to) {
        FundNames names = new FundNames(dossier);
        Map<String, String> known = new LinkedHashMap<>(asked.facts());
        known.keySet()
                .removeIf(name -> names.fact(name)
                        .filter(fact -> fact.about() == Regulation.Fact.About.SPEND)
                        .isEmpty());
        SpendAsked there = new SpendAsked(
                asked.amount(),
                asked.use(),
                asked.day(),
                asked.recipient()
                        .map(word -> to.flatMap(body -> body.namedIn(dossier.fund()))
                                .or(() -> names.recipient(word))
                                .orElse(PlannedCost.NOBODY_NAMED)
                                .name()),
                asked.pot().filter(word -> names.pot(word).isPresent()),
                asked.vat(),
                asked.vatKind(),
                known);
        return read(dossier, there, Purpose.TRYING).spend();
    }

    /** What is wrong with a word where only a recipient of the fund, or the word for another body, can stand. */
    static Optional<FundProblem> recipientProblem(Dossier dossier, String word) {
        FundNames names = new FundNames(dossier);
        return names.recipient(word).isPresent()
                        || ANOTHERS.contains(word.strip().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(new FundProblem.UnknownRecipient(
                        word, Near.to(word, names.recipientWords()), names.recipientNames()));
    }

    /** VAT that is said not to be there. */
    static Optional<FundProblem> vatProblem(SpendAsked asked) {
        return asked.vat().signum() > 0 && asked.vatKind().equals(Optional.of(Spend.VatKind.NONE))
                ? Optional.of(new FundProblem.VatOfNone(asked.vat()))
                : Optional.empty();
    }

    /** Yes or no, in either language. */
    static Optional<Boolean> yesOrNo(String answer) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private Read read(SpendAsked asked) {
        Optional<UseId> use = names.use(asked.use());
        if (use.isEmpty()) {
            problems.add(
                    new FundProblem.UnknownUse(asked.use(), Near.to(asked.use(), names.useWords()), names.useNames()));
        }
        Optional<PotId> pot = asked.pot().flatMap(this::pot);
        Optional<RecipientId> recipient = asked.recipient().flatMap(this::recipient);
        asked.facts().forEach(this::fact);
        vatProblem(asked).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Read(Optional.empty(), dossier, List.of(), problems);
        }
        Spend spend = new Spend(
                dossier.fund().id(),
                pot,
                use.orElseThrow(),
                recipient,
                asked.day(),
                asked.amount(),
                asked.vat(),
                asked.vatKind(),
                facts);
        return new Read(Optional.of(spend), supposing(), supposed, List.of());
    }

    /** The dossier with the parameters that the person gave. */
    private Dossier supposing() {
        Fund fund = dossier.fund();
        for (Map.Entry<FactId, Figure> each : parameters.entrySet()) {
            fund = fund.withParameter(each.getKey(), each.getValue());
        }
        return new Dossier(fund, dossier.texts(), dossier.bookings());
    }

    private Optional<PotId> pot(String word) {
        Optional<PotId> pot = names.pot(word);
        if (pot.isEmpty()) {
            problems.add(new FundProblem.UnknownPot(word, Near.to(word, names.potNames()), names.potNames()));
        }
        return pot;
    }

    /** A body that the fund names; of another one only what looks like a slip is refused. */
    private Optional<RecipientId> recipient(String word) {
        Optional<RecipientId> known = names.recipient(word);
        if (known.isPresent()) {
            return known;
        }
        List<String> near = near(word.toLowerCase(Locale.ROOT));
        if (!near.isEmpty()) {
            problems.add(new FundProblem.UnknownRecipient(word, near, names.recipientNames()));
            return Optional.empty();
        }
        String lower = word.strip().toLowerCase(Locale.ROOT);
        String name = lower.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return Optional.of(
                ANOTHERS.contains(lower) || !Ids.isName(name) ? PlannedCost.NOBODY_NAMED : new RecipientId(name));
    }

    /** The recipients that look like a word, or else those whose name is a part of it, as in "Stichting Almata". */
    private List<String> near(String word) {
        List<String> near = Near.to(word, names.recipientWords());
        return near.isEmpty()
                ? names.recipientWords().stream()
                        .filter(known -> inWords(word).contains(inWords(known)))
                        .toList()
                : near;
    }

    private static String inWords(String name) {
        return " "
                + name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    private void fact(String name, String answer) {
        Optional<Regulation.Fact> fact = names.fact(name);
        Optional<Regulation.Parameter> parameter = names.parameter(name);
        if (fact.isPresent()) {
            Optional<Figure> inFile = fact.get().about() == Regulation.Fact.About.FUND
                    ? Optional.ofNullable(dossier.fund().facts().get(new FactId(name)))
                    : Optional.empty();
            switch (fact.get().kind()) {
                case YES_OR_NO ->
                    yesOrNo(answer)
                            .ifPresentOrElse(
                                    yes -> fact(name, answer, yes ? 1 : 0, inFile),
                                    () -> problems.add(new FundProblem.NotYesOrNo(name, answer)));
                case COUNT ->
                    count(answer)
                            .ifPresentOrElse(
                                    count -> fact(name, answer, count, inFile),
                                    () -> problems.add(new FundProblem.NotACount(name, answer)));
            }
        } else if (parameter.isPresent()) {
            parameter(name, answer, parameter.get().unit());
        } else {
            problems.add(new FundProblem.UnknownFact(name, Near.to(name, names.factNames()), names.factNames()));
        }
    }

    /** @param inFile what the budget says of the fund, if anything */
    private void fact(String name, String answer, int value, Optional<Figure> inFile) {
        boolean differs = inFile.filter(figure -> figure.values().in(0).compareTo(BigDecimal.valueOf(value)) != 0)
                .isPresent();
        if (differs && purpose == Purpose.WRITING) {
            problems.add(new FundProblem.OtherInFile(name, answer, key("facts", name)));
        } else if (differs) {
            supposed.add(new FundWords.Supposed(name, answer, key("facts", name)));
        }
        facts.put(new FactId(name), value);
    }

    private String key(String part, String name) {
        return "funds." + dossier.fund().id() + "." + part + "." + name;
    }

    private void parameter(String name, String answer, Unit unit) {
        if (purpose == Purpose.WRITING) {
            problems.add(new FundProblem.BelongsInFile(name, key("parameters", name)));
            return;
        }
        boolean isPercentage = unit.equals(Unit.PERCENT);
        Typed<BigDecimal> typed = isPercentage ? Notation.percentage(answer) : Notation.amount(answer);
        Optional<FundProblem> problem = typed.either(
                value -> {
                    if (value.signum() < 0 || (isPercentage && value.compareTo(BigDecimal.ONE) > 0)) {
                        return Optional.of(
                                isPercentage
                                        ? new FundProblem.NotAPercentage(name, answer)
                                        : new FundProblem.NotAnAmount(name, answer));
                    }
                    supposed.add(new FundWords.Supposed(name, answer, key("parameters", name)));
                    Path path = Path.of("spend", "facts", name);
                    parameters.put(new FactId(name), Figure.of(value, new Origin.Asked(), path));
                    return Optional.empty();
                },
                (dutch, english) -> Optional.of(new FundProblem.TwoReadings(answer, dutch, english)),
                () -> Optional.of(
                        isPercentage
                                ? new FundProblem.NotAPercentage(name, answer)
                                : new FundProblem.NotAnAmount(name, answer)));
        problem.ifPresent(problems::add);
    }

    private static Optional<Integer> count(String answer) {
        return answer.strip().matches("[1-9][0-9]{0,6}")
                ? Optional.of(Integer.valueOf(answer.strip()))
                : Optional.empty();
    }
}
