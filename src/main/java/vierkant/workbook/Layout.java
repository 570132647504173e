package vierkant.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vierkant.calc.Block;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Row;
import vierkant.fund.FundStatus;
import vierkant.model.Check;
import vierkant.move.ChainStatus;
import vierkant.move.MoveStatus;
import vierkant.plan.CheckLine;
import vierkant.plan.Plan;
import vierkant.plan.PlanText;
import vierkant.text.Message;
import vierkant.text.Words;
import vierkant.workbook.Place.Span;

/**
 * Which row of which sheet holds what: the blocks of a plan below each other, each under its heading.
 *
 * <p>Sheets without rows do not exist. The rows of the checks are rearranged: first what is compared, then all failures of
 * one kind below each other, so that they can be counted as one range.
 */
final class Layout {
    /** The row of the first heading, from 1. */
    private static final int FIRST = Column.RULER + 2;

    private final Plan plan;
    private final Words words;
    private final Map<LineId, Span> spans;
    private final Map<Page, List<Item>> items = new EnumMap<>(Page.class);
    private final Map<LineId, Place> byLine = new HashMap<>();
    private final Map<Page, Integer> next = new EnumMap<>(Page.class);
    private final Map<Page, Set<String>> labels = new EnumMap<>(Page.class);

    /** Something that stands on a row of a sheet. */
    sealed interface Item {
        /** From 1. */
        int at();

        void writeOn(SeriesSheet sheet);

        /** The heading of a block. */
        record Heading(int at, String title) implements Item {
            @Override
            public void writeOn(SeriesSheet sheet) {
                sheet.write(this);
            }
        }

        /** The row of a line. */
        record Filled(int at, String label, Row row, Span span) implements Item {
            @Override
            public void writeOn(SeriesSheet sheet) {
                sheet.write(this);
            }
        }

        /** A row that shows a line of another sheet once more. */
        record Shown(int at, String label, Row row) implements Item {
            @Override
            public void writeOn(SeriesSheet sheet) {
                sheet.write(this);
            }
        }
    }

    Layout(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
        this.spans = Spans.of(plan.results(), plan.blocks());
        for (Page page : Page.values()) {
            next.put(page, FIRST);
            labels.put(page, new HashSet<>());
        }
        items.put(Page.COUNCIL, new ArrayList<>());
        items.put(Page.INPUTS, new ArrayList<>());
        for (Block block : plan.blocks()) {
            if (block.part() != Part.CHECKS) {
                add(Page.of(block.part()), block.title(), block.rows());
            }
        }
        plan.funds().forEach(this::addToCouncil);
        plan.move().ifPresent(this::addToCouncil);
        plan.chain().filter(chain -> !chain.differences().isEmpty()).ifPresent(this::addToCouncil);
        addChecks();
    }

    /** The sheets with columns for the years, in order. */
    Map<Page, List<Item>> items() {
        return items;
    }

    Places places() {
        return new Places(byLine, plan.results().calculation().gaps());
    }

    /** The first row of a sheet below all blocks, from 1. */
    int end(Page page) {
        return Objects.requireNonNull(next.get(page));
    }

    private void add(Page page, Message title, List<Row> rows) {
        heading(page, words.say(title));
        rows.forEach(row -> row(page, title, row));
        next.merge(page, 1, Integer::sum);
    }

    /** What of a fund the council must see, in a few rows. */
    private void addToCouncil(FundStatus fund) {
        FundStatus.Pot whole = fund.whole();
        shownOnCouncil(
                new SheetText.FundOnCouncil(fund.fund().label()),
                Stream.of(
                                Stream.of(whole.closing()),
                                whole.left().stream(),
                                // what must go back is made of these and the closing
                                whole.paidInSpiteOf().stream(),
                                fund.pots().stream()
                                        .flatMap(pot -> pot.aboveGrant().stream())
                                        .filter(line ->
                                                plan.results().total(line).signum() != 0),
                                Stream.of(whole.returnableInAll()),
                                whole.end().stream().map(FundStatus.End::toRepay),
                                whole.end().stream().flatMap(end -> end.lapses().stream()))
                        .flatMap(line -> line));
    }

