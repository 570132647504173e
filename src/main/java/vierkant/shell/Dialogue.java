package vierkant.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vierkant.desk.Finding;
import vierkant.desk.Inquiry;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.text.Message;
import vierkant.text.Words;

/** Asks a person what is still not known, one question at a time, until the answer can not change any more. */
final class Dialogue {
    /** What is said around a question. */
    sealed interface Text extends Message {
        /** A question with the answers that can be typed. */
        record Prompt(Message question, List<Message> choices) implements Text {}
    }

    private static final List<String> UNKNOWN = List.of(
            "", "?", "weet ik niet", "weet niet", "onbekend", "don't know", "dont know", "i don't know", "unknown");

    /** The words by which a person leaves the questions, those that leave the shell among them. */
    private static final List<String> STOP = List.of("stop", "exit", "quit", "afsluiten", "annuleren", "cancel");

    private Dialogue() {}

    /** The reply in the end; where nobody can be asked, the reply as it is. */
    static Reply run(Inquiry inquiry, Session session, Interpreter interpreter) {
        Optional<Asker> asker = interpreter.asker(session);
        if (asker.isEmpty()) {
            return inquiry.reply();
        }
        Words words = Words.in(session.language());
        Inquiry now = inquiry;
        while (now.next().isPresent()) {
            Inquiry.Next next = now.next().get();
            String prompt = words.say(new Text.Prompt(next.question(), next.choices()));
            Optional<String> typed = asker.get().ask(prompt + " ").map(String::strip);
            String word = typed.map(text -> text.toLowerCase(Locale.ROOT)).orElse(STOP.get(0));
            if (typed.isEmpty() || STOP.contains(word)) {
                return now.reply();
            } else if (UNKNOWN.contains(word)) {
                now = next.unknown().get();
            } else {
                Inquiry.Heard heard = next.answered().apply(typed.get());
                heard.complaint()
                        .map(complaint -> Reply.refused(Status.WRONG_USE, Finding.error(complaint)))
                        .ifPresent(reply -> interpreter.print(reply, session));
                now = heard.inquiry().orElse(now);
            }
        }
        return now.reply();
    }
}
