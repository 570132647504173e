package vierkant.store;

import java.util.List;
import java.util.function.Function;

/** What stands in a file, before anything is known of what it means. */
sealed interface Node {
    /** Where it starts. */
    Mark mark();

    /** What one reading makes of each kind of node. */
    record Cases<R>(
            Function<Scalar, R> scalar, Function<Items, R> items, Function<Keys, R> keys, Function<Broken, R> broken) {}

    <R> R in(Cases<R> cases);

    /** Whether nothing stands here, or the word that YAML has for nothing. */
    default boolean isNothing() {
        return in(new Cases<>(Scalar::isBlank, items -> false, keys -> false, broken -> false));
    }

    /** Whether not even that word stands here. */
    default boolean isAbsent() {
        return in(new Cases<>(
                scalar -> scalar.text().isEmpty() && scalar.style() == Style.PLAIN,
                items -> false,
                keys -> false,
                broken -> false));
    }

    /**
     * One text, number, date or nothing.
     *
     * @param text without quotes; empty where nothing stands behind the colon
     */
    record Scalar(String text, Style style, Mark mark) implements Node {
        private boolean isBlank() {
            return text.isBlank() || (style == Style.PLAIN && (text.equals("~") || text.equals("null")));
        }

        @Override
        public <R> R in(Cases<R> cases) {
            return cases.scalar.apply(this);
        }
    }

    /** How a text is written. */
    enum Style {
        PLAIN,
        QUOTED
    }

    /** A list. */
    record Items(List<Node> items, Mark mark) implements Node {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public <R> R in(Cases<R> cases) {
            return cases.items.apply(this);
        }
    }

    /** Keys with values, each key once. */
    record Keys(List<Entry> entries, Mark mark) implements Node {
        public Keys {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R in(Cases<R> cases) {
            return cases.keys.apply(this);
        }
    }

    /** A key with its value. */
    record Entry(String key, Mark keyMark, Node value) {}

    /** Something that has been reported already: whoever meets it says nothing. */
    record Broken(Mark mark) implements Node {
        @Override
        public <R> R in(Cases<R> cases) {
            return cases.broken.apply(this);
        }
    }
}
