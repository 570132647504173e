package vierkant.shell;

import java.util.Optional;

/** A person at a terminal who can be asked something. */
@FunctionalInterface
interface Asker {
    /**
     * Asks.
     *
     * @param prompt the question, as it is printed
     * @return what was typed, possibly blank; empty where the person does not want to go on (Ctrl-C, Ctrl-D)
     */
    Optional<String> ask(String prompt);
}
