package vierkant.cover;

import java.util.List;

/**
 * A limit of which others take room than those whom it binds: as soon as one of those is above 0, all that count together are
 * at most so much.
 *
 * @param bound variables that it binds
 * @param row all that take room of it
 */
record Guard(List<Integer> bound, Row row) {
    Guard {
        bound = List.copyOf(bound);
    }

    boolean holds(long[] values) {
        return bound.stream().allMatch(variable -> values[variable] == 0) || row.holds(values);
    }
}
