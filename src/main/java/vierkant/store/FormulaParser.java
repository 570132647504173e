package vierkant.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.FormulaTerm.Direction;
import vierkant.model.FormulaTerm.Operator;
import vierkant.model.Path;
import vierkant.model.Unit;
import vierkant.store.FormulaNode.Span;
import vierkant.store.FormulaWord.Kind;
import vierkant.text.Message;

/**
 * Reads the text of a formula from left to right, up to the first thing that can not stand where it stands.
 *
 * <pre>
 * sum      = product { ("+" | "-") product }
 * product  = factor { ("*" | "/") factor }
 * factor   = "-" factor | number [ unit ] | name | "(" sum ")" | function
 * function = ("min" | "max") "(" sum { "," sum } ")"
 *          | ("round" | "rounddown") "(" sum "," decimals ")"
 *          | "previous" "(" name ")"
 *          | "if" "(" sum comparison sum "," sum "," sum ")"
 * </pre>
 */
final class FormulaParser {
    /** Deeper than a person reads, and within what a cell of a spreadsheet may hold. */
    static final int MOST_DEPTH = 16;

    private static final Map<String, String> FUNCTIONS = functions();

    /** What these are called in a Dutch spreadsheet, or could be called. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "als", "if",
            "afronden", "round",
            "afronden.naar.beneden", "rounddown",
            "afrondennaarbeneden", "rounddown",
            "vorige", "previous",
            "vorig-jaar", "previous",
            "previous-year", "previous");

    private static final Map<String, Operator> COMPARISONS = Map.of(
            "=", Operator.EQUAL,
            "<>", Operator.NOT_EQUAL,
            "<", Operator.LESS_THAN,
            "<=", Operator.AT_MOST,
            ">", Operator.MORE_THAN,
            ">=", Operator.AT_LEAST);

    private static final Set<String> DECIMALS = Set.of("0", "1", "2", "6");

    private final String text;
    private final Path path;
    private final List<FormulaWord> words;
    private int next;
    private Optional<Mistake> mistake = Optional.empty();

    /** The first thing that is wrong, and where in the formula. */
    record Mistake(int from, ReadingProblem problem) {}

    FormulaParser(String text, Path path) {
        this.text = text;
        this.path = path;
        this.words = FormulaWord.of(text);
    }

    /** The formula; where it is broken, {@link #mistake} says how. */
    FormulaNode read() {
        FormulaNode sum = sum(0);
        FormulaWord word = word();
        if (word.kind() == Kind.COMPARISON) {
            fail(word, new ReadingProblem.FormulaComparison(path, word.text()));
        } else if (word.kind() != Kind.END) {
            wanted(FormulaWants.SIGN_OR_END);
        }
        return mistake.isPresent() ? broken() : sum;
    }

    Optional<Mistake> mistake() {
        return mistake;
    }

    private FormulaNode sum(int depth) {
        int from = word().from();
        List<FormulaNode> added = new ArrayList<>(List.of(product(depth)));
        List<FormulaNode> subtracted = new ArrayList<>();
        while (word().is("+") || word().is("-")) {
            (take().is("+") ? added : subtracted).add(product(depth));
        }
        return added.size() + subtracted.size() == 1
                ? added.get(0)
                : new FormulaNode.Sum(since(from), added, subtracted);
    }

    private FormulaNode product(int depth) {
        int from = word().from();
        List<FormulaNode> multiplied = new ArrayList<>(List.of(factor(depth)));
        List<FormulaNode> divided = new ArrayList<>();
        while (word().is("*") || word().is("/")) {
            (take().is("*") ? multiplied : divided).add(factor(depth));
        }
        return multiplied.size() + divided.size() == 1
                ? multiplied.get(0)
                : new FormulaNode.Product(since(from), multiplied, divided);
    }

    private FormulaNode factor(int depth) {
        FormulaWord word = word();
        if (depth > MOST_DEPTH) {
            return fail(word, new ReadingProblem.FormulaTooDeep(path, MOST_DEPTH));
        }
        if (word.is("-")) {
            take();
            FormulaNode of = factor(depth + 1);
            return new FormulaNode.Negative(since(word.from()), of);
        }
        if (word.is("(")) {
            take();
            FormulaNode inner = sum(depth + 1);
            return close(FormulaWants.SIGN_OR_CLOSE) ? inner : broken();
        }
        return switch (word.kind()) {
            case NUMBER -> number(take());
            case NAME -> words.get(next + 1).is("(") ? function(take(), depth + 1) : name(take());
            default -> wanted(FormulaWants.PART);
        };
    }

