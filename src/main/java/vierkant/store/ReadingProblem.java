package vierkant.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vierkant.model.Path;
import vierkant.model.Problem;
import vierkant.model.UnitText;
import vierkant.model.Years;
import vierkant.text.Message;

/**
 * What can be wrong with a budget file or a regulation file. Each has a sample in the gallery ({@code docs/problems.md}).
 *
 * <p>Texts are the user's own, cut off where they are long.
 */
public sealed interface ReadingProblem extends Problem {
    /** A problem of the file as a whole. */
    sealed interface OfFile extends ReadingProblem {
        @Override
        default Path at() {
            return Path.ROOT;
        }
    }

    /** Something that is odd but can be meant: the budget can be used. */
    sealed interface Remark extends ReadingProblem {
        @Override
        default Severity severity() {
            return Severity.WARNING;
        }
    }

    // The file

    /** There is no file to read, or it may not be read. */
    record NotReadable() implements OfFile {}

    /** A file that is greater than any budget. */
    record TooBig(int megabytes) implements OfFile {}

    /** A line that is longer than any budget has; reading it would take very long. */
    record LineTooLong(int most) implements OfFile {}

    /** Nothing but white space and comments. */
    record NothingInFile() implements OfFile {}

    /** A byte that UTF-8 does not have there. */
    record NotUtf8(String code) implements OfFile {}

    /** A character that no text has. */
    record ControlCharacter(String code) implements OfFile {}

    // YAML

    /** A tab where a space must be. */
    record Tab() implements OfFile {}

    /** A colon with a space in a text that has no quotes. */
    record ColonInText(String line) implements OfFile {}

    /** A bracket, brace or quote that is not closed. */
    record NotClosed(String opened) implements OfFile {}

    /** A line that starts at a column where nothing started before. */
    record Indentation() implements OfFile {}

    /** A line that is no key with a value. */
    record NoColon(String line) implements OfFile {}

    /** A character with which no value can start. */
    record CanNotStart(String character) implements OfFile {}

    /** A backslash between double quotes, where it starts a code. */
    record Backslash() implements OfFile {}

    /** Any other mistake against YAML. */
    record NotYaml(String parser) implements OfFile {}

    /** A name for something further on in the file ({@code *name}). */
    record Alias(String name) implements OfFile {}

    /** A name for something to be used again ({@code &name}). */
    record Anchor(String name) implements OfFile {}

    /** A type for a value ({@code !!int}). */
    record Tag(String tag) implements OfFile {}

    /** A second document in the same file. */
    record SecondDocument() implements OfFile {}

    /** Lists in lists, or keys in keys, deeper than any budget has. */
    record TooDeep(int most) implements OfFile {}

    /** More keys and values than any budget has. */
    record TooManyParts(int most) implements OfFile {}

    /** A key that is a list or has keys itself. */
    record KeyIsNoText() implements OfFile {}

    /** A key that stands twice in one mapping. */
    record DuplicateKey(Path at, String key, int firstLine) implements ReadingProblem {}

    /** A colon without a space behind it. */
    record NoSpaceAfterColon(Path at, String text) implements ReadingProblem {}

    /** A decimal comma between braces, where a comma parts entries. */
    record CommaParts(Path at, String text) implements ReadingProblem {}

    // Keys and shapes

    /** A list where one value is wanted, and the like. */
    record WrongShape(Path at, Message where, Message wanted, Message found, String example)
            implements ReadingProblem {}

    /** A key with nothing behind it. */
    record NoValue(Path at, String example) implements ReadingProblem {}

    /** A key that the format does not have here. */
    record UnknownKey(Path at, String key, Message where, Known known) implements ReadingProblem {}

    /** A key that another type has, not this one. */
    record KeyOfOtherType(Path at, String key, Message where, String type, List<String> types)
            implements ReadingProblem {}

    /** A required key that is absent. */
    record MissingKey(Path at, Message where, String key, String example, Message meaning) implements ReadingProblem {}

    /** None of several keys of which one is required. */
    record NoneOfKeys(Path at, Message where, List<String> keys) implements ReadingProblem {}

    /** Two keys of which only one can be. */
    record KeysExclude(Path at, Message where, String one, String other) implements ReadingProblem {}

    /** A key that means nothing without another. */
    record KeyNeedsKey(Path at, Message where, String key, String needed) implements ReadingProblem {}

