package vierkant.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vierkant.model.Ids;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Years;
import vierkant.text.Near;

/**
 * A mapping in a file that is being read by its form.
 *
 * <p>Opening it reports the keys that the form does not have and the required ones that are absent; reading a field reports
 * what is wrong with that. {@link #whole} makes something of it only when nothing was wrong.
 */
final class Mapping {
    private final Scan scan;
    private final Optional<Mapping> parent;
    private final Path path;
    private final Node.Keys node;
    private final Mark mark;
    private final Form form;
    private final Origins origins;
    private final List<Path> withoutOrigin = new ArrayList<>();
    private Optional<Mark> firstWithoutOrigin = Optional.empty();
    private Optional<Term> term = Optional.empty();
    private Optional<List<Integer>> needed = Optional.empty();
    private final Map<String, Optional<?>> done = new HashMap<>();
    private boolean faulty;

    private Mapping(Scan scan, Optional<Mapping> parent, Path path, Node.Keys node, Mark mark, Form form) {
        this.scan = scan;
        this.parent = parent;
        this.path = path;
        this.node = node;
        this.mark = mark;
        this.form = form;
        reportKeys();
        form.rules().forEach(rule -> rule.check(this));
        this.origins = form.figures() == Form.Figures.WITH_ORIGIN ? Origins.of(this) : Origins.NONE;
    }

    /** The file as a whole; anything but keys is reported. */
    static Optional<Mapping> root(Scan scan, Node node, Form form) {
        return node.in(new Node.Cases<>(
                scalar -> noKeys(scan, scalar, Shape.ONE_VALUE),
                items -> noKeys(scan, items, Shape.LIST),
                keys -> Optional.of(new Mapping(scan, Optional.empty(), Path.ROOT, keys, keys.mark(), form)),
                broken -> Optional.empty()));
    }

    private static Optional<Mapping> noKeys(Scan scan, Node node, Shape found) {
        scan.report(
                node.mark(),
                new ReadingProblem.WrongShape(
                        Path.ROOT,
                        Where.of(Path.ROOT),
                        Shape.KEYS,
                        found,
                        Format.VIERKANT.name() + ": " + Format.VERSION));
        return Optional.empty();
    }

    /** The mapping that stands at a value; anything else is reported. */
    static Optional<Mapping> at(Value value, Mark mark, Form form) {
        return value.entries()
                .map(entries -> new Mapping(
                        value.in().scan,
                        Optional.of(value.in()),
                        value.path(),
                        new Node.Keys(entries, value.node().mark()),
                        mark,
                        form));
    }

    Path path() {
        return path;
    }

    /** The key under which it stands. */
    String name() {
        return path.keys().get(path.keys().size() - 1);
    }

    Form form() {
        return form;
    }

    Scan scan() {
        return scan;
    }

    /** Where it is named. */
    Mark mark() {
        return mark;
    }

    boolean has(Field<?> field) {
        return entry(field.name()).isPresent();
    }

