package vierkant.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vierkant.calc.Calculation;
import vierkant.calc.Dates;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.contract.TimeLines;
import vierkant.model.Day;
import vierkant.model.Figure;
import vierkant.model.Move;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Steps;
import vierkant.model.Values;
import vierkant.model.Years;

/** A move beside a count of every single day. */
class MoveLinesPropertyTest {
    private static final Years YEARS = new Years(2023, 2025);
    private static final Origin ORIGIN = new Origin.Assumed("a test", "a test");
    private static final LocalDate EARLIEST = LocalDate.of(2022, 11, 1);
    private static final int SPAN = 1_200;

    /**
     * From a day on, so many places.
     *
     * @param day days after the earliest
     * @param other the same, once it has been moved
     */
    record Step(int day, int other, int places) {}

    /**
     * A form of care.
     *
     * @param factor place-equivalents per place, in halves; 0 is none given
     * @param used places in every year
     */
    record Supply(List<Step> steps, int factor, Move.Role role, int used) {
        BigDecimal perPlace() {
            return factor == 0 ? BigDecimal.ONE : BigDecimal.valueOf(factor).divide(BigDecimal.valueOf(2));
        }
    }

    @Provide
    Arbitrary<List<Supply>> supplies() {
        // few days, so that some fall together
        Arbitrary<Integer> day = Arbitraries.of(0, 61, 62, 200, 426, 427, 600, 790, 791, 792, 900, 1156, SPAN);
        Arbitrary<List<Step>> steps = Combinators.combine(
                        day, day, Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(Step::day)
                .map(all -> all.stream().sorted(Comparator.comparing(Step::day)).toList());
        return Combinators.combine(
                        steps,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Move.Role.class),
                        Arbitraries.integers().between(0, 30))
                .as(Supply::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void placesCountByDays(@ForAll("supplies") List<Supply> supplies) {
        Draft draft = new Draft(YEARS);
        MoveStatus status = MoveLines.write(draft, move(supplies), TimeLines.write(draft, Part.MOVE), Map.of());
        Calculation calculation = draft.calculation();
        assertMatches(status, Results.of(calculation), supplies, false);
        // as if each date were uncertain, or changed in a workbook: also out of the order in which they were written
        Map<LineId, Map<Integer, BigDecimal>> moved = new LinkedHashMap<>();
        for (int of = 0; of < supplies.size(); of++) {
            for (Step step : supplies.get(of).steps()) {
                Map<Integer, BigDecimal> byYear = new HashMap<>();
                YEARS.all().forEach(year -> byYear.put(year, Dates.number(EARLIEST.plusDays(step.other()))));
                moved.put(LineId.of(path(of, step)).then("from"), byYear);
            }
        }
        assertMatches(status, Results.of(calculation.with(moved)), supplies, true);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatIsUsedIsThereOrMissing(@ForAll("supplies") List<Supply> supplies) {
        Draft draft = new Draft(YEARS);
        MoveStatus status = MoveLines.write(draft, move(supplies), TimeLines.write(draft, Part.MOVE), Map.of());
        Results results = Results.of(draft.calculation());
        MoveStatus.Use use = status.use().orElseThrow();
        for (int year : YEARS.all()) {
            BigDecimal open = BigDecimal.ZERO;
            BigDecimal free = BigDecimal.ZERO;
            BigDecimal overfull = BigDecimal.ZERO;
            BigDecimal lacking = BigDecimal.ZERO;
            BigDecimal used = BigDecimal.ZERO;
            for (Supply supply : supplies) {
                BigDecimal own = supply.perPlace().multiply(BigDecimal.valueOf(supply.used()));
                BigDecimal left = average(year, supply).subtract(own);
                used = used.add(own);
                open = open.add(average(year, supply));
                switch (supply.role()) {
                    case CLOSED -> lacking = lacking.subtract(left);
                    case HYBRID -> {
                        free = free.add(left.max(BigDecimal.ZERO));
                        overfull = overfull.add(left.negate().max(BigDecimal.ZERO));
                    }
                    case ALTERNATIVE -> overfull = overfull.add(left.negate().max(BigDecimal.ZERO));
                }
            }
            BigDecimal missing = lacking.max(BigDecimal.ZERO);
            BigDecimal returning = missing.min(free);
            assertNear(results, year, use.used(), used);
            assertNear(results, year, use.closedShort(), missing.subtract(returning));
            // whatever is open is used or vacant, but for what is used and not there
            assertNear(
                    results,
                    year,
                    use.vacant(),
                    open.subtract(used).add(missing).add(overfull).subtract(returning));
            assertNear(results, year, use.overfull(), overfull);
            assertNear(results, year, use.returning(), returning);
            assertThat(results.in(year, use.vacant())).isNotNegative();
        }
    }

    private static BigDecimal average(int year, Supply supply) {
        BigDecimal all = BigDecimal.ZERO;
        LocalDate day = LocalDate.of(year, 1, 1);
        int days = day.lengthOfYear();
        for (; day.getYear() == year; day = day.plusDays(1)) {
            all = all.add(supply.perPlace().multiply(BigDecimal.valueOf(placesOn(day, supply, false))));
        }
        return mean(all, days);
    }

    private static void assertMatches(MoveStatus status, Results results, List<Supply> supplies, boolean isMoved) {
        for (int year : YEARS.all()) {
            BigDecimal needed = needed(year);
            BigDecimal missing = BigDecimal.ZERO;
            BigDecimal most = BigDecimal.ZERO;
            BigDecimal twice = BigDecimal.ZERO;
            BigDecimal all = BigDecimal.ZERO;
            LocalDate day = LocalDate.of(year, 1, 1);
            int days = day.lengthOfYear();
            for (; day.getYear() == year; day = day.plusDays(1)) {
                BigDecimal open = BigDecimal.ZERO;
                for (Supply supply : supplies) {
                    open = open.add(supply.perPlace().multiply(BigDecimal.valueOf(placesOn(day, supply, isMoved))));
                }
                all = all.add(open);
                BigDecimal gap = needed.subtract(open);
                missing = missing.add(gap.max(BigDecimal.ZERO));
                most = most.max(gap);
                twice = twice.add(gap.negate().max(BigDecimal.ZERO));
            }
            assertNear(results, year, status.balance().open(), mean(all, days));
            assertNear(results, year, status.balance().shortage(), mean(missing, days));
            assertNear(results, year, status.balance().doubled(), mean(twice, days));
            assertNear(results, year, status.balance().mostShort(), most);
        }
    }

    /** Of the steps that hold already the last one that was written; a step that comes after a later one never holds. */
    private static int placesOn(LocalDate day, Supply supply, boolean isMoved) {
        int places = 0;
        for (Step step : supply.steps()) {
            LocalDate from = EARLIEST.plusDays(isMoved ? step.other() : step.day());
            if (!from.isAfter(day)) {
                places = step.places();
            }
        }
        return places;
    }

    private static BigDecimal needed(int year) {
        return BigDecimal.valueOf(10L * (year - 2021));
    }

    private static BigDecimal mean(BigDecimal sum, int days) {
        return sum.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
    }

    private static void assertNear(Results results, int year, LineId line, BigDecimal expected) {
        assertThat(results.in(year, line).subtract(expected).abs())
                .as("%s in %s", line, year)
                .isLessThan(new BigDecimal("1e-20"));
    }

    /** A line that is not there stands for 0. */
    private static void assertNear(Results results, int year, Optional<LineId> line, BigDecimal expected) {
        if (line.isPresent()) {
            assertNear(results, year, line.get(), expected);
        } else {
            assertThat(expected).isZero();
        }
    }

    private static Move move(List<Supply> supplies) {
        TreeMap<Integer, BigDecimal> needed = new TreeMap<>();
        YEARS.all().forEach(year -> needed.put(year, needed(year)));
        List<Move.Supply> made = new ArrayList<>();
        for (int of = 0; of < supplies.size(); of++) {
            made.add(supply(of, supplies.get(of)));
        }
        return new Move(
                "move",
                new Figure(new Values.Yearly(needed), ORIGIN, Path.of("move", "needed")),
                Optional.empty(),
                made,
                List.of(),
                Path.of("move"));
    }

    private static Move.Supply supply(int of, Supply supply) {
        String name = "s" + of;
        Path path = Path.of("move", "supplies", name);
        return new Move.Supply(
                name,
                name,
                supply.role(),
                new Steps(supply.steps().stream()
                        .map(step -> new Steps.Step(
                                new Day(EARLIEST.plusDays(step.day()), ORIGIN, path(of, step)),
                                Figure.of(BigDecimal.valueOf(step.places()), ORIGIN, path(of, step))))
                        .toList()),
                supply.factor() == 0
                        ? Optional.empty()
                        : Optional.of(Figure.of(supply.perPlace(), ORIGIN, path.then("place-equivalents"))),
                Optional.of(Figure.of(BigDecimal.valueOf(supply.used()), ORIGIN, path.then("used"))),
                Optional.empty(),
                path);
    }

    private static Path path(int of, Step step) {
        return Path.of("move", "supplies", "s" + of, "places", "d" + step.day());
    }
}
