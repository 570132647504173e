package vierkant.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text with places for the components of a message.
 *
 * <table>
 * <caption>What stands between braces</caption>
 * <tr><td>{@code {name}}</td><td>the component: a message in its own words, a {@code BigDecimal} or {@code long} with its
 *     digits in groups, an {@code int} without groups (a year), a date, a list joined by commas, nothing for what is
 *     absent</td></tr>
 * <tr><td>{@code {name!euro}}, {@code {name!percent}}</td><td>a {@code BigDecimal} as euros, or times 100 with a percent
 *     sign</td></tr>
 * <tr><td>{@code {name?day|days}}</td><td>the first text where the component is 1 or holds one element, else the
 *     second</td></tr>
 * <tr><td>{@code {name:text}}</td><td>the text where the component is present or not empty, else nothing</td></tr>
 * <tr><td><code>&#123;&#123;</code>, <code>&#125;&#125;</code></td><td>one brace</td></tr>
 * </table>
 *
 * <p>The texts inside may have places of their own, but no doubled braces.
 */
final class Template {
    /** How a number is written. */
    enum Form {
        PLAIN,
        EURO,
        /** Euro in which no more is known than the digits that are there. */
        ESTIMATE,
        PERCENT
    }

    /** Where a template finds what to fill in. */
    interface Arguments {
        String text(String name, Form form);

        boolean present(String name);

        boolean one(String name);
    }

    private sealed interface Piece {
        String filled(Arguments arguments);

        record Literal(String text) implements Piece {
            @Override
            public String filled(Arguments arguments) {
                return text;
            }
        }

        record Place(String name, Form form) implements Piece {
            @Override
            public String filled(Arguments arguments) {
                return arguments.text(name, form);
            }
        }

        record Choice(String name, Template one, Template other) implements Piece {
            @Override
            public String filled(Arguments arguments) {
                return (arguments.one(name) ? one : other).filled(arguments);
            }
        }

        record IfPresent(String name, Template then) implements Piece {
            @Override
            public String filled(Arguments arguments) {
                return arguments.present(name) ? then.filled(arguments) : "";
            }
        }
    }

    private final List<Piece> pieces;
    private final SortedSet<String> names;

    private Template(List<Piece> pieces, SortedSet<String> names) {
        this.pieces = pieces;
        this.names = names;
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException where the braces do not pair
     */
    static Template parse(String text) {
        Reading reading = new Reading(text);
        Template template = reading.until("");
        if (reading.at < text.length()) {
            throw new IllegalArgumentException("unpaired } at " + reading.at + " of: " + text);
        }
        return template;
    }

    String filled(Arguments arguments) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.filled(arguments)));
        return text.toString();
    }

    /** The components that it mentions. */
    SortedSet<String> names() {
        return names;
    }

    private static final class Reading {
        private final String text;
        private final SortedSet<String> names = new TreeSet<>();
        private int at;

        Reading(String text) {
            this.text = text;
        }

        /** Reads to one of the ends, which is left to be read; outermost there is none, so that braces can be doubled. */
        private Template until(String ends) {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder literal = new StringBuilder();
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                if (text.startsWith("{{", at) || text.startsWith("}}", at)) {
                    literal.append(text.charAt(at));
                    at += 2;
                } else if (text.charAt(at) == '{') {
                    pieces.add(new Piece.Literal(literal.toString()));
                    literal.setLength(0);
                    at++;
                    pieces.add(place());
                    expect('}');
                } else if (text.charAt(at) == '}') {
                    break;
                } else {
                    literal.append(text.charAt(at));
                    at++;
                }
            }
            pieces.add(new Piece.Literal(literal.toString()));
            return new Template(List.copyOf(pieces), names);
        }

        private Piece place() {
            int start = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            String name = text.substring(start, at);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("no name at " + start + " of: " + text);
            }
            names.add(name);
            if (at < text.length() && text.charAt(at) == '!') {
                at++;
                return new Piece.Place(name, form());
            } else if (at < text.length() && text.charAt(at) == '?') {
                at++;
                Template one = until("|}");
                expect('|');
                return new Piece.Choice(name, one, until("}"));
            } else if (at < text.length() && text.charAt(at) == ':') {
                at++;
                return new Piece.IfPresent(name, until("}"));
            }
            return new Piece.Place(name, Form.PLAIN);
        }

        private Form form() {
            int end = text.indexOf('}', at);
            String form = text.substring(at, end < 0 ? text.length() : end);
            at += form.length();
            return Form.valueOf(form.toUpperCase(Locale.ROOT));
        }

        private void expect(char wanted) {
            if (at >= text.length() || text.charAt(at) != wanted) {
                throw new IllegalArgumentException("no " + wanted + " at " + at + " of: " + text);
            }
            at++;
        }
    }
}