    /** A step of the chain before or in the trajectory, years later. */
    record NotLater(Path at) implements ReadingProblem {}

    /** More structural money than there is in the whole frame. */
    record MoreThanTheFrame(Path at, Integer year, BigDecimal structural, BigDecimal amount)
            implements ReadingProblem {}

    /** Places that change after the last year of the budget. */
    record StepAfterYears(Path at, LocalDate from, Integer last) implements Remark {}

    /** A line that pays for friction and, by what it says itself, for planned costs too. */
    record PaysTwice(Path at, String line) implements Remark {}

    /** A friction cost without an amount, which can not be computed either. */
    record FrictionNeeds(Path at, String key) implements ReadingProblem {}

    /** A second friction cost that is worked out from the same places. */
    record FrictionTwice(Path at, String first) implements ReadingProblem {}

    /** A contract, a total or a count that would have to pay for a friction cost. */
    record NotACover(Path at, String target) implements ReadingProblem {}

    /** The use of one supply, while that of another is not known. */
    record UsedAlone(Path at) implements Remark {}

    /** A name of a wrong form. */
    record BadName(Path at, Message where, String name, Optional<String> better) implements ReadingProblem {}

    /** Something twice in a list. */
    record ItemTwice(Path at, String item) implements ReadingProblem {}

    /** A version of the format that this program does not know. */
    record UnknownVersion(Path at, String version) implements ReadingProblem {}

    /** A word that is none of those that can stand here. */
    record UnknownWord(Path at, String word, Known known) implements ReadingProblem {}

    /** A reference to something that the file does not have. */
    record UnknownName(Path at, String section, String name, Known known) implements ReadingProblem {}

    /** A text or a name that fills no line of a table. */
    record TextTooLong(Path at, String text, int length, int most) implements ReadingProblem {}

    // Numbers, dates and years

    /** A text where a number must be. */
    record NotANumber(Path at, String value, String example) implements ReadingProblem {}

    /**
     * A number that can mean two things.
     *
     * @param thousands what it means when its separator parts thousands, written so that it means only that
     * @param comma what it means when decimals follow, in Dutch
     * @param point the same in English
     */
    record Ambiguous(Path at, String value, String thousands, String comma, String point) implements ReadingProblem {}

    /**
     * An amount that can mean two things, of which one has parts of a cent.
     *
     * @param thousands what it means when its separator parts thousands, written so that it means only that
     * @param comma what it comes to in whole cents when decimals follow, in Dutch
     * @param point the same in English
     */
    record AmbiguousPartOfCent(Path at, String value, String thousands, String comma, String point)
            implements ReadingProblem {}

    /** A party in a share that has the name of a key of shares, so that lines of both would be called the same. */
    record PartyNamedAsKey(Path at, String party) implements ReadingProblem {}

    /** A percentage without its sign. */
    record NoPercentSign(Path at, String value, BigDecimal number) implements ReadingProblem {}

    /** Another unit than the field has. */
    record WrongUnit(Path at, String value, String unit, UnitText wanted, String example) implements ReadingProblem {}

    /** A unit that nobody knows. */
    record UnknownUnit(Path at, String unit, Known known) implements ReadingProblem {}

    /** A number by which is divided is 0 or less. */
    record NotAboveZero(Path at, String value) implements ReadingProblem {}

    /** Less than 0 where that has no meaning. */
    record Negative(Path at, String value) implements ReadingProblem {}

    /** A percentage outside its bounds. */
    record OutOfRange(Path at, String value, BigDecimal least, BigDecimal most) implements ReadingProblem {}

    /** A number so great that a spreadsheet can not keep its cents. */
    record TooLarge(Path at, String value, BigDecimal limit) implements ReadingProblem {}

    /** An amount in euro that is not in whole cents: its shares could not add up to it. */
    record PartOfCent(Path at, String value) implements ReadingProblem {}

    /** A number with more digits than a spreadsheet keeps. */
    record TooPrecise(Path at, String value, int digits) implements ReadingProblem {}

    /** A text where a date must be, or a day that does not exist. */
    record NotADate(Path at, String value) implements ReadingProblem {}

    /** A date of which day and month could change places. */
    record AmbiguousDate(
            Path at, String value, LocalDate dutch, LocalDate english, String dutchDate, String englishDate)
            implements ReadingProblem {}

    /** Years of a budget that can not be. */
    record BadAxis(Path at, String value, int most) implements ReadingProblem {}

