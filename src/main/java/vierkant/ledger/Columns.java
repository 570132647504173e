package vierkant.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.text.Near;

/** Which column of one file holds what. */
final class Columns {
    private final Map<ImportField, Integer> places = new EnumMap<>(ImportField.class);
    private final Map<ImportField, String> named = new EnumMap<>(ImportField.class);
    private final int count;

    private Columns(int count) {
        this.count = count;
    }

    /** How many fields the headings of a row would give; by this the separator of a file is recognised. */
    static int recognised(Row heading, ImportMapping mapping) {
        Set<String> wanted = new HashSet<>();
        mapping.columns().values().forEach(column -> wanted.add(ImportField.bare(column)));
        return (int) heading.cells().stream()
                .filter(cell -> wanted.contains(ImportField.bare(cell.text()))
                        || List.of(ImportField.values()).stream().anyMatch(field -> field.isCalled(cell.text())))
                .count();
    }

    /** Finds the columns; what is wrong with them is reported at the row of headings. */
    static Columns of(Row heading, ImportMapping mapping, ImportNames names, Problems problems) {
        Columns columns = new Columns(
                heading.cells().stream().mapToInt(Row.Cell::column).max().orElse(0));
        List<String> headings = heading.cells().stream()
                .map(cell -> Shown.part(cell.text()))
                .filter(text -> !text.isBlank())
                .toList();
        Set<Integer> used = new HashSet<>();
        List<String> gone = new ArrayList<>();
        List<String> instead = new ArrayList<>();
        for (ImportField field : ImportField.values()) {
            Optional<String> named = Optional.ofNullable(mapping.columns().get(field));
            List<Row.Cell> usual = heading.cells().stream()
                    .filter(cell -> field.isCalled(cell.text()) && isKnown(field, names))
                    .toList();
            List<Row.Cell> found = named.map(column -> heading.cells().stream()
                            .filter(cell -> ImportField.bare(cell.text()).equals(ImportField.bare(column)))
                            .toList())
                    .orElse(usual);
            if (found.isEmpty() && named.filter(field::isCalled).isPresent()) {
                // the mapping keeps what was recognised in another file, so this one is recognised in the same way
                found = usual;
                gone.add(named.get());
                usual.forEach(cell -> instead.add(Shown.part(cell.text())));
            }
            if (found.size() > 1) {
                problems.add(
                        found.get(1),
                        new ImportProblem.SeveralColumns(
                                field,
                                field.key(),
                                found.stream()
                                        .map(cell -> Shown.part(cell.text()))
                                        .toList()));
            } else if (found.size() == 1) {
                columns.places.put(field, found.get(0).column());
                columns.named.put(field, found.get(0).text());
            } else if (named.isPresent() && !field.isCalled(named.get())) {
                problems.add(
                        heading,
                        new ImportProblem.NoSuchColumn(field, named.get(), Near.to(named.get(), headings), headings));
            } else if (field.isRequired() && !mapping.otherwise().containsKey(field)) {
                problems.add(heading, new ImportProblem.ColumnMissing(field, field.key(), field.headings(), headings));
            }
            found.forEach(cell -> used.add(cell.column()));
        }
        if (!gone.isEmpty()) {
            problems.add(heading, new ImportProblem.ColumnsElsewhere(gone, instead));
        }
        reportUnknown(heading, used, problems);
        return columns;
    }

    /** Without recipients or pots in the fund, a column that is called so is about something else. */
    private static boolean isKnown(ImportField field, ImportNames names) {
        return switch (field) {
            case POT -> !names.pots().isEmpty();
            case RECIPIENT -> !names.recipients().isEmpty();
            default -> true;
        };
    }

    private static void reportUnknown(Row heading, Collection<Integer> used, Problems problems) {
        List<String> known = new ArrayList<>();
        List.of(ImportField.values()).forEach(field -> known.addAll(field.headings()));
        // what looks like an amount without VAT may well be one with it
        known.removeIf(each -> each.contains("excl"));
        heading.cells().stream()
                .filter(cell -> !used.contains(cell.column()) && !cell.isBlank())
                .forEach(cell -> problems.add(
                        cell,
                        new ImportProblem.UnknownColumn(
                                Shown.part(cell.text()), Near.to(ImportField.bare(cell.text()), known))));
    }

    /** Whoever hears what is wrong. */
    interface Problems {
        void add(Row row, ImportProblem problem);

        void add(Row.Cell cell, ImportProblem problem);
    }

    /** The cells of a row by field; blank ones are left out. */
    Map<ImportField, Row.Cell> of(Row row) {
        Map<ImportField, Row.Cell> cells = new EnumMap<>(ImportField.class);
        places.forEach((field, place) ->
                row.at(place).filter(cell -> !cell.isBlank()).ifPresent(cell -> cells.put(field, cell)));
        return cells;
    }

    /** The heading of each column that was recognised, as it is in the file. */
    Map<ImportField, String> headings() {
        return Collections.unmodifiableMap(named);
    }

    /** How many columns the row of headings has. */
    int count() {
        return count;
    }
}
