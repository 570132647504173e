package vierkant.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vierkant.model.Path;
import vierkant.text.Invisible;

/**
 * The nodes of a YAML file with their places, and nothing that YAML can do besides: no aliases, no types, one document.
 *
 * <p>Built from the parser's events, without recursion, so that depth and size can be refused before they cost anything.
 */
final class Tree {
    /** Deeper than any budget: quarters of the demand of a contract are at depth 5. */
    static final int MOST_DEPTH = 20;

    /** A share table of all 342 municipalities over 50 years, ten times. */
    static final int MOST_PARTS = 300_000;

    /** Stands for a key that is none. */
    private static final String BROKEN_KEY = "?";

    private static final Pattern DIGITS_END = Pattern.compile(".*\\d");
    private static final Pattern DIGITS_START = Pattern.compile("[\\d-].*");
    private static final Pattern GLUED = Pattern.compile("[^\\s:]+:\\S.*", Pattern.DOTALL);

    private final FileText text;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();

    private Tree(FileText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The root of the file, or nothing where the file can not be read to its end; that has then been reported. */
    static Optional<Node> of(FileText text, Problems problems) {
        return new Tree(text, problems).build();
    }

    private Optional<Node> build() {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        int parts = 0;
        int documents = 0;
        try {
            for (Event event : new Parse(settings).parseString(text.text())) {
                parts++;
                if (parts > MOST_PARTS) {
                    problems.add(start(event), new ReadingProblem.TooManyParts(MOST_PARTS));
                    return Optional.empty();
                }
                if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                    problems.add(start(event), new ReadingProblem.SecondDocument());
                    return root;
                }
                take(event);
                if (open.size() > MOST_DEPTH) {
                    problems.add(start(event), new ReadingProblem.TooDeep(MOST_DEPTH));
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException e) {
            SyntaxProblems.report(e, text, problems);
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(Mark.START, new ReadingProblem.NotYaml(Value.shown(String.valueOf(e.getMessage()))));
            return Optional.empty();
        }
        if (root.isEmpty() || root.get().isNothing()) {
            problems.add(Mark.START, new ReadingProblem.NothingInFile());
            return Optional.empty();
        }
        return root;
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart, MappingStart -> open((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> add(open.pop().closed());
            case Alias -> {
                problems.add(
                        start(event),
                        new ReadingProblem.Alias(((AliasEvent) event).getAlias().getValue()));
                add(new Node.Broken(start(event)));
            }
            default -> {}
        }
    }

    private void scalar(ScalarEvent event) {
        refuse(event, event.getTag());
        Node.Style style = event.isPlain() ? Node.Style.PLAIN : Node.Style.QUOTED;
        String value = event.getValue();
        OptionalInt invisible = Invisible.first(value);
        if (invisible.isPresent()) {
            problems.add(
                    start(event),
                    new ReadingProblem.ControlCharacter(FileText.code(value.codePointAt(invisible.getAsInt()))));
            add(new Node.Broken(start(event)));
        } else {
            add(new Node.Scalar(value, style, start(event)));
        }
    }

    private void open(CollectionStartEvent event) {
        refuse(event, event.getTag());
        Path path = open.isEmpty() ? Path.ROOT : open.peek().next();
        Style style = event.isFlow() ? Style.FLOW : Style.BLOCK;
        open.push(
                event.getEventId() == Event.ID.MappingStart
                        ? new OpenKeys(path, start(event), style)
                        : new OpenItems(path, start(event)));
    }

    private void refuse(NodeEvent event, Optional<String> tag) {
        tag.ifPresent(name -> problems.add(start(event), new ReadingProblem.Tag(Value.shown(shortTag(name)))));
        event.getAnchor().ifPresent(anchor -> problems.add(start(event), new ReadingProblem.Anchor(anchor.getValue())));
    }

    private static String shortTag(String tag) {
        return tag.startsWith("tag:yaml.org,2002:") ? "!!" + tag.substring("tag:yaml.org,2002:".length()) : tag;
    }

    private void add(Node node) {
        if (open.isEmpty()) {
            root = root.or(() -> Optional.of(node));
        } else {
            open.peek().add(node);
        }
    }

    static Mark mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Mark start(Event event) {
        return event.getStartMark().map(Tree::mark).orElse(Mark.START);
    }

    private enum Style {
        FLOW,
        BLOCK
    }

    /** A list or mapping of which the end has not come. */
    private interface Open {
        void add(Node node);

        Node closed();

        /** The path of what comes next in it. */
        Path next();
    }

    private record OpenItems(Path path, Mark mark, List<Node> items) implements Open {
        OpenItems(Path path, Mark mark) {
            this(path, mark, new ArrayList<>());
        }

        @Override
        public void add(Node node) {
            items.add(node);
        }

        @Override
        public Node closed() {
            return new Node.Items(items, mark);
        }

        @Override
        public Path next() {
            return path;
        }
    }

    private final class OpenKeys implements Open {
        private final Path path;
        private final Mark mark;
        private final Style style;
        private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
        private Optional<Node.Entry> latest = Optional.empty();
        private Optional<Node.Scalar> key = Optional.empty();
        private boolean keyBroken;

        OpenKeys(Path path, Mark mark, Style style) {
            this.path = path;
            this.mark = mark;
            this.style = style;
        }

        @Override
        public Path next() {
            return key.map(scalar -> path.then(scalar.text())).orElse(path);
        }

        @Override
        public void add(Node node) {
            if (keyBroken) {
                keyBroken = false;
            } else if (key.isPresent()) {
                Node.Scalar name = key.get();
                key = Optional.empty();
                entry(name, node);
            } else {
                key = node.in(new Node.Cases<>(
                        Optional::of, items -> noKey(items), keys -> noKey(keys), broken -> Optional.empty()));
                keyBroken = key.isEmpty();
                if (keyBroken) {
                    entries.put(BROKEN_KEY, new Node.Entry(BROKEN_KEY, node.mark(), new Node.Broken(node.mark())));
                }
            }
        }

        private Optional<Node.Scalar> noKey(Node node) {
            problems.add(node.mark(), new ReadingProblem.KeyIsNoText());
            return Optional.empty();
        }

        private void entry(Node.Scalar name, Node value) {
            Optional<Node.Entry> earlier = Optional.ofNullable(entries.get(name.text()));
            if (value.isAbsent() && name.style() == Node.Style.PLAIN && afterComma(name)) {
                return;
            }
            if (value.isAbsent()
                    && name.style() == Node.Style.PLAIN
                    && GLUED.matcher(name.text()).matches()) {
                problems.add(name.mark(), new ReadingProblem.NoSpaceAfterColon(path, Value.shown(name.text())));
                entries.put(name.text(), new Node.Entry(name.text(), name.mark(), new Node.Broken(value.mark())));
                return;
            }
            if (earlier.isPresent()) {
                problems.add(
                        name.mark(),
                        new ReadingProblem.DuplicateKey(
                                path,
                                Value.shown(name.text()),
                                earlier.get().keyMark().line()));
                entries.put(name.text(), merged(earlier.get(), value));
                return;
            }
            latest = Optional.of(new Node.Entry(name.text(), name.mark(), value));
            entries.put(name.text(), latest.get());
        }

        /** Names that stand under either are known, so that what refers to them is not reported as well. */
        private Node.Entry merged(Node.Entry earlier, Node later) {
            Map<String, Node.Entry> both = new LinkedHashMap<>();
            Scan.entries(earlier.value()).forEach(each -> both.put(each.key(), each));
            Scan.entries(later).forEach(each -> both.putIfAbsent(each.key(), each));
            return both.isEmpty()
                    ? earlier
                    : new Node.Entry(
                            earlier.key(),
                            earlier.keyMark(),
                            new Node.Keys(
                                    List.copyOf(both.values()), earlier.value().mark()));
        }

        /** Between braces {@code 1.234,56} is two entries; nobody who writes it means that. */
        private boolean afterComma(Node.Scalar name) {
            if (style != Style.FLOW
                    || latest.isEmpty()
                    || !DIGITS_START.matcher(name.text()).matches()) {
                return false;
            }
            Node.Entry last = latest.get();
            Optional<Node.Scalar> number = last.value()
                    .in(new Node.Cases<>(
                            Optional::of,
                            items -> Optional.empty(),
                            keys -> Optional.empty(),
                            broken -> Optional.empty()));
            if (number.isEmpty() || !DIGITS_END.matcher(number.get().text()).matches() || before(name.mark()) != ',') {
                return false;
            }
            String written = number.get().text() + "," + name.text();
            problems.add(
                    number.get().mark(), new ReadingProblem.CommaParts(path.then(last.key()), Value.shown(written)));
            entries.put(
                    last.key(),
                    new Node.Entry(
                            last.key(),
                            last.keyMark(),
                            new Node.Broken(number.get().mark())));
            return true;
        }

        private int before(Mark place) {
            String line = text.line(place.line());
            int index = line.offsetByCodePoints(0, place.column() - 1);
            return index == 0 ? -1 : line.codePointBefore(index);
        }

        @Override
        public Node closed() {
            return new Node.Keys(List.copyOf(entries.values()), mark);
        }
    }
}