    /** A number, and the words of a unit behind it: one word, or one "per" another. */
    private FormulaNode number(FormulaWord number) {
        if (!isUnitWord(word())) {
            return new FormulaNode.Literal(since(number.from()), number.text(), Optional.empty());
        }
        FormulaWord first = take();
        StringBuilder unit = new StringBuilder(first.text());
        if (word().text().equals("per")) {
            take();
            FormulaWord below = word();
            if (!isUnitWord(below)) {
                return fail(first, unknownUnit(unit + " per " + below.text()));
            }
            unit.append(" per ").append(take().text());
        }
        Optional<Unit> known = UnitWords.parse(unit.toString());
        return known.isPresent()
                ? new FormulaNode.Literal(since(number.from()), number.text(), known)
                : fail(first, unknownUnit(unit.toString()));
    }

    private ReadingProblem unknownUnit(String unit) {
        return new ReadingProblem.UnknownUnit(
                path, Value.shown(unit), Known.of(unit, UnitWords.all(), UnitWords.usual()));
    }

    private boolean isUnitWord(FormulaWord word) {
        return word.kind() == Kind.NAME && word.text().indexOf('.') < 0;
    }

    private static FormulaNode.Name name(FormulaWord word) {
        return new FormulaNode.Name(new Span(word.from(), word.to()), word.text());
    }

    private FormulaNode function(FormulaWord name, int depth) {
        String function = name.text();
        if (!FUNCTIONS.containsKey(function)) {
            return fail(name, unknownFunction(function));
        }
        take();
        return switch (function) {
            case "previous" -> previous(name);
            case "if" -> when(name, depth);
            case "min" -> new FormulaNode.Extreme(since(name), FormulaNode.Extreme.Which.LEAST, arguments(name, depth));
            case "max" ->
                new FormulaNode.Extreme(since(name), FormulaNode.Extreme.Which.GREATEST, arguments(name, depth));
            case "round" -> rounded(name, Direction.HALF_UP, depth);
            default -> rounded(name, Direction.DOWN, depth);
        };
    }

    private ReadingProblem unknownFunction(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        Known known = Known.of(lower, FUNCTIONS.keySet());
        return new ReadingProblem.FormulaFunction(
                path,
                Value.shown(name),
                Optional.ofNullable(OTHER_NAMES.get(lower))
                        .map(meant -> new Known(List.of(meant), known.names()))
                        .orElse(known));
    }

    private FormulaNode previous(FormulaWord function) {
        FormulaWord word = word();
        if (word.is(")")) {
            return arguments(word, function, 0);
        }
        if (word.kind() != Kind.NAME || words.get(next + 1).is("(")) {
            return wanted(FormulaWants.NAME);
        }
        FormulaNode.Name name = name(take());
        if (word().is(",")) {
            return arguments(word(), function, 2);
        }
        return close(FormulaWants.SIGN_OR_CLOSE) ? new FormulaNode.Previous(since(function), name) : broken();
    }

    /** Parts with commas between them, up to and with the closing parenthesis; two or more. */
    private List<FormulaNode> arguments(FormulaWord function, int depth) {
        List<FormulaNode> arguments = new ArrayList<>();
        if (word().is(")")) {
            arguments(word(), function, 0);
            return arguments;
        }
        arguments.add(sum(depth));
        while (word().is(",")) {
            take();
            arguments.add(sum(depth));
        }
        if (arguments.size() == 1 && word().is(")")) {
            arguments(word(), function, 1);
        }
        close(FormulaWants.SIGN_COMMA_OR_CLOSE);
        return arguments;
    }

    private FormulaNode rounded(FormulaWord function, Direction direction, int depth) {
        if (word().is(")")) {
            return arguments(word(), function, 0);
        }
        FormulaNode of = sum(depth);
        if (word().is(")")) {
            return arguments(word(), function, 1);
        }
        if (!comma()) {
            return broken();
        }
        FormulaWord decimals = word();
        if (decimals.kind() != Kind.NUMBER) {
            return wanted(FormulaWants.DECIMALS);
        }
        if (!DECIMALS.contains(decimals.text())) {
            return fail(decimals, new ReadingProblem.FormulaDecimals(path, Value.shown(decimals.text())));
        }
        take();
        if (word().is(",")) {
            return arguments(word(), function, 3);
        }
        return close(FormulaWants.SIGN_OR_CLOSE)
                ? new FormulaNode.Rounded(since(function), of, Integer.parseInt(decimals.text()), direction)
                : broken();
    }