    /** A key that is no year and no span of years. */
    record NotAYear(Path at, String value, Years axis) implements ReadingProblem {}

    /** A year that the budget does not have. */
    record YearOutside(Path at, String years, int first, int last) implements ReadingProblem {}

    /** Two numbers for one year. */
    record YearTwice(Path at, int year, String one, String other) implements ReadingProblem {}

    /** Years without a number where there must be one. */
    record YearsMissing(Path at, List<Integer> years) implements ReadingProblem {}

    /** A text where one calendar year must be. */
    record NotOneYear(Path at, String value) implements ReadingProblem {}

    /** A step that is not later than the one above it. */
    record StepsOutOfOrder(Path at, LocalDate day, LocalDate earlier) implements ReadingProblem {}

    // Parties

    /** A municipality code of a wrong form. */
    record BadCode(Path at, String code) implements ReadingProblem {}

    /** One municipality code for two parties. */
    record CodeTwice(Path at, String code, String other) implements ReadingProblem {}

    /** A party that is named as a region and is none. */
    record NotARegion(Path at, String name) implements ReadingProblem {}

    // Contracts

    /** A contract that ends before it starts. */
    record EndsBeforeStart(Path at, LocalDate ends, LocalDate starts) implements ReadingProblem {}

    /** An option that does not end later than the contract or the option before it. */
    record OptionNotLater(Path at, LocalDate until, LocalDate before) implements ReadingProblem {}

    /** An option that is exercised while one before it is not. */
    record OptionSkipped(Path at, String option, String before) implements ReadingProblem {}

    /** A contract that has no day in the years of the budget. */
    record OutsideYears(Path at, String contract, Years years) implements Remark {}

    /** Money or numbers for years in which their contract can not run: they would be lost. */
    record OutsideTerm(Path at, List<Integer> years, String contract, LocalDate starts, LocalDate ends)
            implements ReadingProblem {}

    /** Prices or percentages for years in which their contract does not run. */
    record NotNeeded(Path at, List<Integer> years, String contract, LocalDate starts, LocalDate ends)
            implements Remark {}

    /** Numbers for years in which their contract runs only when an option is exercised that is not. */
    record OnlyWithOption(Path at, List<Integer> years, String contract, String option) implements Remark {}

    /** Places that hold on no day of their contract. */
    record StepNeverHolds(Path at, LocalDate day, String contract, LocalDate starts, LocalDate ends)
            implements Remark {}

    /** A price level so late that the index changes no year of the contract. */
    record PriceLevelTooLate(Path at, String contract, Integer year, Integer last) implements Remark {}

    /** An index of a contract of which no part follows it. */
    record NothingIndexed(Path at, String contract, String index) implements Remark {}

    /** A key that asks for a form beside a contract, where none can stand. */
    record NoFormBeside(Path at, String key, Message why) implements Remark {}

    /** Money of which nobody says whether it returns. */
    record NatureMissing(Path at, Message where) implements ReadingProblem {}

    // Formulas

    /** A character that no formula has. */
    record FormulaSign(Path at, String sign) implements ReadingProblem {}

    /** Something in a formula where something else must be. */
    record FormulaWanted(Path at, String found, Message wanted) implements ReadingProblem {}

    /** A formula that ends too early. */
    record FormulaEnds(Path at, Message wanted) implements ReadingProblem {}

    /** A number in a formula that somebody chose. */
    record FormulaNumber(Path at, String number) implements ReadingProblem {}

    /** A function that formulas do not have. */
    record FormulaFunction(Path at, String function, Known known) implements ReadingProblem {}

    /** Too few or too many arguments. */
    record FormulaArguments(Path at, String function, long found, String form) implements ReadingProblem {}

    /** A number of decimals to which nothing is rounded. */
    record FormulaDecimals(Path at, String decimals) implements ReadingProblem {}

    /** A minus without spaces, which makes one name of two. */
    record FormulaMinus(Path at, String name, String apart) implements ReadingProblem {}

    /** A name that no formula can use, since nothing has it. */
    record FormulaName(Path at, String name, Known known) implements ReadingProblem {}

    /**
     * Something that is worked out below the formula.
     *
     * @param formula the same name, where it is that of a formula
     */
    record FormulaBelow(Path at, String name, Optional<String> formula) implements ReadingProblem {}

