package vierkant.move;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.calc.LineId;
import vierkant.model.Chain;

/**
 * What the chain of care comes to, as lines.
 *
 * @param chain which
 * @param pathways one for each of the chain's, in its order
 * @param differences one for each pathway but the first, what it costs more than the first
 */
public record ChainStatus(Chain chain, List<Pathway> pathways, List<Difference> differences) {
    public ChainStatus {
        Objects.requireNonNull(chain, "chain");
        pathways = List.copyOf(pathways);
        differences = List.copyOf(differences);
    }

    /** All that it comes to: of each pathway, and by how much they differ. */
    public List<LineId> all() {
        return Stream.concat(
                        pathways.stream().flatMap(Pathway::lines),
                        differences.stream().flatMap(Difference::lines))
                .toList();
    }

    private static Stream<LineId> lines(Optional<Band> trajectory, Band whole, Optional<Band> total) {
        return Stream.of(trajectory.stream(), Stream.of(whole), total.stream())
                .flatMap(each -> each)
                .flatMap(band -> band.lines().stream());
    }

    /**
     * An amount that may be lower or higher, in euro.
     *
     * @param low all estimates at their lowest
     * @param likely all estimates as they are likely
     * @param high all estimates at their highest
     */
    public record Band(LineId low, LineId likely, LineId high) {
        /** From low to high. */
        public List<LineId> lines() {
            return List.of(low, likely, high);
        }
    }

    /**
     * One pathway, for those who start in a year.
     *
     * @param trajectory what the trajectory itself costs per youth, not discounted; empty where no step is one
     * @param whole what all steps cost per youth, discounted
     * @param total the same for all who start; empty where nobody said how many do
     */
    public record Pathway(Chain.Pathway pathway, Optional<Band> trajectory, Band whole, Optional<Band> total) {
        Stream<LineId> lines() {
            return ChainStatus.lines(trajectory, whole, total);
        }
    }

    /**
     * What a pathway costs more than the first, per youth; negative is less. Low is its lowest less the highest of the first.
     *
     * @param trajectory of the trajectory itself; empty where not both have one
     * @param whole of all steps
     * @param total the same of all who start; empty where nobody said how many do along both
     * @param even the months at which the trajectory costs as much as the first's; empty where not both have one, where this one has
     *     not exactly one step, and where a month of it costs nothing in some year
     */
    public record Difference(
            Chain.Pathway pathway, Optional<Band> trajectory, Band whole, Optional<Band> total, Optional<LineId> even) {
        Stream<LineId> lines() {
            return Stream.concat(ChainStatus.lines(trajectory, whole, total), even.stream());
        }
    }
}
