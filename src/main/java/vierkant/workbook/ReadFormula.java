package vierkant.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/**
 * A formula as it stands in a file, cut into its words. Whatever somebody wrote has words, so this reads formulas that no
 * evaluator knows.
 *
 * @param text without the equals sign
 * @param tokens all words in order, without spaces
 */
record ReadFormula(String text, List<Token> tokens) {
    /** What a word of a formula is. */
    enum Kind {
        TEXT,
        ERROR,
        REFERENCE,
        /** With the parenthesis that opens it. */
        FUNCTION,
        NUMBER,
        /** A defined name, a column of a table, or TRUE and FALSE. */
        NAME,
        OPERATOR
    }

    /** One word. */
    record Token(Kind kind, String text) {}

    /**
     * A cell or a rectangle of cells. Rows and columns count from 0.
     *
     * @param sheet as written, without quotes; empty for the sheet of the formula
     * @param from the left upper corner
     * @param to the right lower corner; the same as {@code from} for one cell
     */
    record Reference(Optional<String> sheet, Corner from, Corner to) {
        boolean isOneCell() {
            return from.row == to.row && from.column == to.column;
        }
    }

    /** A cell of a reference, and which of its parts do not move when the formula is copied. */
    record Corner(int row, int column, Anchor rowAnchor, Anchor columnAnchor) {
        private String relative(int fromRow, int fromColumn) {
            return "R" + (rowAnchor == Anchor.FIXED ? row : "[" + (row - fromRow) + "]") + "C"
                    + (columnAnchor == Anchor.FIXED ? column : "[" + (column - fromColumn) + "]");
        }
    }

    /** Whether a row or column moves when a formula is copied. */
    enum Anchor {
        FIXED,
        MOVING
    }

    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;

    private static final String SHEET =
            "(?:(?:'(?:[^']|'')+'|[\\p{L}_\\\\\\[][\\p{L}\\p{N}_.\\\\\\[\\]]*(?::[\\p{L}_][\\p{L}\\p{N}_.]*)?)!)?";
    private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";
    private static final Pattern WORD = Pattern.compile("(?<text>\"(?:[^\"]|\"\")*\")"
            + "|(?<error>#(?:N/A|REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA))"
            + "|(?<reference>" + SHEET + "(?:" + CELL + "(?::" + CELL
            + ")?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[1-9][0-9]{0,6}:\\$?[1-9][0-9]{0,6})(?![\\p{L}\\p{N}_.(!]))"
            + "|(?<function>[\\p{L}_][\\p{L}\\p{N}_.]*\\()"
            + "|(?<number>(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
            + "|(?<name>(?:'(?:[^']|'')+'!|[\\p{L}_\\\\\\[][\\p{L}\\p{N}_.\\\\\\[\\]]*!)?[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*(?:\\[[^\\]]*\\]+)?)"
            + "|(?<space>\\s+)"
            + "|(?<operator><=|>=|<>|.)");
    private static final Pattern CORNER = Pattern.compile("(\\$?)([A-Za-z]{0,3})(\\$?)([0-9]*)");

    /** Cuts a formula into words; anything unknown becomes an operator. */
    static ReadFormula parse(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int at = 0;
        while (at < text.length() && word.find(at)) {
            for (Kind kind : Kind.values()) {
                String found = word.group(kind.name().toLowerCase(Locale.ROOT));
                if (found != null) {
                    tokens.add(new Token(kind, found));
                }
            }
            at = word.end();
        }
        return new ReadFormula(text, List.copyOf(tokens));
    }

