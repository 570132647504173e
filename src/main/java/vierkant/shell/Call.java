package vierkant.shell;

import java.util.Map;
import java.util.Optional;
import vierkant.desk.Reply;

/**
 * A command with what it was told.
 *
 * @param command the command
 * @param values by parameter, each of the parameter's type
 * @param budget the one that it is about: named, or else open
 */
record Call(Command command, Map<Parameter<?>, Object> values, Optional<String> budget) {
    Call {
        values = Map.copyOf(values);
    }

    <T> Optional<T> value(Parameter<T> parameter) {
        // only CommandLine puts values in, with the parameter whose type gave them
        @SuppressWarnings("unchecked")
        Optional<T> value = (Optional<T>) Optional.ofNullable(values.get(parameter));
        return value;
    }

    /** A value without which the call would not have been made. */
    <T> T required(Parameter<T> parameter) {
        return value(parameter).orElseThrow();
    }

    boolean has(Parameter.Option<Parameter.Option.Given> flag) {
        return value(flag).isPresent();
    }

    /**
     * What is left when a command has run.
     *
     * @param reply to be printed
     * @param session for the next command
     * @param next whether there is one
     */
    record Outcome(Reply reply, Session session, Next next) {
        static Outcome of(Reply reply, Session session) {
            return new Outcome(reply, session, Next.GO_ON);
        }
    }

    /** What happens after a command. */
    enum Next {
        GO_ON,
        /** No command was given: listen for one. */
        LISTEN,
        LEAVE
    }
}
