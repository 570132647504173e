package vierkant.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vierkant.calc.Dates;
import vierkant.calc.LineId;
import vierkant.calc.Row;
import vierkant.contract.ContractCost;
import vierkant.model.Contract;
import vierkant.model.Origin;
import vierkant.model.Source;
import vierkant.model.Unit;
import vierkant.plan.Behind;
import vierkant.plan.Entry;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/**
 * On what the amounts of the overview rest: the source of a line, the parties and the term of a contract and the
 * assumptions or sources of its amounts, and how much of a total is assumed.
 */
final class EntrySources {
    /** So many assumptions or sources are named under one contract. */
    private static final int NAMED = 3;

    private final Plan plan;
    private final Behind behind;
    private final Map<LineId, Message> byLine = new HashMap<>();

    EntrySources(Plan plan) {
        this.plan = plan;
        this.behind = new Behind(plan);
        Map<LineId, Row> rows = plan.rows();
        Map<String, ContractCost> contracts = new HashMap<>();
        for (ContractCost cost : plan.contracts()) {
            contracts.put("contracts." + cost.contract().terms().id(), cost);
        }
        for (Entry entry : plan.entries()) {
            ContractCost contract = contracts.get(entry.name());
            if (contract != null) {
                byLine.put(entry.line(), source(entry.line(), contract));
            } else {
                Optional.ofNullable(plan.names().get(entry.name()))
                        .map(line -> Objects.requireNonNull(rows.get(line)))
                        .flatMap(row -> row.input()
                                .map(input -> SeriesSheet.origin(plan, input.origin()))
                                .or(row::note))
                        .ifPresent(source -> byLine.put(entry.line(), source));
            }
        }
        for (LineId total : List.of(Plan.STRUCTURAL, Plan.INCIDENTAL, Plan.TOTAL)) {
            total(total).ifPresent(text -> byLine.put(total, text));
        }
    }

    Optional<Message> of(LineId line) {
        return Optional.ofNullable(byLine.get(line));
    }

    private Message source(LineId line, ContractCost cost) {
        Contract.Terms terms = cost.contract().terms();
        LocalDate lastDay = Dates.date(plan.results().in(plan.budget().years().first(), cost.lastDay()));
        List<Message> all = new ArrayList<>();
        all.add(new SheetText.ContractSource(terms.providers(), terms.starts().date(), lastDay));
        List<Row> inputs = behind.inputs(line);
        List<Origin> amounts = inputs.stream()
                .filter(EntrySources::isMoney)
                .map(EntrySources::origin)
                .toList();
        List<Origin> assumed =
                amounts.stream().filter(Origin.Assumed.class::isInstance).toList();
        all.addAll(named(assumed.isEmpty() ? amounts : assumed));
        long others = inputs.stream()
                .filter(row -> !isMoney(row) && !row.line().unit().equals(Unit.FLAG))
                .filter(row -> origin(row) instanceof Origin.Assumed)
                .count();
        if (others > 0) {
            all.add(new SheetText.OthersAssumed(others));
        }
        all.addAll(options(terms));
        return all.stream().reduce(SheetText.Noted::new).orElseThrow();
    }

    /** Each origin once; an assumption says so by itself. */
    private List<Message> named(List<Origin> origins) {
        Set<Message> words = new LinkedHashSet<>();
        for (Origin origin : origins) {
            words.add(
                    origin instanceof Origin.Cited cited
                            ? new Verbatim(title(cited))
                            : SeriesSheet.origin(plan, origin));
        }
        List<Message> named = new ArrayList<>(words.stream().limit(NAMED).toList());
        if (words.size() > NAMED) {
            named.add(new SheetText.AndMore((long) words.size() - NAMED));
        }
        return named;
    }

    private String title(Origin.Cited cited) {
        return plan.source(cited.source())
                .map(Source::title)
                .orElse(cited.source().name());
    }

    /** The options of which it is assumed that they are exercised. */
    private List<Message> options(Contract.Terms terms) {
        List<Message> words = new ArrayList<>();
        LocalDate before = terms.ends().date();
        for (Contract.Option option : terms.options()) {
            if (option.exercise() == Contract.Exercise.EXERCISED) {
                if (option.exerciseOrigin() instanceof Origin.Assumed) {
                    words.add(new SheetText.OptionAssumed(
                            before, option.name(), SeriesSheet.origin(plan, option.exerciseOrigin())));
                }
                before = option.until().date();
            }
        }
        return words;
    }

    private Optional<Message> total(LineId total) {
        List<Row> amounts =
                behind.inputs(total).stream().filter(EntrySources::isMoney).toList();
        long assumed = amounts.stream()
                .filter(row -> origin(row) instanceof Origin.Assumed)
                .count();
        return amounts.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetText.TotalRests(
                        (long) amounts.size(), Optional.of(assumed).filter(count -> count > 0)));
    }

    /** An amount or a price. */
    private static boolean isMoney(Row row) {
        return row.line().unit().powers().containsKey(Unit.Base.EURO);
    }

    private static Origin origin(Row row) {
        return row.input().orElseThrow().origin();
    }
}