    /** The functions called, in capitals, each call once. */
    List<String> functions() {
        return words(Kind.FUNCTION)
                .map(name -> name.substring(0, name.length() - 1).toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The numbers typed into it. */
    List<String> numbers() {
        return words(Kind.NUMBER).toList();
    }

    /** The defined names and table columns, but for TRUE and FALSE. */
    List<String> names() {
        return words(Kind.NAME)
                .filter(name -> !Set.of("TRUE", "FALSE").contains(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    boolean holds(Kind kind) {
        return tokens.stream().anyMatch(token -> token.kind == kind);
    }

    List<Reference> references() {
        return words(Kind.REFERENCE).map(ReadFormula::reference).toList();
    }

    /** The one cell that the formula repeats and nothing else; empty for a formula that computes. */
    Optional<Reference> link() {
        List<Token> bare = tokens.stream()
                .filter(token -> !Set.of("(", ")").contains(token.text))
                .toList();
        return bare.size() == 1 && bare.get(0).kind == Kind.REFERENCE
                ? Optional.of(reference(bare.get(0).text)).filter(Reference::isOneCell)
                : Optional.empty();
    }

    /** The formula with its references as distances from the cell that holds it: equal for copies. Counted from 0. */
    String relative(int row, int column) {
        return tokens.stream()
                .map(token -> token.kind == Kind.REFERENCE
                        ? relative(reference(token.text), row, column)
                        : token.text.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String relative(Reference reference, int row, int column) {
        String from = reference.from.relative(row, column);
        return reference.sheet.map(sheet -> sheet + "!").orElse("")
                + (reference.isOneCell() ? from : from + ":" + reference.to.relative(row, column));
    }

    /** The formula without its references: the same for formulas that do the same with other cells. */
    String shape() {
        return tokens.stream()
                .map(token -> token.kind == Kind.REFERENCE ? "#" : token.text.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The formula with its cells written one way, whatever is anchored: equal for formulas that compute the same. */
    String absolute(String ownSheet) {
        return tokens.stream()
                .map(token -> token.kind == Kind.REFERENCE
                        ? absolute(reference(token.text), ownSheet)
                        : token.text.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String absolute(Reference reference, String ownSheet) {
        return reference.sheet.orElse(ownSheet) + "!" + reference.from.row + "," + reference.from.column + ":"
                + reference.to.row + "," + reference.to.column;
    }

    /** The references that stand as arguments of calls of a function, not deeper. */
    List<Reference> argumentsOf(String function) {
        List<Reference> arguments = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind == Kind.FUNCTION || token.text.equals("(")) {
                open.add(token.text.toUpperCase(Locale.ROOT));
            } else if (token.text.equals(")") && !open.isEmpty()) {
                open.remove(open.size() - 1);
            } else if (token.kind == Kind.REFERENCE
                    && !open.isEmpty()
                    && open.get(open.size() - 1).equals(function + "(")) {
                arguments.add(reference(token.text));
            }
        }
        return arguments;
    }

    /** The references that are added or subtracted as they are: plain terms, and those of a {@code SUM}. */
    List<Reference> terms() {
        List<Reference> terms = new ArrayList<>(argumentsOf("SUM"));
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind == Kind.FUNCTION || token.text.equals("(")) {
                depth++;
            } else if (token.text.equals(")")) {
                depth--;
            } else if (token.kind == Kind.REFERENCE && depth == 0 && isJoint(i - 1) && isJoint(i + 1)) {
                terms.add(reference(token.text));
            }
        }
        return terms;
    }

    /** Whether a term begins or ends there. */
    private boolean isJoint(int index) {
        return index < 0 || index >= tokens.size() || Set.of("+", "-").contains(tokens.get(index).text);
    }

    /** How often a function is called within a call of itself, at most: 1 where it is called and never nested. */
    int depthOf(String function) {
        List<String> open = new ArrayList<>();
        int deepest = 0;
        for (Token token : tokens) {
            if (token.kind == Kind.FUNCTION || token.text.equals("(")) {
                open.add(token.text.toUpperCase(Locale.ROOT));
                deepest = Math.max(deepest, (int)
                        open.stream().filter((function + "(")::equals).count());
            } else if (token.text.equals(")") && !open.isEmpty()) {
                open.remove(open.size() - 1);
            }
        }
        return deepest;
    }

    private java.util.stream.Stream<String> words(Kind kind) {
        return tokens.stream().filter(token -> token.kind == kind).map(Token::text);
    }

    private static Reference reference(String text) {
        int mark = text.lastIndexOf('!');
        Optional<String> sheet = mark < 0 ? Optional.empty() : Optional.of(unquoted(text.substring(0, mark)));
        String cells = text.substring(mark + 1);
        int colon = cells.indexOf(':');
        Corner from = corner(colon < 0 ? cells : cells.substring(0, colon), 0, 0);
        Corner to = colon < 0 ? from : corner(cells.substring(colon + 1), LAST_ROW, LAST_COLUMN);
        return new Reference(
                sheet,
                new Corner(
                        Math.min(from.row, to.row),
                        Math.min(from.column, to.column),
                        from.rowAnchor,
                        from.columnAnchor),
                new Corner(
                        Math.max(from.row, to.row), Math.max(from.column, to.column), to.rowAnchor, to.columnAnchor));
    }

    /** A corner; what a whole row or column leaves out is filled in. */
    private static Corner corner(String text, int row, int column) {
        Matcher parts = CORNER.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no corner of a reference: " + text);
        }
        String letters = parts.group(2);
        String digits = parts.group(4);
        // of a whole row the sign stands before the digits, where that of a column is looked for
        boolean rowOnly = letters.isEmpty();
        Anchor columnAnchor = !rowOnly && !parts.group(1).isEmpty() ? Anchor.FIXED : Anchor.MOVING;
        boolean rowFixed =
                !parts.group(3).isEmpty() || (rowOnly && !parts.group(1).isEmpty());
        return new Corner(
                digits.isEmpty() ? row : Integer.parseInt(digits) - 1,
                rowOnly ? column : CellReference.convertColStringToIndex(letters.toUpperCase(Locale.ROOT)),
                rowFixed ? Anchor.FIXED : Anchor.MOVING,
                columnAnchor);
    }

    private static String unquoted(String sheet) {
        return sheet.startsWith("'") ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
    }
}
