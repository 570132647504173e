package vierkant.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vierkant.calc.Block;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.contract.ContractComparison;
import vierkant.contract.ContractCost;
import vierkant.fund.FundStatus;
import vierkant.model.Budget;
import vierkant.model.Check;
import vierkant.model.Nature;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Source;
import vierkant.model.SourceId;
import vierkant.move.ChainStatus;
import vierkant.move.MoveStatus;
import vierkant.share.ShareTable;

/**
 * A budget, calculated.
 *
 * @param budget what it says
 * @param results every line in every year
 * @param blocks every row, in the order in which a document shows them
 * @param rows the same rows by the names of their lines
 * @param entries the overview, structural ones first; their sum is the total
 * @param contracts what each contract costs
 * @param shares who pays what
 * @param funds what of earmarked money was received, spent and is left, in the budget's order
 * @param frame whether it stays inside the agreed frame; empty where none was agreed
 * @param move from closed places to alternatives; empty where none is planned
 * @param chain of care; empty where there is none
 * @param cover which money pays for the planned costs; empty where there are none
 * @param comparisons contracts beside other forms, in the budget's order
 * @param risk what scenarios and draws make of it; empty where it is no document's, or has no scenario and nothing asks what moves a
 *     cost most
 * @param checks whether everything reconciles
 * @param names the lines by the names that users write: {@code total}, {@code lines.verhoging} …
 */
public record Plan(
        Budget budget,
        Results results,
        List<Block> blocks,
        Map<LineId, Row> rows,
        List<Entry> entries,
        List<ContractCost> contracts,
        List<ShareTable> shares,
        List<FundStatus> funds,
        Optional<FrameLines> frame,
        Optional<MoveStatus> move,
        Optional<ChainStatus> chain,
        Optional<Cover> cover,
        List<ContractComparison> comparisons,
        Optional<RiskResults> risk,
        List<CheckLine> checks,
        Map<String, LineId> names) {
    /** All expenditure less income, euro per year. */
    public static final LineId TOTAL = LineId.of("total");
    /** The structural part of the total. */
    public static final LineId STRUCTURAL = LineId.of("structural");
    /** The incidental part of the total. */
    public static final LineId INCIDENTAL = LineId.of("incidental");
    /** How many checks of kind error fail in each year. */
    public static final LineId ERRORS = LineId.of("checks-failed", "errors");
    /** How many checks of kind alert fail in each year. */
    public static final LineId ALERTS = LineId.of("checks-failed", "alerts");

    public Plan {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(results, "results");
        blocks = List.copyOf(blocks);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        entries = List.copyOf(entries);
        contracts = List.copyOf(contracts);
        shares = List.copyOf(shares);
        funds = List.copyOf(funds);
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(cover, "cover");
        comparisons = List.copyOf(comparisons);
        Objects.requireNonNull(risk, "risk");
        checks = List.copyOf(checks);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** The total of one nature. */
    public static LineId total(Nature nature) {
        return switch (nature) {
            case STRUCTURAL -> STRUCTURAL;
            case INCIDENTAL -> INCIDENTAL;
        };
    }

    /**
     * A line by the name that users write.
     *
     * @throws NullPointerException where nothing has that name
     */
    public LineId named(String name) {
        return Objects.requireNonNull(names.get(name), () -> "nothing is called " + name);
    }

    /** The sources of the budget, and those that the texts that count for its funds have besides. */
    public List<Source> sources() {
        Map<SourceId, Source> sources = new LinkedHashMap<>();
        Stream.concat(
                        budget.sources().stream(),
                        funds.stream().flatMap(fund -> fund.text().stream()).flatMap(text -> text.sources().stream()))
                .forEach(source -> sources.putIfAbsent(source.id(), source));
        return List.copyOf(sources.values());
    }

    /** A source by its name. */
    public Optional<Source> source(SourceId id) {
        return sources().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** The blocks of one part of a document. */
    public List<Block> blocks(Part part) {
        return blocks.stream().filter(block -> block.part() == part).toList();
    }

    /**
     * The rows whose numbers a user wrote, each figure once: a row that only tells in which years another figure counts is
     * not among them.
     */
    public List<Row> inputs() {
        List<Row> all =
                rows.values().stream().filter(row -> row.input().isPresent()).toList();
        Set<Path> written =
                all.stream().map(row -> row.input().orElseThrow().path()).collect(Collectors.toUnmodifiableSet());
        return all.stream()
                .filter(row ->
                        !written.contains(row.input().orElseThrow().path().parent()))
                .toList();
    }

    /** The inputs that no source gives. */
    public List<Row> assumptions() {
        return inputs().stream()
                .filter(row -> row.input()
                        .filter(input -> input.origin() instanceof Origin.Assumed)
                        .isPresent())
                .toList();
    }

    /** The checks of one kind that fail in some year. */
    public List<CheckLine> failed(Check.Kind kind) {
        return checks.stream()
                .filter(check -> check.kind() == kind)
                .filter(check -> results.total(check.fails()).signum() != 0)
                .toList();
    }
}
