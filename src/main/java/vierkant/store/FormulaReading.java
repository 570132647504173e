package vierkant.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vierkant.model.Figure;
import vierkant.model.Formula;
import vierkant.model.FormulaTerm;
import vierkant.model.Nature;
import vierkant.model.Path;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.store.FormulaNode.Span;

/** Reads the formulas of a budget, each with what stands above it. */
final class FormulaReading {
    private static final String FORMULAS = Section.FORMULAS.key() + ".";

    /** What is worked out after the formulas. */
    private static final List<String> BELOW = List.of("total", "structural", "incidental", "parties", "regions");

    private static final List<String> SECTIONS_BELOW =
            List.of(Section.SHARES.key(), Section.FUNDS.key(), Section.CHECKS.key(), Section.STATISTICS.key());

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern HYPHEN = Pattern.compile("-");

    private final Units units;
    /** What stands above, with its unit; empty where that is not known. */
    private final Map<String, Optional<Unit>> above = new LinkedHashMap<>();

    private final Map<String, Mapping> formulas = new LinkedHashMap<>();

    /** @param budget of which lines, quantities and contracts have been read */
    FormulaReading(Mapping budget, Units units) {
        this.units = units;
        names(budget, Format.LINES).forEach(in -> put(Section.LINES, in, Optional.of(Unit.EURO)));
        names(budget, Format.QUANTITIES).forEach(in -> put(Section.QUANTITIES, in, in.read(Format.QUANTITY_UNIT)));
        names(budget, Format.CONTRACTS).forEach(in -> put(Section.CONTRACTS, in, Optional.of(Unit.EURO)));
        budget.read(Format.MOVE).ifPresent(in -> move(in));
    }

    /** What a move from closed places to alternatives comes to, where it says enough for it. */
    private void move(Mapping in) {
        above.put("move.open", Optional.of(Unit.PLACE_EQUIVALENT));
        if (names(in, MoveFormat.SUPPLIES).stream().anyMatch(each -> each.has(MoveFormat.PRICE))) {
            above.put("move.cost", Optional.of(Unit.EURO));
        }
        if (!names(in, MoveFormat.FRICTION).isEmpty()) {
            above.put("move.friction", Optional.of(Unit.EURO));
        }
    }

    private static List<Mapping> names(Mapping budget, Field<List<Mapping>> section) {
        return budget.read(section).orElse(List.of());
    }

    private void put(Section section, Mapping in, Optional<Unit> unit) {
        above.put(section.key() + "." + in.name(), unit);
    }

    List<Formula> read(List<Mapping> mappings) {
        List<Formula> read = new ArrayList<>();
        if (mappings.size() > FormulaFormat.MOST) {
            Mapping first = mappings.get(FormulaFormat.MOST);
            first.report(new ReadingProblem.TooManyFormulas(first.path(), FormulaFormat.MOST));
        }
        mappings.forEach(in -> formulas.put(FORMULAS + in.name(), in));
        mappings.stream().limit(FormulaFormat.MOST).forEach(in -> {
            formula(in).ifPresent(read::add);
            Optional<Unit> unit = in.read(FormulaFormat.UNIT);
            put(Section.FORMULAS, in, unit);
            unit.ifPresent(known -> units.put(Section.FORMULAS, in.name(), known));
        });
        return read;
    }

    private Optional<Formula> formula(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Node.Scalar> text = in.read(FormulaFormat.FORMULA);
        Optional<Unit> unit = in.read(FormulaFormat.UNIT);
        Optional<Nature> nature = in.read(FormulaFormat.NATURE);
        Optional<Figure> opening =
                in.read(FormulaFormat.OPENING, FormulaFormat.OPENING_NUMBER.in(unit.orElse(Unit.NUMBER)));
        if (nature.isPresent()) {
            unit.filter(other -> !other.equals(Unit.EURO))
                    .ifPresent(other -> in.report(
                            FormulaFormat.NATURE,
                            new ReadingProblem.FormulaNature(
                                    in.path().then(FormulaFormat.NATURE.name()), UnitText.of(other))));
        }
        Optional<FormulaTerm> term = text.flatMap(scalar -> term(in, scalar, unit));
        return in.whole(() -> new Formula(
                in.name(),
                label.get(),
                SPACE.matcher(text.get().text().strip()).replaceAll(" "),
                term.get(),
                unit.get(),
                nature,
                opening,
                in.path()));
    }

