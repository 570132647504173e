package vierkant.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.calc.Row;
import vierkant.fund.FundStatus;
import vierkant.fund.StatusRemarks;
import vierkant.model.Check;
import vierkant.model.Origin;
import vierkant.model.PotId;
import vierkant.model.Unit;
import vierkant.model.UnitText;
import vierkant.plan.CheckLine;
import vierkant.plan.Plan;
import vierkant.text.Message;

/** What a reader of the council page must know besides the amounts. */
final class Notes {
    /** A check of anything but euros looks no further. */
    private static final int CHECKED_DIGITS = 6;

    private final Plan plan;
    private final int differing;

    /** @param differing how many cells do not hold what the engine computes */
    Notes(Plan plan, int differing) {
        this.plan = plan;
        this.differing = differing;
    }

    /** A note, and whether it must not be missed. */
    record Note(Message message, Style style) {}

    List<Note> all() {
        List<Note> notes = new ArrayList<>();
        for (CheckLine check : plan.failed(Check.Kind.ERROR)) {
            notes.add(new Note(
                    new SheetText.ErrorFails(check.label(), failing(check), worst(check), difference(check)),
                    Style.EMPHASIS));
        }
        if (differing > 0) {
            notes.add(new Note(new SheetText.CellsDiffer((long) differing, Page.CHECKS), Style.EMPHASIS));
        }
        if (plan.entries().isEmpty()) {
            notes.add(new Note(new SheetText.NothingChanges(), Style.NOTE));
        }
        notes.add(new Note(assumptions(plan), Style.NOTE));
        for (CheckLine check : plan.failed(Check.Kind.ALERT)) {
            notes.add(new Note(
                    new SheetText.AlertFails(check.label(), failing(check), worst(check), difference(check)),
                    Style.NOTE));
        }
        if (!plan.checks().isEmpty()
                && plan.failed(Check.Kind.ERROR).isEmpty()
                && plan.failed(Check.Kind.ALERT).isEmpty()) {
            notes.add(new Note(new SheetText.AllHold((long) plan.checks().size()), Style.NOTE));
        }
        for (FundStatus fund : plan.funds()) {
            lapsing(fund).forEach(said -> notes.add(new Note(said, Style.NOTE)));
            new StatusRemarks(fund, plan.results()).ofLimits().forEach(said -> notes.add(new Note(said, Style.NOTE)));
        }
        notes.add(new Note(new SheetText.Signs(), Style.NOTE));
        notes.add(new Note(new SheetText.WordsOfExport(), Style.NOTE));
        return notes;
    }

    /** How many figures are assumptions, come from a source, and were kept, of how many. */
    static SheetText assumptions(Plan plan) {
        List<Row> inputs = plan.inputs();
        long cited = inputs.stream()
                .filter(row -> row.input().orElseThrow().origin() instanceof Origin.Cited)
                .count();
        int assumed = plan.assumptions().size();
        return new SheetText.AssumptionCount(
                (long) assumed,
                (long) inputs.size(),
                cited,
                Optional.of(inputs.size() - assumed - cited).filter(others -> others > 0),
                Page.INPUTS);
    }

    /** What of a fund is left and lapses, on which day: of the whole, or of each pot where their days differ. */
    private List<Message> lapsing(FundStatus fund) {
        boolean isOne = fund.pots().stream().map(Notes::lastDay).distinct().count() == 1;
        return isOne
                ? List.of(lapsing(fund, fund.whole(), Optional.empty()))
                : fund.pots().stream()
                        .map(pot -> lapsing(fund, pot, pot.pot().map(PotId::name)))
                        .toList();
    }

    private Message lapsing(FundStatus fund, FundStatus.Pot pot, Optional<String> name) {
        String label = fund.fund().label();
        int last = plan.budget().years().last();
        BigDecimal repay = atLeastZero(last, pot.toRepayThen(last));
        Optional<BigDecimal> left = pot.lapsesThen(last).map(line -> atLeastZero(last, line));
        return lastDay(pot)
                .<Message>map(day -> new SheetText.FundLapses(label, name, day, last, left, repay))
                .orElseGet(() -> new SheetText.FundOpenEnded(label, name, last, left));
    }

    private BigDecimal atLeastZero(int year, LineId line) {
        return plan.results().in(year, line).max(BigDecimal.ZERO);
    }

    private static Optional<LocalDate> lastDay(FundStatus.Pot pot) {
        return pot.end().map(FundStatus.End::day);
    }

    private List<Integer> failing(CheckLine check) {
        return plan.budget().years().all().stream()
                .filter(year -> plan.results().in(year, check.fails()).signum() != 0)
                .toList();
    }

    /** The year in which most is wrong, the first of them. */
    private int worst(CheckLine check) {
        return failing(check).stream()
                .max(Comparator.comparing((Integer year) ->
                                plan.results().in(year, check.difference()).abs())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Message difference(CheckLine check) {
        BigDecimal number = plan.results().in(worst(check), check.difference());
        Unit unit = Objects.requireNonNull(plan.rows().get(check.difference()))
                .line()
                .unit();
        return unit.equals(Unit.EURO)
                ? new SheetText.InEuros(number)
                : new SheetText.InUnits(number.setScale(CHECKED_DIGITS, RoundingMode.HALF_UP), UnitText.of(unit));
    }
}
