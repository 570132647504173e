package vierkant.store;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import vierkant.model.Path;

/** What the YAML parser stumbled over, in words that tell what to do about it. */
final class SyntaxProblems {
    private static final Pattern GLUED_KEY = Pattern.compile("\\s*[\\w-]+:[^\\s:/].*");
    private static final Pattern CAN_NOT_START =
            Pattern.compile("found character '(.)' that cannot start any token.*", Pattern.DOTALL);
    private static final Pattern SECOND_COLON = Pattern.compile(".*\\S:\\s.*\\S:(\\s.*|$)");

    private SyntaxProblems() {}

    static void report(MarkedYamlEngineException e, FileText text, Problems problems) {
        String says = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        Mark mark = e.getProblemMark().map(Tree::mark).orElse(Mark.START);
        Mark began = e.getContextMark().map(Tree::mark).orElse(mark);
        String line = text.line(mark.line());
        if (says.contains("\\t") || says.contains("TAB")) {
            problems.add(mark, new ReadingProblem.Tab());
        } else if (says.contains("mapping values are not allowed")) {
            colon(mark, line, text, problems);
        } else if (says.contains("unknown escape character")) {
            problems.add(mark, new ReadingProblem.Backslash());
        } else if (context.contains("flow mapping") || context.contains("flow sequence")) {
            problems.add(began, new ReadingProblem.NotClosed(context.contains("mapping") ? "{" : "["));
        } else if (context.contains("quoted scalar")) {
            problems.add(
                    began, new ReadingProblem.NotClosed(text.line(began.line()).contains("\"") ? "\"" : "'"));
        } else if (says.contains("could not find expected ':'")) {
            Mark place = firstCharacter(began, text);
            String key = text.line(place.line());
            problems.add(
                    place,
                    GLUED_KEY.matcher(key).matches()
                            ? new ReadingProblem.NoSpaceAfterColon(Path.ROOT, Value.shown(key))
                            : new ReadingProblem.NoColon(Value.shown(key)));
        } else if (CAN_NOT_START.matcher(says).matches()) {
            problems.add(
                    mark,
                    new ReadingProblem.CanNotStart(CAN_NOT_START.matcher(says).replaceAll("$1")));
        } else if (says.contains("expected <block end>")) {
            problems.add(mark, new ReadingProblem.Indentation());
        } else {
            problems.add(mark, new ReadingProblem.NotYaml(Value.shown(says)));
        }
    }

    /** A colon too many in this line, or none before it, or a line that is indented where nothing may be. */
    private static void colon(Mark mark, String line, FileText text, Problems problems) {
        int previous = mark.line() - 1;
        if (previous >= 1 && GLUED_KEY.matcher(text.line(previous)).matches()) {
            problems.add(
                    firstCharacter(new Mark(previous, 1), text),
                    new ReadingProblem.NoSpaceAfterColon(Path.ROOT, Value.shown(text.line(previous))));
        } else if (SECOND_COLON.matcher(line).matches()) {
            problems.add(mark, new ReadingProblem.ColonInText(Value.shown(line)));
        } else {
            problems.add(firstCharacter(mark, text), new ReadingProblem.Indentation());
        }
    }

    private static Mark firstCharacter(Mark mark, FileText text) {
        String line = text.line(mark.line());
        int spaces = line.length() - line.stripLeading().length();
        return new Mark(mark.line(), spaces + 1);
    }
}
