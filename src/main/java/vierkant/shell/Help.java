package vierkant.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.desk.Cell;
import vierkant.desk.Finding;
import vierkant.desk.Reply;
import vierkant.desk.Status;
import vierkant.desk.Table;
import vierkant.desk.Table.Column;
import vierkant.desk.Table.Row;
import vierkant.desk.View;
import vierkant.shell.Call.Outcome;
import vierkant.text.Message;
import vierkant.text.Near;
import vierkant.text.Verbatim;

/** What can be typed, from the same table of commands that reads it. */
final class Help {
    /** What help says around the table of commands. */
    enum Text implements Message {
        TITLE,
        MORE,
        EVERYWHERE,
        ARGUMENTS,
        OPTIONS,
        EXAMPLES,
        STATUSES
    }

    /** What an exit status means. */
    enum Meaning implements Message {
        DONE,
        ANSWER_IS_NO,
        WRONG_USE,
        INPUT_INVALID,
        NOT_WRITTEN,
        BUG
    }

    private static final Message NONE = new Verbatim("");

    private Help() {}

    /** Everything in a screen, or more of the command that is named. */
    static Outcome run(Call call, Session session, Interpreter interpreter) {
        return call.value(Options.COMMAND)
                .map(named -> of(named, session, interpreter))
                .orElseGet(() -> Outcome.of(Reply.of(overview(interpreter.commands())), session));
    }

    /** More of the command behind which {@code --help} stands. */
    static Outcome ofCommand(Call call, Session session, Interpreter interpreter) {
        return Outcome.of(Reply.of(of(call.command())), session);
    }

    private static Outcome of(String named, Session session, Interpreter interpreter) {
        List<Command> commands = interpreter.commands();
        Optional<Command> command = commands.stream()
                .filter(each -> each.name().equals(named) || each.aliases().contains(named))
                .findFirst();
        List<Command> longer = commands.stream()
                .filter(each -> each.name().startsWith(named + " "))
                .toList();
        if (command.isPresent()) {
            return Outcome.of(Reply.of(of(command.get())), session);
        } else if (!longer.isEmpty()) {
            return Outcome.of(Reply.of(overview(longer)), session);
        }
        List<String> names = commands.stream().map(Command::name).toList();
        return Outcome.of(
                Reply.refused(
                        Status.WRONG_USE, Finding.error(new UsageProblem.UnknownCommand(named, Near.to(named, names)))),
                session);
    }

    private static View overview(List<Command> commands) {
        List<Table> tables = new ArrayList<>();
        for (Command.Group group : Command.Group.values()) {
            List<Row> rows = commands.stream()
                    .filter(command -> command.group() == group)
                    .map(command -> row(command.brief(), command.summary()))
                    .toList();
            if (!rows.isEmpty()) {
                tables.add(pairs(group.key(), group, rows));
            }
        }
        return new View(Optional.of(Text.TITLE), tables, List.of(Text.EVERYWHERE, Text.MORE));
    }

    private static View of(Command command) {
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "about",
                NONE,
                List.of(new Column("text", NONE)),
                List.of(Row.of(new Cell.Text(command.summary())), Row.of(new Cell.Text(command.detail())))));
        List<Row> arguments = command.arguments().stream()
                .map(argument -> row(argument.name(), argument.text()))
                .toList();
        List<Row> options = Stream.concat(command.options().stream(), Options.EVERYWHERE.stream())
                .map(option -> row(option.usage(), option.text()))
                .toList();
        List<Row> examples = command.examples().stream()
                .map(example -> Row.of(new Cell.Name("vierkant " + example)))
                .toList();
        if (!arguments.isEmpty()) {
            tables.add(pairs("arguments", Text.ARGUMENTS, arguments));
        }
        tables.add(pairs("options", Text.OPTIONS, options));
        if (!examples.isEmpty()) {
            tables.add(new Table("examples", Text.EXAMPLES, List.of(new Column("example", NONE)), examples));
        }
        tables.add(pairs(
                "statuses",
                Text.STATUSES,
                Arrays.stream(Status.values())
                        .map(status -> row(Integer.toString(status.code()), Meaning.valueOf(status.name())))
                        .toList()));
        return new View(Optional.of(new Verbatim("vierkant " + command.usage())), tables, List.of());
    }

    private static Row row(String left, Message right) {
        return Row.of(new Cell.Name(left), new Cell.Text(right));
    }

    private static Table pairs(String key, Message title, List<Row> rows) {
        return new Table(key, title, List.of(new Column("name", NONE), new Column("text", NONE)), rows);
    }
}
