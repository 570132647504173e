package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.joined;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.calc.Dates;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.model.Move;
import vierkant.model.Target;
import vierkant.model.Unit;
import vierkant.move.MoveStatus;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** A move from closed places to alternatives, as tables. */
final class MoveTables {
    private final Plan plan;
    private final MoveStatus status;
    private final Results results;
    private final Tables tables;
    private final YearLines yearLines;
    private final Rests rests;

    MoveTables(Plan plan, MoveStatus status) {
        this.plan = plan;
        this.status = status;
        this.results = plan.results();
        this.tables = new Tables(results);
        this.yearLines = new YearLines(plan);
        this.rests = new Rests(plan);
    }

    Overview.Section section() {
        List<Table> all = new ArrayList<>(List.of(supplies(), changes(), balance()));
        if (!status.costs().isEmpty()) {
            all.add(yearLines.inEuros("move-costs", new MoveWords.CostsTitle(), status.costs()));
        }
        if (!status.frictions().isEmpty()) {
            all.add(frictions());
        }
        return new Overview.Section(all, sentences());
    }

    /** What is built down and up, in place-equivalents on average over the year. */
    private Table supplies() {
        return new Table(
                "supplies",
                new MoveWords.SuppliesTitle(),
                joined(
                        List.of(
                                column("supply", new DeskText.NameHeading()),
                                column("label", new DeskText.LabelHeading()),
                                column("role", MoveWords.Heading.ROLE)),
                        tables.years(),
                        List.of(column("origin", new DeskText.OriginHeading()))),
                status.supplies().stream()
                        .map(each -> Table.Row.of(joined(
                                        List.of(
                                                new Cell.Name(each.supply().name()),
                                                new Cell.Text(new Verbatim(
                                                        each.supply().label())),
                                                code(each.supply().role())),
                                        tables.amounts(each.open()),
                                        List.of(new Cell.Text(rests.of(each.open()))))
                                .toArray(Cell[]::new)))
                        .toList());
    }

    /** Each day on which places change, and what is open from then on. */
    private Table changes() {
        return new Table(
                "changes",
                new MoveWords.ChangesTitle(),
                List.of(
                        column("from", MoveWords.Heading.FROM),
                        column("supply", new DeskText.NameHeading()),
                        column("label", new DeskText.LabelHeading()),
                        column("places", MoveWords.Heading.PLACES),
                        column("open", MoveWords.Heading.OPEN),
                        column("needed", MoveWords.Heading.NEEDED),
                        column("balance", MoveWords.Heading.BALANCE)),
                Stream.concat(status.moments().stream().map(this::change), newNeeds())
                        .sorted(Comparator.comparing(Changed::day))
                        .map(Changed::row)
                        .toList());
    }

    /** A row of a day. */
    private record Changed(LocalDate day, Table.Row row) {}

    /** The first day of the years, and of each year in which what is needed or what a place stands for is another, where no places change on it. */
    private Stream<Changed> newNeeds() {
        int first = plan.budget().years().first();
        return plan.budget().years().all().stream()
                .filter(year -> year == first
                        || isOther(year, status.balance().needed())
                        || status.moments().stream().anyMatch(moment -> isOther(year, moment.open())))
                .map(year -> LocalDate.of(year, 1, 1))
                .filter(day -> status.moments().stream()
                        .noneMatch(moment -> Dates.date(day(moment)).equals(day)))
                .map(day -> new Changed(
                        day,
                        Table.Row.of(joined(
                                        List.of(
                                                new Cell.Date(day),
                                                new Cell.Empty(),
                                                new Cell.Text(new MoveWords.NewNeed()),
                                                new Cell.Empty()),
                                        balance(day, openOn(day)))
                                .toArray(Cell[]::new))));
    }

    /** Whether a line is another than the year before: more is needed, or a place stands for more. */
    private boolean isOther(int year, LineId line) {
        return results.in(year, line).compareTo(results.in(year - 1, line)) != 0;
    }

