package vierkant.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Ids;

/**
 * The name of something else in the file.
 *
 * @param to the part of the file that gives the name
 * @param made the name as a value of its own type
 */
record Reference<T>(Section to, Function<String, T> made, String example) implements Kind<T> {
    @Override
    public Optional<T> read(Value value) {
        return value.scalar().map(scalar -> scalar.text().strip()).flatMap(name -> read(value, to, name, made));
    }

    /** The thing of this name; that there is none is reported, a name of a wrong form was where it is given. */
    static <T> Optional<T> read(Value value, Section to, String name, Function<String, T> made) {
        return check(value, to, name) && Ids.isName(name) ? Optional.of(made.apply(name)) : value.known();
    }

    /** Whether there is something of this name; that there is none is reported. */
    static boolean check(Value value, Section to, String name) {
        return check(value, value.node().mark(), to, name);
    }

    /** The same, for a name that stands at a mark. */
    static boolean check(Value value, Mark mark, Section to, String name) {
        Scan scan = value.in().scan();
        if (scan.names(to).contains(name)) {
            scan.use(to, name);
            return true;
        }
        if (scan.isNews(to)) {
            value.refuse(
                    mark,
                    new ReadingProblem.UnknownName(
                            value.path(), to.key(), Value.shown(name), Known.of(name, scan.names(to))));
        } else {
            value.in().fault();
        }
        return false;
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.name();
    }
}
