package vierkant.fund;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.previous;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.sumOf;
import static vierkant.calc.Expressions.zero;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.Expr;
import vierkant.calc.LineId;
import vierkant.model.Regulation;
import vierkant.model.Unit;
import vierkant.text.Message;

/** Lines in euro that are carried from year to year, and the sums that they are made of. */
final class Carrying {
    private Carrying() {}

    /** The labels of what is held back, which differ from those of all other rows. */
    record HeldBackWords(FundText before, FundText inYear, FundText inAll) {
        /** Of a pot or a recipient. */
        static HeldBackWords of(List<Message> of) {
            return new HeldBackWords(
                    new FundText.HeldBackBefore(of), new FundText.HeldBack(of), new FundText.HeldBackInAll(of));
        }

        /** Of the limit of a rule. */
        static HeldBackWords under(Regulation.Rule rule, List<Message> of) {
            return new HeldBackWords(
                    new FundText.LimitHeldBackBefore(rule.name(), rule.article(), of),
                    new FundText.LimitHeldBack(rule.name(), rule.article(), of),
                    new FundText.LimitHeldBackInAll(rule.name(), rule.article(), of));
        }
    }

    /** What is held back of room for what entries do not say, with what falls after the last year; nothing where all say enough. */
    static List<LineId> heldBack(Draft.Section section, LineId id, HeldBackWords words, Entries.Written perhaps) {
        return perhaps.isEmpty()
                ? List.of()
                : joined(
                        perhaps.after(),
                        List.of(inAll(
                                section,
                                id.then("held-back"),
                                words.before(),
                                words.inYear(),
                                words.inAll(),
                                all(perhaps.inYear()),
                                all(perhaps.before()))));
    }

    /** The sum of some lines, which may be none. */
    static Expr all(List<LineId> terms) {
        return terms.isEmpty() ? sum(zero(Unit.EURO)) : sumOf(terms);
    }

    /** The sum of some lines without those that are taken off. */
    static Expr less(List<LineId> from, List<LineId> less) {
        return less.isEmpty() ? all(from) : minus(from.isEmpty() ? zero(Unit.EURO) : sumOf(from), sumOf(less));
    }

    /** Minus the sum of some lines. */
    static Expr back(List<LineId> terms) {
        return terms.isEmpty() ? all(terms) : minus(zero(Unit.EURO), sumOf(terms));
    }

    static List<LineId> some(Optional<LineId> line) {
        return line.stream().toList();
    }

    static List<LineId> joined(List<LineId> some, List<LineId> more) {
        List<LineId> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** What a line was at the end of the previous year. */
    static LineId opening(Draft.Section section, LineId id, FundText label, LineId closing) {
        return section.stock(id, label, Unit.EURO, sum(previous(closing)), new FundText.OpeningNote());
    }

    /**
     * What there was up to and with each year: before it, in it, and both.
     *
     * @param added in the year
     * @param before the first year
     */
    static LineId inAll(
            Draft.Section section,
            LineId id,
            FundText untilThen,
            FundText inYear,
            FundText inAll,
            Expr added,
            Expr before) {
        LineId opening = opening(section, id.then("opening"), untilThen, id);
        LineId flow = section.computed(id.then("in-year"), inYear, Unit.EURO, added);
        return section.carried(id, inAll, Unit.EURO, sum(line(opening), line(flow)), before, new FundText.InAllNote());
    }
}
