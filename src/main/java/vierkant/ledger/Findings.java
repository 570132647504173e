package vierkant.ledger;

import java.util.ArrayList;
import java.util.List;
import vierkant.model.Problem;
import vierkant.store.Located;
import vierkant.store.Mark;
import vierkant.text.Invisible;

/** What is wrong with one file, each with its place; of very many the first, and how many more there are. */
final class Findings {
    private static final int MOST = 200;

    private final List<Located> found = new ArrayList<>();
    private int errors;
    private int more;
    private String moreIn = "";
    private Mark moreAt = new Mark(1, 1);

    /** @param line the line as it stands in the file; empty where it is not to be shown */
    void add(String file, Mark mark, String line, Problem problem) {
        if (problem.severity() == Problem.Severity.ERROR) {
            errors++;
        }
        if (found.size() < MOST) {
            found.add(new Located(file, mark, Invisible.replaced(line), problem));
            return;
        }
        if (more++ == 0) {
            moreIn = file;
            moreAt = mark;
        }
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** By place. */
    List<Located> sorted() {
        List<Located> all = new ArrayList<>(found.stream().sorted().toList());
        if (more > 0) {
            all.add(new Located(moreIn, moreAt, "", new LedgerProblem.AndMore(more)));
        }
        return all;
    }
}