    private FormulaNode when(FormulaWord function, int depth) {
        if (word().is(")")) {
            return arguments(word(), function, 0);
        }
        FormulaNode left = sum(depth);
        FormulaWord comparison = word();
        if (comparison.kind() != Kind.COMPARISON) {
            return wanted(FormulaWants.COMPARISON);
        }
        Operator operator = java.util.Objects.requireNonNull(COMPARISONS.get(take().text()));
        FormulaNode right = sum(depth);
        if (word().is(")")) {
            return arguments(word(), function, 1);
        }
        if (!comma()) {
            return broken();
        }
        FormulaNode then = sum(depth);
        if (word().is(")")) {
            return arguments(word(), function, 2);
        }
        if (!comma()) {
            return broken();
        }
        FormulaNode otherwise = sum(depth);
        if (word().is(",")) {
            return arguments(word(), function, 4);
        }
        return close(FormulaWants.SIGN_OR_CLOSE)
                ? new FormulaNode.When(since(function), left, operator, right, then, otherwise)
                : broken();
    }

    private boolean comma() {
        if (word().is(",")) {
            take();
            return true;
        }
        wanted(FormulaWants.SIGN_COMMA_OR_CLOSE);
        return false;
    }

    private boolean close(FormulaWants otherwise) {
        if (word().is(")")) {
            take();
            return true;
        }
        wanted(otherwise);
        return false;
    }

    private FormulaWord word() {
        return words.get(next);
    }

    private FormulaWord take() {
        return words.get(next++);
    }

    /** From the beginning of a word to the end of the last one that was read. */
    private Span since(FormulaWord word) {
        return since(word.from());
    }

    private Span since(int from) {
        return new Span(
                from, next == 0 ? from : Math.max(from, words.get(next - 1).to()));
    }

    private FormulaNode arguments(FormulaWord at, FormulaWord function, int found) {
        return fail(
                at,
                new ReadingProblem.FormulaArguments(
                        path,
                        function.text(),
                        found,
                        java.util.Objects.requireNonNull(FUNCTIONS.get(function.text()))));
    }

    private FormulaNode wanted(Message what) {
        FormulaWord word = word();
        Optional<String> decimals = decimalComma();
        if (decimals.isPresent()) {
            return fail(words.get(next - 1), new ReadingProblem.FormulaNumber(path, Value.shown(decimals.get())));
        }
        return switch (word.kind()) {
            case STRANGE -> fail(word, new ReadingProblem.FormulaSign(path, word.text()));
            case END -> fail(word, new ReadingProblem.FormulaEnds(path, what));
            case COMPARISON -> fail(word, new ReadingProblem.FormulaComparison(path, word.text()));
            default -> fail(word, new ReadingProblem.FormulaWanted(path, Value.shown(word.text()), what));
        };
    }

    /** The number that was meant where a comma parts digits; between the parts of a function a comma is a comma. */
    private Optional<String> decimalComma() {
        if (!word().is(",") || next == 0) {
            return Optional.empty();
        }
        FormulaWord before = words.get(next - 1);
        FormulaWord after = words.get(next + 1);
        boolean isOneNumber = before.kind() == Kind.NUMBER
                && after.kind() == Kind.NUMBER
                && before.to() == word().from()
                && after.from() == word().to();
        return isOneNumber ? Optional.of(before.text() + "," + after.text()) : Optional.empty();
    }

    /** Notes what is wrong, if nothing was before, and goes to the end, so that the rest is not read. */
    private FormulaNode fail(FormulaWord at, ReadingProblem problem) {
        if (mistake.isEmpty()) {
            mistake = Optional.of(new Mistake(at.from(), problem));
        }
        next = words.size() - 1;
        return broken();
    }

    private FormulaNode broken() {
        return new FormulaNode.Broken(new Span(0, text.length()));
    }

    private static Map<String, String> functions() {
        Map<String, String> functions = new LinkedHashMap<>();
        functions.put("min", "min(a, b)");
        functions.put("max", "max(a, b)");
        functions.put("round", "round(a, 2)");
        functions.put("rounddown", "rounddown(a, 0)");
        functions.put("if", "if(a >= b, x, y)");
        functions.put("previous", "previous(formulas.a)");
        return functions;
    }
}
