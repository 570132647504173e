package vierkant.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vierkant.text.Complaint;
import vierkant.text.Message;

/**
 * A reply, and what its reader may be asked to make it a better one.
 *
 * @param reply as things are known now
 * @param next the next question; empty where nothing is left that could change the answer
 */
public record Inquiry(Reply reply, Optional<Next> next) {
    /** Nothing to ask. */
    static Inquiry of(Reply reply) {
        return new Inquiry(reply, Optional.empty());
    }

    /**
     * A question with what follows from its answer.
     *
     * @param question in the words of the one who is asked
     * @param choices answers that can be typed; empty where any amount or number will do
     * @param answered what follows from a typed answer
     * @param unknown what follows when it is not known
     */
    public record Next(
            Message question, List<Message> choices, Function<String, Heard> answered, Supplier<Inquiry> unknown) {
        public Next {
            Objects.requireNonNull(question, "question");
            choices = List.copyOf(choices);
        }
    }

    /**
     * What came of a typed answer.
     *
     * @param inquiry that goes on; empty where the answer was not understood
     * @param complaint why it was not
     */
    public record Heard(Optional<Inquiry> inquiry, Optional<Complaint> complaint) {
        static Heard understood(Inquiry inquiry) {
            return new Heard(Optional.of(inquiry), Optional.empty());
        }

        static Heard refused(Complaint complaint) {
            return new Heard(Optional.empty(), Optional.of(complaint));
        }
    }
}