    /** What is open on a day: as from the last change before it, at what a place stands for in that year. */
    private BigDecimal openOn(LocalDate day) {
        return status.moments().stream()
                .filter(moment -> !Dates.date(day(moment)).isAfter(day))
                .max(Comparator.comparing(this::day))
                .map(moment -> openFrom(moment, day))
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal openFrom(MoveStatus.Moment moment, LocalDate day) {
        int year = Math.max(
                plan.budget().years().first(), Math.min(plan.budget().years().last(), day.getYear()));
        return results.in(year, lastOf(moment).open());
    }

    /** What is open on a day, what is needed, and which is more. */
    private List<Cell> balance(LocalDate day, BigDecimal open) {
        int year = day.getYear();
        if (!plan.budget().years().all().contains(year)) {
            return List.of(new Cell.Amount(open, Unit.PLACE_EQUIVALENT), new Cell.Empty(), new Cell.Empty());
        }
        BigDecimal needed = results.in(year, status.balance().needed());
        return List.of(
                new Cell.Amount(open, Unit.PLACE_EQUIVALENT),
                new Cell.Amount(needed, Unit.PLACE_EQUIVALENT),
                code(MoveWords.Balance.of(open.compareTo(needed))));
    }

    private BigDecimal day(MoveStatus.Moment moment) {
        return constant(moment.from());
    }

    /** Of the changes on one day the one that has them all. */
    private MoveStatus.Moment lastOf(MoveStatus.Moment moment) {
        return status.moments().stream()
                .filter(other -> day(other).compareTo(day(moment)) == 0)
                .min(Comparator.comparing(other -> constant(other.rank())))
                .orElseThrow();
    }

    /** Of a line that is the same in every year. */
    private BigDecimal constant(LineId line) {
        return results.in(plan.budget().years().first(), line);
    }

    private Changed change(MoveStatus.Moment moment) {
        LocalDate day = Dates.date(day(moment));
        return new Changed(
                day,
                Table.Row.of(joined(
                                List.of(
                                        new Cell.Date(day),
                                        new Cell.Name(moment.supply().name()),
                                        new Cell.Text(
                                                new Verbatim(moment.supply().label())),
                                        new Cell.Amount(constant(moment.places()), Unit.PLACE)),
                                balance(day, openFrom(moment, day)))
                        .toArray(Cell[]::new)));
    }

    private Table balance() {
        return yearLines.inUnits("move", new MoveWords.BalanceTitle(), status.places());
    }

    private Table frictions() {
        List<Table.Row> rows = new ArrayList<>();
        for (MoveStatus.Friction each : status.frictions()) {
            Move.Friction friction = each.friction();
            rows.add(row(
                    new Cell.Name(friction.name()),
                    new Cell.Text(new Verbatim(friction.label())),
                    code(friction.kind()),
                    each.amount(),
                    friction.cover()
                            .map(Target::name)
                            .<Cell>map(Cell.Name::new)
                            .orElseGet(() -> new Cell.Text(new MoveWords.NoCover())),
                    Table.Emphasis.NONE));
        }
        status.friction()
                .ifPresent(total -> rows.add(row(
                        new Cell.Empty(),
                        new Cell.Text(yearLines.label(total)),
                        new Cell.Empty(),
                        total,
                        new Cell.Empty(),
                        Table.Emphasis.TOTAL)));
        return new Table(
                "friction",
                new MoveWords.FrictionTitle(),
                joined(
                        List.of(
                                column("friction", new DeskText.NameHeading()),
                                column("label", new DeskText.LabelHeading()),
                                column("kind", MoveWords.Heading.KIND)),
                        tables.years(),
                        List.of(
                                column("total", new DeskText.TotalHeading()),
                                column("cover", MoveWords.Heading.COVER),
                                column("origin", new DeskText.OriginHeading()))),
                rows);
    }

    private Table.Row row(Cell name, Cell label, Cell kind, LineId line, Cell cover, Table.Emphasis emphasis) {
        return new Table.Row(
                joined(
                        List.of(name, label, kind),
                        tables.amounts(line),
                        List.of(tables.total(line), cover, new Cell.Text(rests.of(line)))),
                emphasis,
                0);
    }

    private List<Message> sentences() {
        List<Message> sentences = new ArrayList<>();
        if (status.use().isEmpty()) {
            sentences.add(new MoveWords.UseUnknown());
        }
        if (status.frictions().stream()
                .flatMap(each -> each.friction().cover().stream())
                .anyMatch(Target::isFund)) {
            sentences.add(new MoveWords.FundNotAsked());
        }
        status.friction().ifPresent(total -> sentences.add(new MoveWords.FrictionApart(results.total(total))));
        status.uncovered()
                .map(results::total)
                .filter(amount -> amount.signum() > 0)
                .ifPresent(amount -> sentences.add(new MoveWords.UncoveredSentence(amount)));
        status.use()
                .map(MoveStatus.Use::beyond)
                .flatMap(yearLines::worst)
                .ifPresent(worst -> sentences.add(new MoveWords.BeyondSentence(worst.years(), average(worst))));
        closedShort()
                .ifPresent(worst -> sentences.add(
                        status.balance().hybrid().isPresent()
                                ? new MoveWords.ClosedShortWithHybridSentence(worst.years(), average(worst))
                                : new MoveWords.ClosedShortSentence(worst.years(), average(worst))));
        status.use()
                .flatMap(MoveStatus.Use::overfull)
                .flatMap(yearLines::worst)
                .ifPresent(worst -> sentences.add(new MoveWords.OverfullSentence(worst.years(), average(worst))));
        Optional<YearLines.Worst> missing = yearLines.worst(status.balance().mostShort());
        Message balance = missing.<Message>map(worst -> new MoveWords.ShortSentence(worst.years(), worstDay(worst)))
                .orElseGet(() -> yearLines
                        .worst(status.balance().doubled())
                        .<Message>map(worst -> new MoveWords.DoubleSentence(worst.years(), average(worst)))
                        .orElseGet(MoveWords.EvenSentence::new));
        sentences.add(closedShort()
                .<Message>map(worst -> new MoveWords.ButClosedShort(balance, worst.years(), average(worst)))
                .orElse(balance));
        return sentences;
    }

    private Optional<YearLines.Worst> closedShort() {
        return status.use().map(MoveStatus.Use::closedShort).flatMap(yearLines::worst);
    }

    /** How much of a yearly average there is; in which year only where there are several. */
    private static Message average(YearLines.Worst worst) {
        return worst.isOfOneYear()
                ? new MoveWords.Average(worst.rough())
                : new MoveWords.AverageIn(worst.rough(), worst.year());
    }

    private static Message worstDay(YearLines.Worst worst) {
        return worst.isOfOneYear()
                ? new MoveWords.WorstDay(worst.rough())
                : new MoveWords.WorstDayIn(worst.rough(), worst.year());
    }
}
