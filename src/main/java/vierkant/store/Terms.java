package vierkant.store;

import java.time.LocalDate;
import java.util.Optional;

/** What can be wrong with a first and a last day. */
final class Terms {
    private Terms() {}

    /** Reports a last day that is before the first one. */
    static void reportEarlyEnd(Mapping in, Field<?> field, Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            in.report(field, new ReadingProblem.EndsBeforeStart(in.path().then(field.name()), until.get(), from.get()));
        }
    }
}
