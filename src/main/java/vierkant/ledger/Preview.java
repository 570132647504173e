package vierkant.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vierkant.model.Problem;
import vierkant.store.Located;

/**
 * What a file of spends would add to a ledger. With an error in any row there is nothing to add: all or nothing.
 *
 * @param columns the heading of the column that each field was read from
 * @param rows how many rows were read, the headings and empty ones left out
 * @param lines the entries of rows that are not duplicates, in the order of the file
 * @param duplicates rows that seem to be in the ledger already, or twice in the file
 * @param problems by place, remarks included
 */
public record Preview(
        Map<ImportField, String> columns,
        int rows,
        List<Line> lines,
        List<Duplicate> duplicates,
        List<Located> problems) {
    public Preview {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        lines = List.copyOf(lines);
        duplicates = List.copyOf(duplicates);
        problems = List.copyOf(problems);
    }

    /**
     * A row that is an entry.
     *
     * @param row its line in a text or row in a sheet, from 1
     */
    public record Line(int row, Entry entry) {
        public Line {
            Objects.requireNonNull(entry, "entry");
        }
    }

    /** Where the same stands already. */
    public enum Of {
        /** In the ledger, as an entry that counts. */
        LEDGER,
        /** Higher up in the file. */
        FILE
    }

    /**
     * A row with the voucher, day, amount, use and recipient of something else, and where there is no voucher with its
     * description. It may be a second spend all the same.
     *
     * @param of where
     * @param number the entry of the ledger, or the row of the file
     */
    public record Duplicate(Line line, Of of, int number) {
        public Duplicate {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(of, "of");
        }
    }

    /** What to do with duplicates. */
    public enum Duplicates {
        LEFT_OUT,
        TAKEN_UP
    }

    /** Whether every row could be read. */
    public boolean isSound() {
        return problems.stream().noneMatch(each -> each.problem().severity() == Problem.Severity.ERROR);
    }

    /** What there is to add, in the order of the file; nothing where a row could not be read. */
    public List<Line> lines(Duplicates choice) {
        if (choice == Duplicates.LEFT_OUT) {
            return lines;
        }
        List<Line> all = new ArrayList<>(lines);
        duplicates.forEach(each -> all.add(each.line()));
        all.sort(Comparator.comparingInt(Line::row));
        return all;
    }
}