    /** A formula that uses itself. */
    record FormulaItself(Path at, String name) implements ReadingProblem {}

    /** The year before of something of which nobody says what it was in the year before the first. */
    record FormulaNoOpening(Path at, String name) implements ReadingProblem {}

    /** A comparison that is no condition. */
    record FormulaComparison(Path at, String operator) implements ReadingProblem {}

    /** Units in a formula that do not go together. */
    record FormulaUnits(Path at, String one, UnitText unit, String other, UnitText otherUnit)
            implements ReadingProblem {}

    /** A formula that comes to another unit than it says. */
    record FormulaOtherUnit(Path at, UnitText unit, UnitText said) implements ReadingProblem {}

    /** Expenditure that is no money. */
    record FormulaNature(Path at, UnitText unit) implements ReadingProblem {}

    /** A formula of parts in parts, deeper than anybody reads. */
    record FormulaTooDeep(Path at, int most) implements ReadingProblem {}

    /** More formulas than any budget has. */
    record TooManyFormulas(Path at, int most) implements ReadingProblem {}

    // Keys, shares and checks

    /** Percentages that do not add up to 100 %. */
    record SumNot100(Path at, BigDecimal sum, List<Integer> years) implements ReadingProblem {}

    /** Two things that are about different parties, where they must be about the same. */
    record DifferentParties(Path at, String one, String other, List<String> onlyOne, List<String> onlyOther)
            implements ReadingProblem {}

    /** A statistic that can not divide anything, for it adds up to 0. */
    record SumIsZero(Path at, String statistic, List<Integer> years) implements ReadingProblem {}

    /** A party that paid nothing the year before: a greatest change in proportion to nothing keeps it at nothing. */
    record StaysAtZero(Path at, String party) implements ReadingProblem {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** Something that is defined by itself. */
    record Circle(Path at, List<String> names) implements ReadingProblem {}

    /** A kind of party of which the file has none. */
    record NoSuchParties(Path at) implements ReadingProblem {}

    /** A party that pays nothing in a share. */
    record PartyNotInKey(Path at, String party, String key, Known known) implements ReadingProblem {}

    /** Something to divide, check or add up that the file does not have. */
    record UnknownTarget(Path at, String target, Known known) implements ReadingProblem {}

    /** Something to divide that is no money. */
    record NoMoney(Path at, String target, UnitText unit) implements ReadingProblem {}

    /** Amounts in different units that can not be added up. */
    record MixedUnits(Path at, String one, UnitText unit, String other, UnitText otherUnit) implements ReadingProblem {}

    // Regulations

    /** A text that is no edition of a regulation. */
    record BadEdition(Path at, String edition) implements ReadingProblem {}

    /** A regulation file with another name than what it holds asks for. */
    record WrongFileName(Path at, String name, String wanted) implements ReadingProblem {}

    /** Two texts of one regulation that hold on one day. */
    record EditionsOverlap(Path at, String edition, String other, String file, LocalDate day)
            implements ReadingProblem {}

    /** A word by which two uses go. */
    record WordOfOtherUse(Path at, String word, String other) implements ReadingProblem {}

    /** A text that is no fact, nor facts with not and or. */
    record BadCondition(Path at, String condition) implements ReadingProblem {}

    /** A fact that is a count, where it must be so or not so. */
    record FactIsCount(Path at, String fact) implements ReadingProblem {}

    /** A fact that is so or not so, where it must be a count. */
    record FactIsNoCount(Path at, String fact) implements ReadingProblem {}

    /** A parameter in another unit than its limit asks for. */
    record ParameterUnit(Path at, String parameter, UnitText unit, UnitText wanted) implements ReadingProblem {}

    // Funds

    /**
     * A regulation of which there is no file.
     *
     * @param file how such a file could be called
     */
    record UnknownRegulation(Path at, String name, String file, Known known) implements ReadingProblem {}

    /** A text that a regulation does not have. */
    record UnknownEdition(Path at, String edition, String regulation, Known known) implements ReadingProblem {}

    /** A use that no regulation has. */
    record UnknownUse(Path at, String use, Known known) implements ReadingProblem {}

    /** A fact that no regulation asks for. */
    record UnknownFact(Path at, String fact, Known known) implements ReadingProblem {}

    /** A body to which no fund of the budget gives money. */
    record UnknownRecipient(Path at, String recipient, Known known) implements ReadingProblem {}

