package vierkant.fund;

import java.time.LocalDate;
import java.util.List;
import vierkant.model.Fund;
import vierkant.model.Wording;
import vierkant.text.Message;

/**
 * What the lines of funds are called and how they are computed, and what is asked of every spend. Components are labels;
 * {@code of} tells which pot or recipient a line is about and is empty for the whole fund.
 */
public sealed interface FundText extends Message {
    record Title(String fund) implements FundText {}

    record Granted(List<Message> of) implements FundText {}

    record GrantedInAll() implements FundText {}

    record MostFor(String recipient) implements FundText {}

    record Part(String rule, String article) implements FundText {}

    record Parameter(Wording label) implements FundText {}

    record LimitAmount(String rule, String article) implements FundText {}

    record FirstPiece(String rule, String article) implements FundText {}

    record FurtherPiece(String rule, String article) implements FundText {}

    record Count(Wording question) implements FundText {}

    record GrantCharged(List<Message> of) implements FundText {}

    record GrantRoom(List<Message> of) implements FundText {}

    record Charged(String rule, String article, List<Message> of) implements FundText {}

    record Cap(String rule, String article, List<Message> of) implements FundText {}

    record CapNote() implements FundText {}

    record Room(String rule, String article, List<Message> of) implements FundText {}

    record RoomNote() implements FundText {}

    record Perhaps(Message charged) implements FundText {}

    record TightRoom(Message room) implements FundText {}

    record TightRoomNote() implements FundText {}

    record StatusTitle(String fund, List<Message> of) implements FundText {}

    record Opening(List<Message> of) implements FundText {}

    record OpeningNote() implements FundText {}

    record RecipientTitle(String fund, List<Message> of) implements FundText {}

    record LimitTitle(String article, Message says) implements FundText {}

    record LedgerTitle(String fund) implements FundText {}

    /** What entries and instalments that name no pot are about, where there are pots. */
    record WithoutPot() implements FundText {}

    /** All pots together. */
    record InTotal() implements FundText {}

    record PotsTogether() implements FundText {}

    record Instalment(Long number, LocalDate day, List<Message> of) implements FundText {}

    record Repayment(Long number, LocalDate day, List<Message> of) implements FundText {}

    /** What an instalment is called: received or repaid. */
    static FundText of(long number, Fund.Instalment instalment, List<Message> of) {
        return instalment.isRepaid()
                ? new Repayment(number, instalment.day(), of)
                : new Instalment(number, instalment.day(), of);
    }

    record ReceivedUntil(List<Message> of) implements FundText {}

    record ReceivedAgain(List<Message> of) implements FundText {}

    record ReceivedInAll(List<Message> of) implements FundText {}

    record RepaidUntil(List<Message> of) implements FundText {}

    record RepaidAgain(List<Message> of) implements FundText {}

    record RepaidInAll(List<Message> of) implements FundText {}

    /** What of the grant went back and can be spent no more. */
    record Gone(List<Message> of) implements FundText {}

    record GoneNote() implements FundText {}

    record GoneInAll(List<Message> of) implements FundText {}

    record Kept(List<Message> of) implements FundText {}

    record KeptNote() implements FundText {}

    record HeldBack(List<Message> of) implements FundText {}

    record HeldBackBefore(List<Message> of) implements FundText {}

    record HeldBackInAll(List<Message> of) implements FundText {}

    /** What is left for certain. */
    record Certain(List<Message> of) implements FundText {}

    record CertainNote() implements FundText {}

    /** What was paid for a use. */
    record PaidFor(Message use, List<Message> of) implements FundText {}

    record PromisedFor(Message use, List<Message> of) implements FundText {}

    record InSpiteOfThat(Message label) implements FundText {}

    record UnsaidBesides(Message label) implements FundText {}

    record ReceivedNet(List<Message> of) implements FundText {}

    record SpentBefore(List<Message> of) implements FundText {}

    record SpentAgain(List<Message> of) implements FundText {}

    record PromisedBefore(List<Message> of) implements FundText {}

    record ChargedInYear(String rule, String article, List<Message> of) implements FundText {}

