package vierkant.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vierkant.desk.Inquiry.Heard;
import vierkant.desk.SpendReading.Purpose;
import vierkant.fund.Dossier;
import vierkant.fund.Question;
import vierkant.ledger.EntryWords;
import vierkant.model.Spend;
import vierkant.text.Message;
import vierkant.text.Near;
import vierkant.text.Verbatim;

/** What a person can be asked for a question of a verdict, and what is asked of the fund once it is answered. */
final class NextQuestion implements Question.Visitor<Optional<NextQuestion.Asking>> {
    private final Dossier dossier;
    private final SpendAsked asked;
    private final Purpose purpose;
    private final Function<SpendAsked, Inquiry> again;

    /**
     * A question as it is put.
     *
     * @param choices answers that can be typed; empty where any amount or number will do
     * @param heard what follows from a typed answer
     */
    record Asking(List<Message> choices, Function<String, Heard> heard) {}

    NextQuestion(Dossier dossier, SpendAsked asked, Purpose purpose, Function<SpendAsked, Inquiry> again) {
        this.dossier = dossier;
        this.asked = asked;
        this.purpose = purpose;
        this.again = again;
    }

    /** What was said, if the fund understands it. */
    private Heard heard(SpendAsked said) {
        return SpendReading.read(dossier, said, purpose).problems().stream()
                .findFirst()
                .map(Heard::refused)
                .orElseGet(() -> Heard.understood(again.apply(said)));
    }

    @Override
    public Optional<Asking> ofFact(Question.OfFact question) {
        return Optional.of(new Asking(
                List.of(FundWords.FactWord.YES, FundWords.FactWord.NO),
                answer -> heard(asked.withFact(question.fact().name(), answer))));
    }

    @Override
    public Optional<Asking> ofCount(Question.OfCount question) {
        return Optional.of(new Asking(
                List.of(), answer -> heard(asked.withFact(question.fact().name(), answer))));
    }

    @Override
    public Optional<Asking> ofParameter(Question.OfParameter question) {
        if (purpose == Purpose.WRITING) {
            // what an entry rests on must stand in the budget, with its source
            return Optional.empty();
        }
        return Optional.of(new Asking(
                List.of(), answer -> heard(asked.withFact(question.parameter().name(), answer))));
    }

    /** What the grant decision says belongs in the budget's file, with its source. */
    @Override
    public Optional<Asking> ofGrant(Question.OfGrant question) {
        return Optional.empty();
    }

    @Override
    public Optional<Asking> ofFirstDay(Question.OfFirstDay question) {
        return Optional.empty();
    }

    @Override
    public Optional<Asking> ofLastDay(Question.OfLastDay question) {
        return Optional.empty();
    }

    @Override
    public Optional<Asking> ofRecipient(Question.OfRecipient question) {
        List<Message> choices = Stream.concat(
                        question.names().stream().<Message>map(Verbatim::new), Stream.of(FundWords.FactWord.ANOTHER))
                .toList();
        return Optional.of(new Asking(
                choices,
                answer -> SpendReading.recipientProblem(dossier, answer)
                        .map(Heard::refused)
                        .orElseGet(() -> heard(asked.withRecipient(answer)))));
    }

    @Override
    public Optional<Asking> ofPot(Question.OfPot question) {
        List<Message> choices = question.pots().stream()
                .<Message>map(pot -> new Verbatim(pot.name()))
                .toList();
        return Optional.of(new Asking(choices, answer -> heard(asked.withPot(answer))));
    }

    @Override
    public Optional<Asking> ofVat(Question.OfVat question) {
        return Optional.of(vat(kind -> heard(asked.withVatKind(kind))));
    }

    /** The question who bears the VAT. */
    static Asking vat(Function<Spend.VatKind, Heard> heard) {
        return new Asking(
                // only where there is VAT
                List.of(FundWords.VatWord.COMPENSABLE, FundWords.VatWord.COST_INCREASING),
                answer -> EntryWords.vatKind(answer)
                        .map(heard)
                        .orElseGet(() -> Heard.refused(new FundProblem.UnknownVatKind(
                                answer, Near.to(answer, EntryWords.vatKindNames()), EntryWords.vatKindNames()))));
    }

    /** Only corrections in the ledger answer it. */
    @Override
    public Optional<Asking> ofBookings(Question.OfBookings question) {
        return Optional.empty();
    }
}
