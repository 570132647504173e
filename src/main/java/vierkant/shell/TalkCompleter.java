package vierkant.shell;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandCompleter;

/** Tab: Spring Shell's completer proposes nothing behind an argument, and knows no names of budgets; ours does. */
final class TalkCompleter extends CommandCompleter {
    private final Talk talk;
    private final Completion completion;

    TalkCompleter(CommandRegistry registry, Talk talk, Completion completion) {
        super(registry);
        this.talk = talk;
        this.completion = completion;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String before = line.line().substring(0, line.cursor());
        int sort = 0;
        for (Completion.Proposal proposal : completion.of(before, talk.openBudget())) {
            String meaning = talk.words().say(proposal.meaning());
            candidates.add(new Candidate(
                    proposal.word(),
                    proposal.word(),
                    null,
                    meaning.isEmpty() ? null : meaning,
                    null,
                    null,
                    proposal.end() == Completion.End.COMPLETE,
                    sort++));
        }
    }
}