    /** A path that no input of the budget has. */
    record UnknownInput(Path at, String input, Known known) implements ReadingProblem {}

    /** An input that is uncertain in two ways. */
    record UncertainTwice(Path at, String input, String other) implements ReadingProblem {}

    /** A date, or yes or no, of which a range is asked. */
    record OnlyChance(Path at, String input) implements ReadingProblem {}

    /** One end of a range names a year, and the other does not. */
    record RangeHalf(Path at, int year) implements ReadingProblem {}

    /** The low, the likely and the high estimate are not in order. */
    record RangeUpsideDown(Path at, int year, BigDecimal low, BigDecimal likely, BigDecimal high)
            implements ReadingProblem {}

    /**
     * The low, the likely and the high estimate of a step of a chain are not in order with the number that an input is given elsewhere.
     *
     * @param input the path of the likely one
     */
    record EstimatesUpsideDown(Path at, String input, int year, BigDecimal low, BigDecimal likely, BigDecimal high)
            implements ReadingProblem {}

    /** An input that is no number of things, of which arrivals are asked. */
    record NotCounted(Path at, String input) implements ReadingProblem {}

    /** A number that must be above 0. */
    record NotPositive(Path at, BigDecimal most) implements ReadingProblem {}

    /** A history that is too short. */
    record SeenTooFew(Path at, int least) implements ReadingProblem {}

    /** What an answer of yes or no would be besides. */
    record ThenOfFlag(Path at, String input) implements ReadingProblem {}

    /** It is not said what an input is when something happens. */
    record NoThen(Path at, String input, String example) implements ReadingProblem {}

    /** A second day on which a cost is spent in one year. */
    record TwoDaysInYear(Path at, LocalDate day, LocalDate other, int year) implements ReadingProblem {}

    /** A municipality to which a regulation grants nothing. */
    record UnknownMunicipality(Path at, String municipality, String regulation, Known known)
            implements ReadingProblem {}

    /** A pot, fact or parameter that a regulation does not have. */
    record NotInRegulation(Path at, Message part, String name, String regulation, Known known)
            implements ReadingProblem {}

    /** An answer for one cost, of a question that the fund answers for all spends. */
    record FactOfFund(Path at, String fact) implements ReadingProblem {}

    /** A pot for which the grant has no amount, while it has one for others. */
    record NothingGranted(Path at, String pot) implements ReadingProblem {}

    /** VAT of a cost that is said to have none. */
    record VatOfNone(Path at) implements ReadingProblem {}

    /** An answer for all spends, of a question that each spend answers for itself. */
    record FactOfSpend(Path at, String fact) implements ReadingProblem {}

    /** A number that counts nothing. */
    record NotACount(Path at, String value) implements ReadingProblem {}

    /** An amount of which must be said for which pot it is. */
    record PotWanted(Path at, String regulation, List<String> pots) implements ReadingProblem {}

    /** A grant without an amount, under a rule that takes a part of it. */
    record AmountWanted(Path at, String regulation, String rule, String key) implements ReadingProblem {}

    /** A grant of more than a municipality can get; amounts in euro. */
    record AboveMaximum(Path at, BigDecimal amount, BigDecimal most, String municipality, String regulation)
            implements ReadingProblem {}

    /** A grant from which a municipality can get nothing. */
    record NoMaximum(Path at, String municipality, String regulation, Optional<String> pot) implements ReadingProblem {}

    /** A maximum that is not the same in all texts that can hold. */
    record MaximaDiffer(Path at, String municipality, String regulation, List<String> editions)
            implements ReadingProblem {}

    /** Recipients who together can get more than was granted; amounts in euro. */
    record RecipientsAboveGrant(Path at, BigDecimal together, BigDecimal granted) implements ReadingProblem {}
    /** Something with a name that nothing in the file refers to. */
    record NeverUsed(Path at, String section, String name) implements Remark {}

    // Where figures come from

    /** Figures without source or assumption, by their names within the thing. */
    record NoOrigin(Path at, List<String> figures) implements ReadingProblem {}

    /** A figure with a source and an assumption. */
    record OriginTwice(Path at, String key) implements ReadingProblem {}

    /** An origin of something that is not there. */
    record OriginOfNothing(Path at, String key, Known known) implements ReadingProblem {}

    /** An assumption that nobody made. */
    record NoAuthor(Path at) implements ReadingProblem {}
}
