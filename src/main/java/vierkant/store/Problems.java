package vierkant.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.model.Problem;

/** Gathers what is wrong with one file, each with its place. */
final class Problems {
    private final String file;
    private final List<Located> found = new ArrayList<>();
    private Optional<FileText> text = Optional.empty();

    Problems(String file) {
        this.file = file;
    }

    /** From here on, problems show the lines of this text. */
    void readFrom(FileText read) {
        text = Optional.of(read);
    }

    void add(Mark mark, Problem problem) {
        found.add(new Located(file, mark, text.map(t -> t.excerpt(mark)).orElse(""), problem));
    }

    /** Where each character stands of a value that starts at a mark. */
    FormulaPlaces places(Mark start, String value) {
        return text.map(t -> FormulaPlaces.of(t, start, value)).orElseGet(() -> FormulaPlaces.at(start));
    }

    /** A problem of another file. */
    void add(Located elsewhere) {
        found.add(elsewhere);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether something was found that can not be passed over. */
    boolean hasErrors() {
        return found.stream().anyMatch(each -> each.problem().severity() == Problem.Severity.ERROR);
    }

    /** All of them, by place. */
    List<Located> sorted() {
        return found.stream().sorted().toList();
    }
}
