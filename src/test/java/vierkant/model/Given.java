package vierkant.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vierkant.text.Language;

/** Parts of budgets for tests; every figure in them is an assumption of the test. */
public final class Given {
    private static final Origin ORIGIN = new Origin.Assumed("chosen by a test", "test");

    private Given() {}

    /** A figure that is the same in every year, at a path with dots. */
    public static Figure figure(String path, BigDecimal value) {
        return Figure.of(value, ORIGIN, path(path));
    }

    /** A figure that is the same in every year, at a path with dots. */
    public static Figure figure(String path, String value) {
        return figure(path, new BigDecimal(value));
    }

    /** A figure by year, from a first year on. */
    public static Figure figures(String path, int from, List<BigDecimal> values) {
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            byYear.put(from + i, values.get(i));
        }
        return new Figure(new Values.Yearly(byYear), ORIGIN, path(path));
    }

    public static Day day(String path, LocalDate date) {
        return new Day(date, ORIGIN, path(path));
    }

    /** A municipality whose code is made of a number. */
    public static Party municipality(String name, int code) {
        String digits = Integer.toString(10_000 + code).substring(1);
        return new Party(
                new PartyId(name),
                name,
                Party.Kind.MUNICIPALITY,
                Optional.of("GM" + digits),
                Optional.empty(),
                ORIGIN,
                Path.of("parties", name));
    }

    /** The terms of a contract without options, index, amounts or guarantees. */
    public static Contract.Terms terms(String name, LocalDate starts, LocalDate ends, Contract.Amount... amounts) {
        return new Contract.Terms(
                new ContractId(name),
                name,
                List.of("provider"),
                day("contracts." + name + ".starts", starts),
                day("contracts." + name + ".ends", ends),
                List.of(),
                Optional.empty(),
                Contract.PartYear.BY_DAYS,
                List.of(amounts),
                Optional.empty(),
                Optional.empty(),
                Path.of("contracts", name));
    }

    public static Budget contracts(Years years, Contract... contracts) {
        return budget(years, List.of(), List.of(), List.of(), Arrays.asList(contracts), List.of(), List.of());
    }

    /** A budget that divides lines. */
    public static Budget shares(
            Years years,
            List<Party> parties,
            List<Statistic> statistics,
            List<BudgetLine> lines,
            List<Key> keys,
            List<Share> shares) {
        return budget(years, parties, statistics, lines, List.of(), keys, shares);
    }

    /** An incidental line of the budget, the same in every year. */
    public static BudgetLine line(String name, BigDecimal amount) {
        return new BudgetLine(
                name,
                name,
                Nature.INCIDENTAL,
                figure("lines." + name + ".amount", amount),
                List.of(),
                Path.of("lines", name));
    }

    /** A share of a line of the budget, without anything special. */
    public static Share share(String name, String line, KeyId key) {
        Path path = Path.of("shares", name);
        return new Share(
                new ShareId(name),
                name,
                new Target("lines." + line, path.then("of")),
                key,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                path);
    }

    private static Budget budget(
            Years years,
            List<Party> parties,
            List<Statistic> statistics,
            List<BudgetLine> lines,
            List<Contract> contracts,
            List<Key> keys,
            List<Share> shares) {
        return new Budget(
                "test",
                "test",
                years,
                Language.EN,
                List.of(),
                List.of(),
                parties,
                statistics,
                List.of(),
                lines,
                List.of(),
                contracts,
                List.of(),
                List.of(),
                keys,
                shares,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Path path(String path) {
        return Path.of(path.split("\\."));
    }
}