    private Optional<FormulaTerm> term(Mapping in, Node.Scalar scalar, Optional<Unit> said) {
        Path path = in.path().then(FormulaFormat.FORMULA.name());
        String text = scalar.text();
        FormulaPlaces places = in.scan().places(scalar.mark(), text);
        FormulaParser parser = new FormulaParser(text, path);
        FormulaNode node = parser.read();
        parser.mistake().ifPresent(mistake -> in.report(places.of(mistake.from()), mistake.problem()));
        FormulaMeaning meaning = new FormulaMeaning(new Names(in, path), new InText(in, path, text, places));
        Optional<FormulaMeaning.Measured> measured = node.meant(meaning);
        if (measured.isEmpty() || said.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = said.get();
        Unit other = measured.get().unit().orElse(unit);
        if (!other.addsTo(unit)) {
            in.report(
                    FormulaFormat.UNIT,
                    new ReadingProblem.FormulaOtherUnit(
                            in.path().then(FormulaFormat.UNIT.name()), UnitText.of(other), UnitText.of(unit)));
            return Optional.empty();
        }
        return Optional.of(measured.get().in(unit));
    }

    /** The text of one formula in the file. */
    private record InText(Mapping in, Path path, String text, FormulaPlaces places) implements FormulaMeaning.Where {
        @Override
        public String text(Span span) {
            return text.substring(span.from(), span.to());
        }

        @Override
        public void report(Span span, ReadingProblem problem) {
            in.report(places.of(span.from()), problem);
        }

        @Override
        public Path path(Span span) {
            Path part = path.then(Integer.toString(span.from() + 1));
            in.scan().place(part, places.of(span.from()));
            return part;
        }
    }

    /** The names that one formula can use. */
    private final class Names implements FormulaMeaning.FormulaNames {
        private final Mapping in;
        private final Path path;
        private final String own;

        Names(Mapping in, Path path) {
            this.in = in;
            this.path = path;
            this.own = FORMULAS + in.name();
        }

        @Override
        public Path path() {
            return path;
        }

        @Override
        public Optional<Unit> thisYear(String name, Consumer<ReadingProblem> told) {
            Optional<Unit> known = above.getOrDefault(name, Optional.empty());
            if (known.isPresent()) {
                return known;
            }
            if (above.containsKey(name)) {
                in.fault();
            } else if (name.equals(own)) {
                told.accept(new ReadingProblem.FormulaItself(path, name));
            } else if (isBelow(name)) {
                told.accept(new ReadingProblem.FormulaBelow(
                        path, name, Optional.of(name).filter(formulas::containsKey)));
            } else {
                told.accept(unknown(name));
            }
            return Optional.empty();
        }

        @Override
        public Optional<Unit> yearBefore(String name, Consumer<ReadingProblem> told) {
            Optional<Mapping> formula = Optional.ofNullable(formulas.get(name));
            if (formula.isPresent() && formula.get().has(FormulaFormat.OPENING)) {
                Optional<Unit> unit = formula.get().read(FormulaFormat.UNIT);
                if (unit.isEmpty()) {
                    in.fault();
                }
                return unit;
            }
            boolean isKnown = formula.isPresent() || above.containsKey(name) || isBelow(name);
            told.accept(isKnown ? new ReadingProblem.FormulaNoOpening(path, name) : unknown(name));
            return Optional.empty();
        }

        private boolean isBelow(String name) {
            int dot = name.indexOf('.');
            return BELOW.contains(name)
                    || formulas.containsKey(name)
                    || (dot > 0
                            && SECTIONS_BELOW.contains(name.substring(0, dot))
                            && isNamed(name.substring(0, dot), name.substring(dot + 1)));
        }

        /** Whether a section gives the first part of a name. */
        private boolean isNamed(String section, String rest) {
            String first = rest.split("\\.", -1)[0];
            for (Section each : Section.values()) {
                if (each.key().equals(section)) {
                    return in.scan().names(each).contains(first);
                }
            }
            return false;
        }

        private ReadingProblem unknown(String name) {
            List<String> known = new ArrayList<>(above.keySet());
            Matcher hyphen = HYPHEN.matcher(name);
            while (hyphen.find()) {
                String before = name.substring(0, hyphen.start());
                if (above.containsKey(before) || formulas.containsKey(before)) {
                    return new ReadingProblem.FormulaMinus(
                            path, Value.shown(name), before + " - " + name.substring(hyphen.end()));
                }
            }
            Collections.sort(known);
            return new ReadingProblem.FormulaName(path, Value.shown(name), near(name, known));
        }

        /** Where only the section is left out, the whole name is meant. */
        private static Known near(String name, List<String> known) {
            List<String> ends =
                    known.stream().filter(each -> each.endsWith("." + name)).toList();
            Known all = Known.of(name, known);
            return ends.isEmpty() ? all : new Known(ends, all.names());
        }
    }
}
