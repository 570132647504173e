package vierkant.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vierkant.text.Complaint;

/** What can be wrong with what was typed behind the prompt, or behind the program's name. */
sealed interface UsageProblem extends Complaint {
    /**
     * No command has this name.
     *
     * @param near commands that may have been meant
     */
    record UnknownCommand(String name, List<String> near) implements UsageProblem {}

    /**
     * Commands begin with this name, and none is called that.
     *
     * @param commands those
     */
    record UnfinishedCommand(String name, List<String> commands) implements UsageProblem {}

    /** A word stands behind options, and no command before it. */
    record NoCommand(String word) implements UsageProblem {}

    /**
     * The command has no such option.
     *
     * @param option as typed, with its hyphens
     * @param near options of the command that may have been meant, with their hyphens
     * @param known all options of the command, with their hyphens
     */
    record UnknownOption(String option, String command, List<String> near, List<String> known)
            implements UsageProblem {}

    /** The same option, here with its hyphens, stands there twice. */
    record RepeatedOption(String option) implements UsageProblem {}

    /**
     * Nothing stands behind an option that takes a value.
     *
     * @param option with its hyphens
     * @param usage the option with what belongs behind it
     */
    record MissingValue(String option, String usage) implements UsageProblem {}

    /** A value stands behind an option, here with its hyphens, that takes none. */
    record NeedlessValue(String option, String value) implements UsageProblem {}

    /**
     * A word is left over.
     *
     * @param usage of the whole command
     */
    record SurplusArgument(String argument, String command, String usage) implements UsageProblem {}

    /**
     * The command can not do without this argument.
     *
     * @param argument as help writes it
     * @param usage of the whole command
     */
    record MissingArgument(String argument, String command, String usage) implements UsageProblem {}

    record BlankValue() implements UsageProblem {}

    /**
     * Not one of the few texts that can stand here.
     *
     * @param choices those
     */
    record UnknownChoice(String value, List<String> near, List<String> choices) implements UsageProblem {}

    record NotAYear(String value) implements UsageProblem {}

    /**
     * The command can not do without these options.
     *
     * @param options with what belongs behind each
     */
    record MissingOptions(List<String> options, String command, String usage) implements UsageProblem {}

    record NotAnAmount(String value) implements UsageProblem {}

    /**
     * What was typed could mean two amounts.
     *
     * @param dutch euro, in Dutch notation
     * @param english euro, in English notation
     */
    record TwoAmounts(String value, BigDecimal dutch, BigDecimal english) implements UsageProblem {}

    record NotAboveZero(String value) implements UsageProblem {}

    record BelowZero(String value) implements UsageProblem {}

    record PartOfCent(String value) implements UsageProblem {}

    record TooLarge(String value) implements UsageProblem {}

    record NotADay(String value) implements UsageProblem {}

    /** What was typed could mean two days. */
    record TwoDays(String value, LocalDate dutch, LocalDate english) implements UsageProblem {}

    record NotANumber(String value) implements UsageProblem {}

    record NotDraws(String text, Integer least, Integer most) implements UsageProblem {}

    record NotASpan(String value) implements UsageProblem {}

    record NotAPartSpan(String value) implements UsageProblem {}

    record NotASeed(String text) implements UsageProblem {}

    record NotACount(String value) implements UsageProblem {}

    record NotFacts(String value) implements UsageProblem {}

    record NotADepth(String value) implements UsageProblem {}

    record NotAPath(String value) implements UsageProblem {}

    record UnclosedQuote() implements UsageProblem {}

    /** The command is about a budget, and none is named nor open. */
    record NoBudget(String command) implements UsageProblem {}

    /**
     * A setting names no language.
     *
     * @param variable of the environment
     */
    record UnknownLanguage(String variable, String value, List<String> near, List<String> known)
            implements UsageProblem {}
}
