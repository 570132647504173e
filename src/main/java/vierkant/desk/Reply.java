package vierkant.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What comes back when a person asks something: a result for standard output, findings for standard error, or both.
 *
 * @param status how it ended
 * @param view the result; empty where there is none
 * @param findings what is wrong or doubtful, in the order in which it is read
 */
public record Reply(Status status, Optional<View> view, List<Finding> findings) {
    public Reply {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(view, "view");
        findings = List.copyOf(findings);
        if (status != Status.DONE && view.isEmpty() && findings.isEmpty()) {
            throw new IllegalArgumentException("reply with status " + status + " does not say why");
        }
    }

    /** Done, with this result. */
    public static Reply of(View view) {
        return new Reply(Status.DONE, Optional.of(view), List.of());
    }

    /** No result, for one reason. */
    public static Reply refused(Status status, Finding reason) {
        return new Reply(status, Optional.empty(), List.of(reason));
    }
}