    Optional<Node.Entry> entry(String key) {
        return node.entries().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** Whether keys joined by points lead to something in here. */
    boolean holds(String keys) {
        Optional<Node> here = Optional.of(node);
        for (String key : keys.split("\\.", -1)) {
            here = here.flatMap(inner -> Scan.value(inner, key));
        }
        return here.isPresent();
    }

    /** The keys in here that could be those of figures. */
    List<String> figureKeys() {
        return Scan.keys(node).stream()
                .filter(key ->
                        Origins.FIELDS.stream().noneMatch(field -> field.name().equals(key)))
                .toList();
    }

    /** What a field says, read and reported once; what holds without it where it is absent; nothing where it is wrong, which is then reported. */
    <T> Optional<T> read(Field<T> field) {
        return read(field, field.kind());
    }

    /** The same, where more is known of what may stand there than the form says. */
    <T> Optional<T> read(Field<?> field, Kind<T> kind) {
        if (!done.containsKey(field.name())) {
            done.put(field.name(), readNow(field, kind));
        }
        // one field is always read into one type
        @SuppressWarnings("unchecked")
        Optional<T> read = (Optional<T>) done.getOrDefault(field.name(), Optional.empty());
        return read;
    }

    private Optional<?> readNow(Field<?> field, Kind<?> kind) {
        Optional<Node.Entry> entry = entry(field.name());
        if (entry.isEmpty()) {
            return field.preset();
        }
        return kind.read(new Value(this, entry.get().value(), path.then(field.name()), kind.example()));
    }

    /** Its name as a value of its own type; nothing where it is no name, which has been reported. */
    <T> Optional<T> id(Function<String, T> made) {
        return Ids.isName(name()) ? Optional.of(made.apply(name())) : Optional.empty();
    }

    /** The keys that stand behind a field. */
    Set<String> keysOf(Field<?> field) {
        return entry(field.name())
                .map(entry -> new LinkedHashSet<>(Scan.keys(entry.value())))
                .orElseGet(LinkedHashSet::new);
    }

    /** Where the value of a field stands, or this mapping where it is absent. */
    Mark markOf(Field<?> field) {
        return entry(field.name()).map(each -> each.value().mark()).orElse(mark);
    }

    /** Where a key behind a field stands. */
    Mark markOfKey(Field<?> field, String key) {
        return entry(field.name())
                .flatMap(entry -> Scan.entry(entry.value(), key))
                .map(Node.Entry::keyMark)
                .orElse(mark);
    }

    /** Something made of this mapping, unless something in it is wrong. */
    <T> Optional<T> whole(Supplier<T> made) {
        return faulty ? Optional.empty() : Optional.of(made.get());
    }

    boolean isFaulty() {
        return faulty;
    }

    void report(Mark place, ReadingProblem problem) {
        scan.report(place, problem);
        fault();
    }

    /** Reports what is wrong with this mapping as a whole. */
    void report(ReadingProblem problem) {
        report(mark, problem);
    }

    /** Reports what is wrong with a field: at its value, or at this mapping where it is absent. */
    void report(Field<?> field, ReadingProblem problem) {
        report(markOf(field), problem);
    }

    /** Says what is wrong in another file, without which something in here can not be read where that is an error. */
    void report(Located elsewhere) {
        if (elsewhere.isError()) {
            fault();
        }
        scan.report(elsewhere);
    }

    /** Says something that is odd, but no mistake. */
    void remark(Mark place, ReadingProblem.Remark odd) {
        scan.report(place, odd);
    }

    /** Something in here is wrong, and has been reported. */
    void fault() {
        faulty = true;
        scan.fault(path());
        parent.ifPresent(Mapping::fault);
    }

    /** Where a figure comes from; that nobody says so is reported when everything has been read. */
    Optional<Origin> origin(Path figure, Mark place) {
        Optional<Mapping> here = Optional.of(this);
        while (here.isPresent()) {
            Mapping mapping = here.get();
            Optional<Origin> own = mapping.origins.of(mapping.relative(figure));
            if (own.isPresent()) {
                return own;
            }
            here = mapping.parent;
        }
        top().miss(figure, place);
        fault();
        return Optional.empty();
    }

    void reportOrigins() {
        List<String> figures = withoutOrigin.stream()
                .map(figure -> String.join(".", relative(figure)))
                .filter(figure -> !figure.isEmpty())
                .toList();
        scan.report(firstWithoutOrigin.orElse(mark), new ReadingProblem.NoOrigin(path, figures));
    }

    /** From here on the contract's term is known, and with it the years of the axis in which it runs. */
    void term(Term known) {
        term = Optional.of(known);
        needed = scan.years()
                .map(axis -> axis.all().stream().filter(known::runsIn).toList());
    }

    /** The term of the contract is not known, so that nothing can be asked for its years. */
    void noTerm() {
        needed = Optional.of(List.of());
    }

    /** The term of the contract that this mapping is part of; empty where there is none or it is not known. */
    Optional<Term> term() {
        return term.or(() -> parent.flatMap(Mapping::term));
    }

    /** The years for which a figure must be given that is needed every year: those of the term, or the axis. */
    List<Integer> neededYears() {
        return needed.or(() -> parent.map(Mapping::neededYears))
                .orElseGet(() -> scan.years().map(Years::all).orElse(List.of()));
    }

    private Mapping top() {
        return parent.filter(outer -> !outer.path.keys().isEmpty())
                .map(Mapping::top)
                .orElse(this);
    }

    private void miss(Path figure, Mark place) {
        withoutOrigin.add(figure);
        if (firstWithoutOrigin.isEmpty() || place.compareTo(firstWithoutOrigin.get()) < 0) {
            firstWithoutOrigin = Optional.of(place);
        }
        scan.withoutOrigin(this);
    }

    private List<String> relative(Path figure) {
        return figure.keys().subList(path.keys().size(), figure.keys().size());
    }

    private void reportKeys() {
        for (Node.Entry entry : node.entries()) {
            if (form.field(entry.key()).isEmpty() && !(entry.value() instanceof Node.Broken)) {
                report(entry.keyMark(), unknown(entry.key()));
            }
        }
        for (Field<?> field : form.fields()) {
            if (field.isRequired() && !has(field) && isMisspelt(field)) {
                fault();
            } else if (field.isRequired() && !has(field)) {
                report(new ReadingProblem.MissingKey(
                        path, Where.of(path), field.name(), field.kind().example(), field.meaning()));
            }
        }
    }

    /** Whether an unknown key looks like this one: that has been reported, and is enough. */
    private boolean isMisspelt(Field<?> field) {
        return Scan.keys(node).stream()
                .filter(key -> form.field(key).isEmpty())
                .anyMatch(key -> Near.to(key, form.keys()).contains(field.name()));
    }

    private ReadingProblem unknown(String key) {
        for (Variants variants : Format.VARIANTS) {
            List<String> types = variants.typesWith(form, key);
            if (!types.isEmpty()) {
                return new ReadingProblem.KeyOfOtherType(
                        path.then(key), key, Where.of(path), variants.typeOf(form), types);
            }
        }
        return new ReadingProblem.UnknownKey(
                path.then(key), Value.shown(key), Where.of(path), Known.of(key, form.keys()));
    }
}