    /** What of a move the council must see. */
    private void addToCouncil(MoveStatus move) {
        shownOnCouncil(
                new SheetText.MoveOnCouncil(move.move().label()),
                Stream.of(
                                Stream.of(
                                        move.balance().reconciled(),
                                        move.balance().open(),
                                        move.balance().mostShort(),
                                        move.balance().doubled()),
                                move.use().map(MoveStatus.Use::closedShort).stream(),
                                move.friction().stream(),
                                move.uncovered().stream())
                        .flatMap(line -> line));
    }

    /** What another pathway costs more than the first, for one youth. */
    private void addToCouncil(ChainStatus chain) {
        shownOnCouncil(
                new SheetText.ChainOnCouncil(chain.chain().label()),
                chain.differences().stream()
                        .flatMap(difference -> Stream.concat(
                                difference.trajectory().map(ChainStatus.Band::likely).stream(),
                                difference.whole().lines().stream())));
    }

    private void shownOnCouncil(Message title, Stream<LineId> lines) {
        Map<LineId, Row> all = plan.rows();
        heading(Page.COUNCIL, words.say(title));
        lines.forEach(line -> shown(Page.COUNCIL, Objects.requireNonNull(all.get(line))));
        next.merge(Page.COUNCIL, 1, Integer::sum);
    }

    private void addChecks() {
        Map<LineId, Row> open = new LinkedHashMap<>();
        for (Block block : plan.blocks(Part.CHECKS)) {
            block.rows().forEach(row -> open.put(row.id(), row));
        }
        Map<LineId, Row> all = plan.rows();
        for (CheckLine check : plan.checks()) {
            heading(Page.CHECKS, words.say(check.label()));
            Stream.of(check.expected().stream(), check.actual().stream(), Stream.of(check.difference()))
                    .flatMap(line -> line)
                    .forEach(line -> {
                        Row row = Objects.requireNonNull(all.get(line));
                        if (open.remove(line) != null) {
                            row(Page.CHECKS, check.label(), row);
                        } else {
                            shown(Page.CHECKS, row);
                        }
                    });
            next.merge(Page.CHECKS, 1, Integer::sum);
        }
        for (Check.Kind kind : Check.Kind.values()) {
            List<Row> fails = plan.checks().stream()
                    .filter(check -> check.kind() == kind)
                    .map(check -> Objects.requireNonNull(all.get(check.fails())))
                    .toList();
            if (!fails.isEmpty()) {
                add(Page.CHECKS, SheetText.outcomes(kind), fails);
                fails.forEach(row -> open.remove(row.id()));
            }
        }
        add(Page.CHECKS, new PlanText.MasterTitle(), List.copyOf(open.values()));
    }

    private void heading(Page page, String title) {
        items.computeIfAbsent(page, empty -> new ArrayList<>()).add(new Item.Heading(take(page), title));
    }

    private void row(Page page, Message block, Row row) {
        Place place = new Place(words.say(page), take(page), Objects.requireNonNull(spans.get(row.id())));
        byLine.put(row.id(), place);
        String label = unique(page, words.say(row.label()), words.say(block));
        Objects.requireNonNull(items.get(page)).add(new Item.Filled(place.row(), label, row, place.span()));
    }

    private void shown(Page page, Row row) {
        String label = unique(page, words.say(row.label()), words.say(page));
        Objects.requireNonNull(items.get(page)).add(new Item.Shown(take(page), label, row));
    }

    private int take(Page page) {
        int row = end(page);
        next.put(page, row + 1);
        return row;
    }

    /** A label that no other row of the sheet has. */
    private String unique(Page page, String label, String block) {
        Set<String> taken = Objects.requireNonNull(labels.get(page));
        String unique = label;
        for (int i = 1; !taken.add(unique); i++) {
            unique = label + " (" + block + (i == 1 ? ")" : " " + i + ")");
        }
        return unique;
    }
}
