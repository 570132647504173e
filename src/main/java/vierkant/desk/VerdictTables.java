package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.desk.FundWords.Heading;
import vierkant.fund.Answer;
import vierkant.fund.Outcome;
import vierkant.fund.Question;
import vierkant.fund.Step;
import vierkant.fund.Verdict;
import vierkant.model.Origin;
import vierkant.model.Regulation;
import vierkant.model.Unit;
import vierkant.plan.OriginWords;
import vierkant.text.Message;

/** The tables of a verdict: the answer, how it came about, and what must still be known. */
final class VerdictTables {
    private VerdictTables() {}

    /** One row: what was asked and what may be charged, at least and at most. */
    static Table answer(Answer answer, BigDecimal asked) {
        return new Table(
                "answer",
                new FundWords.AnswerTitle(answer),
                List.of(
                        column("answer", Heading.ANSWER),
                        column("asked", Heading.ASKED),
                        column("least", Heading.LEAST),
                        column("most", Heading.MOST)),
                List.of(Table.Row.of(code(answer.kind()), euros(asked), euros(answer.least()), euros(answer.most()))));
    }

    /** Every step, with article, days in force, what it says, how it came out and where that stands. */
    static Table steps(Verdict verdict) {
        return new Table(
                "steps",
                new FundWords.StepsTitle(),
                List.of(
                        column("article", Heading.ARTICLE),
                        column("says", Heading.SAYS),
                        column("outcome", Heading.OUTCOME),
                        column("room", Heading.ROOM),
                        column("in-force-from", Heading.IN_FORCE_FROM),
                        column("in-force-until", Heading.IN_FORCE_UNTIL),
                        column("origin", Heading.ORIGIN),
                        column("rule", Heading.RULE)),
                verdict.steps().stream().map(step -> row(step, verdict.text())).toList());
    }

    private static Table.Row row(Step step, Optional<Regulation> text) {
        Optional<Regulation.Rule> rule = step.rule();
        return Table.Row.of(
                rule.<Cell>map(each -> new Cell.Name(each.article())).orElse(new Cell.Empty()),
                new Cell.Text(step.says()),
                new Cell.Code(kebab(step.outcome()), step.outcome()),
                step.outcome() instanceof Outcome.LimitsTo limits ? euros(limits.room()) : new Cell.Empty(),
                rule.<Cell>map(each -> new Cell.Date(each.inForce().from())).orElse(new Cell.Empty()),
                rule.flatMap(each -> each.inForce().until())
                        .<Cell>map(Cell.Date::new)
                        .orElse(new Cell.Empty()),
                rule.<Cell>map(each -> new Cell.Text(origin(each.origin(), text)))
                        .orElse(new Cell.Empty()),
                rule.<Cell>map(each -> new Cell.Name(each.name())).orElse(new Cell.Empty()));
    }

    /** Where something of a regulation comes from: its source in full, or the assumption that it is. */
    static Message origin(Origin origin, Optional<Regulation> text) {
        return origin.accept(
                new OriginWords(text.map(Regulation::sources).orElse(List.of()), OriginWords.Extent.WHOLE));
    }

    /** What must still be known, and how to tell it; empty where the answer does not depend on anything. */
    static Optional<Table> questions(Answer answer, String fund) {
        if (!(answer instanceof Answer.Undecided undecided)) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                "questions",
                new FundWords.QuestionsTitle(),
                List.of(column("question", Heading.QUESTION), column("how", Heading.HOW)),
                undecided.questions().stream()
                        .map(question -> Table.Row.of(
                                new Cell.Text(question), new Cell.Text(question.accept(new HowToAnswer(fund)))))
                        .toList()));
    }

    /** What was known and mattered, for the receipt. */
    static List<Table.Row> facts(Verdict verdict, FundNames names) {
        List<Table.Row> rows = new ArrayList<>();
        verdict.facts()
                .forEach((fact, value) -> rows.add(Table.Row.of(
                        new Cell.Code("fact." + fact, new FundWords.ReceiptFact(fact.name())),
                        new Cell.Code(value.toPlainString(), names.said(fact, value)))));
        return rows;
    }

    static Cell euros(BigDecimal amount) {
        return new Cell.Amount(amount, Unit.EURO);
    }

    /** The code of a kind of message: the name of its class in lower case with hyphens. */
    static String kebab(Message message) {
        return message.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Tells how a question can be answered. */
    private record HowToAnswer(String fund) implements Question.Visitor<Message> {
        @Override
        public Message ofFact(Question.OfFact question) {
            return new FundWords.AnswerYesOrNo(question.fact().name());
        }

        @Override
        public Message ofCount(Question.OfCount question) {
            return new FundWords.AnswerByOptionOrFile(
                    "--facts " + question.fact() + "=N", "funds." + fund + ".facts." + question.fact());
        }

        @Override
        public Message ofParameter(Question.OfParameter question) {
            return new FundWords.AnswerByOptionOrFile(
                    "--facts " + question.parameter() + "=…", "funds." + fund + ".parameters." + question.parameter());
        }

        @Override
        public Message ofGrant(Question.OfGrant question) {
            return new FundWords.AnswerInFile("funds." + fund + ".grant");
        }

        @Override
        public Message ofFirstDay(Question.OfFirstDay question) {
            return new FundWords.AnswerInFile("funds." + fund + ".grant.from");
        }

        @Override
        public Message ofLastDay(Question.OfLastDay question) {
            return new FundWords.AnswerInFile("funds." + fund + ".grant.until");
        }

        @Override
        public Message ofRecipient(Question.OfRecipient question) {
            return new FundWords.AnswerByOption("--recipient NAME");
        }

        @Override
        public Message ofPot(Question.OfPot question) {
            return new FundWords.AnswerByOption("--pot NAME");
        }

        @Override
        public Message ofVat(Question.OfVat question) {
            return new FundWords.AnswerByOption("--vat-kind none|compensable|cost-increasing");
        }

        @Override
        public Message ofBookings(Question.OfBookings question) {
            return new FundWords.AnswerByReversing();
        }
    }
}
