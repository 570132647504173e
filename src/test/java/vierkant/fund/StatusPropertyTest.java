package vierkant.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.fund.Ruled.allows;
import static vierkant.fund.Ruled.day;
import static vierkant.fund.Ruled.outOf;
import static vierkant.fund.Ruled.receiving;
import static vierkant.fund.Ruled.rule;
import static vierkant.fund.Ruled.text;
import static vierkant.fund.Ruled.withPots;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Results;
import vierkant.calc.Row;
import vierkant.model.Booking;
import vierkant.model.Fund;
import vierkant.model.Given;
import vierkant.model.Path;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Spend;
import vierkant.model.Years;

/** The status of a fund over the years against what verdicts go by, and against itself. */
class StatusPropertyTest {
    /** Years with entries before and after them. */
    private static final Years YEARS = new Years(2021, 2024);

    private static final Regulation TEXT =
            text("1", day("2020-01-01"), day("2029-12-31"), rule("all", "", "", allows()));

    private static final Fund FUND = withPots(Map.of("a", "40000", "b", "20000"));

    @Property(tries = 500)
    void whatIsLeftForCertainIsWhatVerdictsGoBy(
            @ForAll("steps") List<ChargesPropertyTest.Step> steps, @ForAll("instalments") List<Fund.Instalment> flows) {
        Fund fund = receiving(FUND, flows.toArray(Fund.Instalment[]::new));
        List<Booking> ledger = inPots(ChargesPropertyTest.ledger(steps));
        Draft draft = new Draft(YEARS);
        FundStatus status = FundStatus.write(draft, fund, Optional.empty(), ledger);
        Results results = Results.of(draft.calculation());
        Dossier dossier = new Dossier(fund, List.of(TEXT), ledger);
        for (FundStatus.Pot pot : status.pots()) {
            assertThat(pot.certain().map(line -> results.in(YEARS.last(), line).stripTrailingZeros()))
                    .as("pot " + pot.pot())
                    .isEqualTo(dossier.left(pot.pot()).map(BigDecimal::stripTrailingZeros));
        }
    }

    @Property(tries = 300)
    void thePotsAddUpToTheTotalInEveryYear(
            @ForAll("steps") List<ChargesPropertyTest.Step> steps, @ForAll("instalments") List<Fund.Instalment> flows) {
        Fund fund = receiving(FUND, flows.toArray(Fund.Instalment[]::new));
        Draft draft = new Draft(YEARS);
        FundStatus status = FundStatus.write(draft, fund, Optional.empty(), inPots(ChargesPropertyTest.ledger(steps)));
        Results results = Results.of(draft.calculation());
        FundStatus.Pot total = status.total().orElseThrow();
        for (int year : YEARS.all()) {
            assertThat(results.in(year, total.closing()))
                    .isEqualByComparingTo(sum(results, year, status, FundStatus.Pot::closing));
            BigDecimal left = BigDecimal.ZERO;
            for (FundStatus.Pot pot : status.pots()) {
                left = left.add(
                        pot.left().isPresent()
                                ? results.in(year, pot.left().get())
                                // nothing was granted for what says no pot; what it takes lessens the total
                                : results.in(year, pot.spentInAll())
                                        .add(results.in(year, pot.promised()))
                                        .negate());
            }
            assertThat(results.in(year, total.left().orElseThrow())).isEqualByComparingTo(left);
        }
    }

    /** A figure below another one is part of it, and is told with it; sums of entries are figures by themselves. */
    @Property(tries = 200)
    void noAmountOfTheLedgerStandsBelowAnother(@ForAll("steps") List<ChargesPropertyTest.Step> steps) {
        Draft draft = new Draft(YEARS);
        FundStatus.write(draft, FUND, Optional.empty(), inPots(ChargesPropertyTest.ledger(steps)));
        List<Path> paths = draft.rows().values().stream()
                .flatMap(row -> row.input().stream())
                .map(Row.Input::path)
                .toList();
        assertThat(paths).doesNotHaveDuplicates();
        assertThat(paths).allSatisfy(path -> assertThat(paths).doesNotContain(path.parent()));
    }

    private static BigDecimal sum(
            Results results, int year, FundStatus status, Function<FundStatus.Pot, LineId> which) {
        return status.pots().stream()
                .map(pot -> results.in(year, which.apply(pot)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The entries out of the one pot, the other, or none; the same for an entry and what undoes it. */
    private static List<Booking> inPots(List<Booking> ledger) {
        List<Booking> all = new ArrayList<>();
        for (Booking booking : ledger) {
            Spend spend = booking.spend();
            int which = spend.amount().intValue() % 3;
            all.add(new Booking(
                    booking.number(),
                    booking.until(),
                    booking.booked(),
                    which == 0 ? spend : outOf(spend, which == 1 ? "a" : "b"),
                    booking.state(),
                    booking.description(),
                    booking.voucher(),
                    booking.inSpiteOf(),
                    booking.reverses()));
        }
        return all;
    }

    @Provide
    Arbitrary<List<ChargesPropertyTest.Step>> steps() {
        return new ChargesPropertyTest().steps();
    }

    @Provide
    Arbitrary<List<Fund.Instalment>> instalments() {
        Arbitrary<Fund.Instalment> one = Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.integers().between(2019, 2026),
                        Arbitraries.integers().between(-20_000, 50_000).filter(euros -> euros != 0),
                        Arbitraries.integers().between(1, 1_000_000))
                .as((pot, year, euros, number) -> new Fund.Instalment(
                        LocalDate.of(year, 3, 1),
                        Optional.of(new PotId(pot)),
                        Given.figure("funds.fund.instalments.n" + number + ".amount", String.valueOf(euros))));
        return one.list().uniqueElements(each -> each.amount().path()).ofMaxSize(5);
    }
}