    record UsedBefore(String rule, String article, List<Message> of) implements FundText {}

    record Used(String rule, String article, List<Message> of) implements FundText {}

    record Over(List<Message> of) implements FundText {}

    record OverNote() implements FundText {}

    record Received(List<Message> of) implements FundText {}

    record ReceivedBefore(List<Message> of) implements FundText {}

    record Spent(List<Message> of) implements FundText {}

    record SpentInAll(List<Message> of) implements FundText {}

    record Repaid(List<Message> of) implements FundText {}

    record RepaidBefore(List<Message> of) implements FundText {}

    record Closing(List<Message> of) implements FundText {}

    record ClosingNote() implements FundText {}

    record Promised(List<Message> of) implements FundText {}

    record PromisedInAll(List<Message> of) implements FundText {}

    record InAllNote() implements FundText {}

    record Left(List<Message> of) implements FundText {}

    record LeftNote() implements FundText {}

    record LastDay(List<Message> of) implements FundText {}

    record ToRepay(List<Message> of) implements FundText {}

    record ToRepayNote() implements FundText {}

    record LeftInAll(List<Message> of) implements FundText {}

    record AfterNote() implements FundText {}

    record Returnable(List<Message> of) implements FundText {}

    record ReturnableNote() implements FundText {}

    record PaidInSpiteOf(List<Message> of) implements FundText {}

    record PaidInSpiteOfAgain(List<Message> of) implements FundText {}

    record PaidInSpiteOfBefore(List<Message> of) implements FundText {}

    record PaidInSpiteOfInAll(List<Message> of) implements FundText {}

    record RoomInAll(String rule, String article, List<Message> of) implements FundText {}

    record Lapses(List<Message> of) implements FundText {}

    /** What a rule warns of, where it is not known whether it holds. */
    record MayHold(Message says, List<Question> questions) implements FundText {
        public MayHold {
            questions = List.copyOf(questions);
        }
    }

    record LapsesNote() implements FundText {}

    record InSpiteOf(List<Message> of) implements FundText {}

    record Unsaid(List<Message> of) implements FundText {}

    record RoomOpening(List<Message> of) implements FundText {}

    record LimitHeldBackBefore(String rule, String article, List<Message> of) implements FundText {}

    record LimitHeldBack(String rule, String article, List<Message> of) implements FundText {}

    record LimitHeldBackInAll(String rule, String article, List<Message> of) implements FundText {}

    record PaidAboveGrantInAll(List<Message> of) implements FundText {}

    record ReturnableInAll(List<Message> of) implements FundText {}

    record ReturnableOfPots(List<Message> of) implements FundText {}

    record ReturnableOfPotsInAll(List<Message> of) implements FundText {}

    record ReceivedAbove(List<Message> of) implements FundText {}

    record ReceivedAboveInAll(List<Message> of) implements FundText {}

    record MostOfBothNote() implements FundText {}

    record RoomCertain(List<Message> of) implements FundText {}

    record CapCertain(String rule, String article, List<Message> of) implements FundText {}

    record PaidAboveGrant(List<Message> of) implements FundText {}

    record PaidAboveGrantNote() implements FundText {}

    record RoomClosing(List<Message> of) implements FundText {}

    record RoomClosingNote() implements FundText {}

    record Before(Message label) implements FundText {}

    record After(Message label) implements FundText {}

    record AskedTitle() implements FundText {}

    record AskedAmount() implements FundText {}

    record AskedVat() implements FundText {}

    record AskedWithVat() implements FundText {}

    /** The step in which the text is found that holds. */
    record WhichText() implements FundText {}

    /** The step in which the spend is held against the period of the grant decision. */
    record GrantPeriod() implements FundText {}

    /** The step in which the spend is held against what was granted. */
    record GrantAmount() implements FundText {}

    /** The same step where money went back to the grantor. */
    record GrantKept() implements FundText {}

    /** The step that no rule took. */
    record SomeRuleAllows() implements FundText {}

    /** The step about VAT: usual practice, not a rule of the regulation. */
    record VatPractice() implements FundText {}
}
