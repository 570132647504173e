package vierkant.move;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.calc.LineId;
import vierkant.model.Move;
import vierkant.text.Message;

/**
 * What a move from closed places to alternatives comes to, as lines; place-equivalents are the year's average unless said
 * otherwise.
 *
 * @param move which
 * @param supplies one for each of the move's, in its order
 * @param moments one for each step of each supply, in the same order
 * @param balance what is open, what is needed, and what is short or double of it
 * @param use what is used; empty where it is not known of every supply
 * @param emptyCost what stands empty costs; empty where nobody said what a place costs
 * @param cost of the mix of supplies, euro per year; empty where no supply has a price
 * @param frictions one for each of the move's, in its order
 * @param friction all of them together, euro per year; empty where there are none
 * @param covers what pays for frictions out of lines of the budget
 * @param uncovered frictions for which nothing pays, euro per year; empty where there are none
 */
public record MoveStatus(
        Move move,
        List<Supply> supplies,
        List<Moment> moments,
        Balance balance,
        Optional<Use> use,
        Optional<EmptyCost> emptyCost,
        Optional<LineId> cost,
        List<Friction> frictions,
        Optional<LineId> friction,
        List<Covering> covers,
        Optional<LineId> uncovered) {
    public MoveStatus {
        Objects.requireNonNull(move, "move");
        supplies = List.copyOf(supplies);
        moments = List.copyOf(moments);
        frictions = List.copyOf(frictions);
        covers = List.copyOf(covers);
    }

    /**
     * What is open and what is needed, in place-equivalents.
     *
     * @param closed open closed places, in place-equivalents; empty where there are none
     * @param hybrid the same of hybrid places; empty where there are none
     * @param alternatives the same of alternatives; empty where there are none
     * @param open all together
     * @param needed place-equivalents that must be there
     * @param shortage place-equivalents that are missing
     * @param mostShort the same on the worst day of the year
     * @param doubled place-equivalents that are open and needed by nobody, since old and new are there beside each other
     * @param reconciled what is open, with what is short, without what is double: what is needed, worked out from the other side
     * @param notReconciled the same less what is needed: 0
     */
    public record Balance(
            Optional<LineId> closed,
            Optional<LineId> hybrid,
            Optional<LineId> alternatives,
            LineId open,
            LineId needed,
            LineId shortage,
            LineId mostShort,
            LineId doubled,
            LineId reconciled,
            LineId notReconciled) {
        Stream<LineId> lines() {
            return Stream.of(
                            Stream.of(closed, hybrid, alternatives).flatMap(Optional::stream),
                            Stream.of(open, needed, shortage, mostShort, doubled))
                    .flatMap(each -> each);
        }
    }

    /** Open, needed and used beside each other, in place-equivalents, as they are read. */
    public List<LineId> places() {
        return Stream.concat(balance.lines(), use.stream().flatMap(Use::lines)).toList();
    }

    /** What the supplies cost and what stands empty of them, euro per year. */
    public List<LineId> costs() {
        return Stream.of(
                        supplies.stream().flatMap(supply -> supply.cost().stream()),
                        cost.stream(),
                        emptyCost.stream().flatMap(EmptyCost::lines))
                .flatMap(each -> each)
                .toList();
    }

    /** All that it comes to. */
    public List<LineId> all() {
        return Stream.of(places().stream(), costs().stream(), friction.stream(), uncovered.stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Lines by the names that users write. */
    public Map<String, LineId> names() {
        Map<String, LineId> names = new LinkedHashMap<>();
        names.put("move.open", balance.open());
        names.put("move.short", balance.shortage());
        names.put("move.most-short", balance.mostShort());
        names.put("move.double", balance.doubled());
        use.ifPresent(known -> {
            names.put("move.beyond", known.beyond());
            names.put("move.closed-short", known.closedShort());
            names.put("move.vacant", known.vacant());
            known.overfull().ifPresent(line -> names.put("move.overfull", line));
        });
        cost.ifPresent(line -> names.put("move.cost", line));
        friction.ifPresent(line -> names.put("move.friction", line));
        uncovered.ifPresent(line -> names.put("move.uncovered", line));
        return names;
    }

    /**
     * Something that should not be.
     *
     * @param code its name, the last part of the name of a check
     * @param words what a reader sees
     * @param line how much of it there is, 0 where all is well
     */
    public record Trouble(String code, Message words, LineId line) {}

    /** What should not be, each at 0 where it is not. */
    public List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        troubles.add(new Trouble("short", new MoveText.ShortCheck(), balance.mostShort()));
        use.ifPresent(known -> {
            troubles.add(new Trouble("beyond", new MoveText.BeyondCheck(), known.beyond()));
            troubles.add(new Trouble(
                    "closed-short",
                    balance.hybrid().isPresent()
                            ? new MoveText.ClosedShortWithHybridCheck()
                            : new MoveText.ClosedShortCheck(),
                    known.closedShort()));
            known.overfull()
                    .ifPresent(line -> troubles.add(new Trouble("overfull", new MoveText.OverfullCheck(), line)));
        });
        covers.forEach(cover -> troubles.add(
                new Trouble("cover." + cover.name(), new MoveText.CoverCheck(cover.name()), cover.excess())));
        uncovered.ifPresent(line -> troubles.add(new Trouble("uncovered", new MoveText.UncoveredCheck(), line)));
        return troubles;
    }

    /**
     * One supply.
     *
     * @param open its places in place-equivalents
     * @param cost euro per year; empty where it has no price
     */
    public record Supply(Move.Supply supply, LineId open, Optional<LineId> cost) {}

    /**
     * A day on which the places of a supply change.
     *
     * @param supply of which
     * @param from the day
     * @param places of that supply from then on, at least 0
     * @param rank among all days, the latest first; of several on one day the least has them all
     * @param open place-equivalents of all supplies together from then on
     */
    public record Moment(Move.Supply supply, LineId from, LineId places, LineId rank, LineId open) {}

    /**
     * What is used, in place-equivalents.
     *
     * @param used all together
     * @param beyond more than is needed: alternatives are filled and closed places stay full
     * @param returning hybrid places that have to serve as closed ones; empty where there are none
     * @param closedShort closed places that are used and not there, also with the hybrid ones
     * @param vacant open and not used, without the hybrid places that serve as closed ones
     * @param overfull alternatives and hybrid places used beyond those that are open; empty where all is closed
     */
    public record Use(
            LineId used,
            LineId beyond,
            Optional<LineId> returning,
            LineId closedShort,
            LineId vacant,
            Optional<LineId> overfull) {
        Stream<LineId> lines() {
            return Stream.of(
                            Stream.of(used, beyond),
                            returning.stream(),
                            Stream.of(closedShort),
                            overfull.stream(),
                            Stream.of(vacant))
                    .flatMap(each -> each);
        }
    }

    /**
     * What stands empty, in euro per year.
     *
     * @param doubled of double supply
     * @param vacancy of what is vacant besides; empty where the use is not known
     */
    public record EmptyCost(LineId doubled, Optional<LineId> vacancy) {
        Stream<LineId> lines() {
            return Stream.concat(Stream.of(doubled), vacancy.stream());
        }
    }

    /**
     * One friction cost.
     *
     * @param amount euro per year
     */
    public record Friction(Move.Friction friction, LineId amount) {}

    /**
     * A line of the budget that pays for frictions.
     *
     * @param name of the line as users write it
     * @param excess by how much what is asked of it is more than the line has, euro per year, at least 0
     */
    public record Covering(String name, LineId excess) {}
}
