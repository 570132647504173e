package vierkant.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.model.Given.day;
import static vierkant.model.Given.figure;
import static vierkant.model.Given.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.model.Contract;
import vierkant.model.Figure;
import vierkant.model.Given;
import vierkant.model.Nature;
import vierkant.model.Path;
import vierkant.model.Steps;
import vierkant.model.Years;

class ContractPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Years YEARS = new Years(2023, 2026);
    private static final int YEAR = 2024;
    private static final LineId TOTAL = LineId.of("contracts", "c");

    /** A first and a last day between the first and the last day of the axis. */
    record Term(LocalDate starts, LocalDate ends) {}

    @Provide
    Arbitrary<Term> inside() {
        int most = (int) ChronoUnit.DAYS.between(FIRST, LAST);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, most);
        return Combinators.combine(days, days)
                .as((one, other) ->
                        new Term(FIRST.plusDays(Math.min(one, other)), FIRST.plusDays(Math.max(one, other))));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theDaysOfBeforeDuringAndAfterAddUpToTheYear(@ForAll("inside") Term term) {
        List<Contract> parts = new ArrayList<>();
        parts.add(lumpSum("during", term.starts(), term.ends()));
        if (term.starts().isAfter(FIRST)) {
            parts.add(lumpSum("before", FIRST, term.starts().minusDays(1)));
        }
        if (term.ends().isBefore(LAST)) {
            parts.add(lumpSum("after", term.ends().plusDays(1), LAST));
        }
        Results results = results(parts);

        for (int year : YEARS.all()) {
            BigDecimal days = parts.stream()
                    .map(part -> results.in(
                            year,
                            LineId.of("contracts", part.terms().id().name()).then("days")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(days)
                    .isEqualByComparingTo(BigDecimal.valueOf(Year.of(year).length()));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theDaysOfATermAreThoseOfTheCalendar(@ForAll("inside") Term term) {
        Results results = results(List.of(lumpSum("c", term.starts(), term.ends())));

        BigDecimal days = YEARS.all().stream()
                .map(year -> results.in(year, TOTAL.then("days")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(days)
                .isEqualByComparingTo(BigDecimal.valueOf(ChronoUnit.DAYS.between(term.starts(), term.ends()) + 1));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void stepsInPlacesCountEachDayOfTheTermOnce(
            @ForAll("inside") Term term, @ForAll("inside") Term steps, @ForAll @IntRange(max = 60) int places) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(FIRST, steps.starts(), steps.ends()));
        Results results = results(List.of(inPlaces(term, steps(days, places))));

        for (int year : YEARS.all()) {
            BigDecimal inTerm = results.in(year, TOTAL.then("days"));
            BigDecimal placeDays = results.in(year, TOTAL.then("days-of-stay"));
            assertThat(placeDays).isEqualByComparingTo(inTerm.multiply(BigDecimal.valueOf(places)));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theComponentsAddUpToTheContract(@ForAll("inside") Term term, @ForAll @IntRange(max = 60) int places) {
        Contract contract = new Contract.Availability(
                terms(
                        "c",
                        term.starts(),
                        term.ends(),
                        amount("one-off", Nature.INCIDENTAL, Contract.PartYear.AS_WRITTEN),
                        amount("base", Nature.STRUCTURAL, Contract.PartYear.BY_DAYS)),
                steps(new TreeSet<>(List.of(FIRST)), places),
                euro("fixed", "12345.67"),
                percent("occupancy", "0.9"),
                euro("variable", "98.76"),
                Nature.STRUCTURAL,
                Contract.Indexed.NO);
        Draft draft = new Draft(YEARS);
        ContractCost cost = ContractLines.write(
                        draft, Given.contracts(YEARS, contract), TimeLines.write(draft, Part.CONTRACTS))
                .get(0);
        Results results = Results.of(draft.calculation());

        for (int year : YEARS.all()) {
            BigDecimal sum = cost.components().stream()
                    .map(component -> results.in(year, component.line()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal byNature = results.in(year, cost.of(Nature.STRUCTURAL).orElseThrow())
                    .add(results.in(year, cost.of(Nature.INCIDENTAL).orElseThrow()));
            assertThat(results.in(year, cost.total())).isEqualByComparingTo(sum).isEqualByComparingTo(byNature);
            assertThat(sum.stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void morePlacesNeverCostLess(
            @ForAll("inside") Term term, @ForAll @IntRange(max = 60) int places, @ForAll @IntRange(max = 20) int more) {
        BigDecimal few = total(inPlaces(term, steps(new TreeSet<>(List.of(FIRST)), places)));
        BigDecimal many = total(inPlaces(term, steps(new TreeSet<>(List.of(FIRST)), places + more)));

        assertThat(many).isGreaterThanOrEqualTo(few);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void moreCareNeverCostsLess(
            @ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal more,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal tariff) {
        BigDecimal little = total(hours(quantity, tariff, Optional.empty()));
        BigDecimal much = total(hours(quantity.add(more), tariff, Optional.empty()));

        assertThat(much).isGreaterThanOrEqualTo(little);
        assertThat(little).isEqualByComparingTo(quantity.multiply(tariff).setScale(2, RoundingMode.HALF_UP));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aGuaranteePaysTheTurnoverOrTheGuaranteeWhicheverIsMore(
            @ForAll @BigRange(min = "0", max = "10000") @Scale(2) BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal share) {
        BigDecimal expected = new BigDecimal("500000");
        BigDecimal tariff = new BigDecimal("100");
        Contract.TurnoverGuarantee guarantee = new Contract.TurnoverGuarantee(
                percent("turnover-guarantee.share", share.toPlainString()),
                euro("turnover-guarantee.expected", expected.toPlainString()),
                Contract.PartYear.BY_DAYS,
                Nature.INCIDENTAL,
                Path.of("contracts", "c", "turnover-guarantee"));

        assertThat(total(hours(quantity, tariff, Optional.of(guarantee))))
                .isEqualByComparingTo(quantity.multiply(tariff).max(share.multiply(expected)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatStartsAndEndsInOneYearCostsItsPrice(
            @ForAll @BigRange(min = "0", max = "50000") @Scale(2) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal atStart,
            @ForAll @IntRange(max = 500) int number,
            @ForAll Contract.TariffRounding rounding) {
        Figure count = figure("contracts.c.trajectories.t.started", BigDecimal.valueOf(number));
        Contract contract = new Contract.Trajectory(
                terms("c", FIRST, LAST),
                List.of(new Contract.TrajectoryKind(
                        "t",
                        "t",
                        euro("trajectories.t.price", price.toPlainString()),
                        rounding,
                        percent("trajectories.t.at-start", atStart.toPlainString()),
                        count,
                        figure("contracts.c.trajectories.t.ended", BigDecimal.valueOf(number)),
                        Contract.PartYear.BY_DAYS,
                        Nature.STRUCTURAL,
                        Contract.Indexed.NO,
                        Path.of("contracts", "c", "trajectories", "t"))));

        assertThat(total(contract)).isEqualByComparingTo(price.multiply(BigDecimal.valueOf(number)));
    }

    /**
     * A bandwidth.
     *
     * @param reference place-equivalents, tenths
     * @param band fraction, hundredths
     * @param refunded fraction, hundredths
     */
    record Band(BigDecimal reference, BigDecimal band, BigDecimal refunded, Contract.Settlement settlement) {}

    @Provide
    Arbitrary<Band> bands() {
        Arbitrary<BigDecimal> hundredths =
                Arbitraries.integers().between(0, 100).map(each -> BigDecimal.valueOf(each, 2));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5_000).map(each -> BigDecimal.valueOf(each, 1)),
                        hundredths,
                        hundredths,
                        Arbitraries.of(Contract.Settlement.class))
                .as(Band::new);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void moreDemandNeverCostsLess(
            @ForAll("bands") Band band,
            @ForAll @BigRange(min = "0", max = "600") @Scale(1) BigDecimal demand,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal more) {
        BigDecimal little = total(bandwidth(band, "90000", "60000", List.of(demand)));
        BigDecimal much = total(bandwidth(band, "90000", "60000", List.of(demand.add(more))));

        assertThat(much).isGreaterThanOrEqualTo(little);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void moreDemandInAQuarterNeverCostsLess(
            @ForAll("bands") Band band,
            @ForAll @BigRange(min = "0", max = "600") @Scale(1) BigDecimal demand,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal more,
            @ForAll @IntRange(max = 3) int quarter) {
        List<BigDecimal> little =
                List.of(demand, new BigDecimal("270"), new BigDecimal("250.5"), new BigDecimal("300"));
        List<BigDecimal> much = new ArrayList<>(little);
        much.set(quarter, much.get(quarter).add(more));

        assertThat(total(bandwidth(band, "90000", "60000", much)))
                .isGreaterThanOrEqualTo(total(bandwidth(band, "90000", "60000", little)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void insideTheBandAndOnItsEdgesNothingIsSettled(
            @ForAll("bands") Band band, @ForAll @IntRange(max = 100) int percent) {
        BigDecimal low = band.reference().multiply(BigDecimal.ONE.subtract(band.band()));
        BigDecimal high = band.reference().multiply(BigDecimal.ONE.add(band.band()));
        BigDecimal demand = low.add(high.subtract(low).multiply(BigDecimal.valueOf(percent, 2)));

        assertThat(total(bandwidth(band, "90000", "60000", List.of(demand)))).isEqualByComparingTo("27000000");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void withoutABandAndWithOnePriceItIsAPricePerPlace(
            @ForAll("bands") Band any, @ForAll @BigRange(min = "0", max = "600") @Scale(1) BigDecimal demand) {
        Band band = new Band(any.reference(), BigDecimal.ZERO, BigDecimal.ONE, any.settlement());
        BigDecimal price = new BigDecimal("87654.32");
        BigDecimal expected = demand.subtract(band.reference())
                .multiply(price)
                .setScale(2, RoundingMode.HALF_UP)
                .add(new BigDecimal("27000000"));

        assertThat(total(bandwidth(band, "87654.32", "87654.32", List.of(demand))))
                .isEqualByComparingTo(expected);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void fourEqualQuartersAreAYear(
            @ForAll("bands") Band band, @ForAll @BigRange(min = "0", max = "600") @Scale(1) BigDecimal demand) {
        assertThat(total(bandwidth(band, "90000", "60000", List.of(demand, demand, demand, demand))))
                .isEqualByComparingTo(total(bandwidth(band, "90000", "60000", List.of(demand))));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsSavedIsRefundedOrKept(
            @ForAll("bands") Band band, @ForAll @BigRange(min = "0", max = "600") @Scale(1) BigDecimal demand) {
        Results results = results(List.of(bandwidth(band, "90000", "60000", List.of(demand))));

        assertThat(results.in(YEAR, TOTAL.then("refund")).add(results.in(YEAR, TOTAL.then("kept"))))
                .isEqualByComparingTo(results.in(YEAR, TOTAL.then("saving")));
        assertThat(results.in(YEAR, TOTAL.then("kept"))).isNotNegative();
    }

    private static Contract lumpSum(String name, LocalDate starts, LocalDate ends) {
        return new Contract.LumpSum(terms(
                name,
                starts,
                ends,
                new Contract.Amount(
                        "base",
                        "base",
                        figure("contracts." + name + ".amounts.base.amount", "1000000"),
                        Nature.STRUCTURAL,
                        Contract.Indexed.NO,
                        Contract.PartYear.BY_DAYS,
                        Path.of("contracts", name, "amounts", "base"))));
    }

    private static Contract.Amount amount(String name, Nature nature, Contract.PartYear partYear) {
        return new Contract.Amount(
                name,
                name,
                euro("amounts." + name + ".amount", "1000000"),
                nature,
                Contract.Indexed.NO,
                partYear,
                Path.of("contracts", "c", "amounts", name));
    }

    /** The same number of places on every step, so that each day counts once whatever the steps. */
    private static Steps steps(SortedSet<LocalDate> days, int places) {
        List<Steps.Step> steps = new ArrayList<>();
        for (LocalDate from : days) {
            String path = "contracts.c.places.s" + from.toString();
            steps.add(new Steps.Step(day(path, from), figure(path, BigDecimal.valueOf(places))));
        }
        return new Steps(steps);
    }

    private static Contract inPlaces(Term term, Steps places) {
        return new Contract.Availability(
                terms("c", term.starts(), term.ends()),
                places,
                euro("fixed", "80000"),
                percent("occupancy", "1"),
                euro("variable", "120.50"),
                Nature.STRUCTURAL,
                Contract.Indexed.NO);
    }

    private static Contract hours(
            BigDecimal quantity, BigDecimal tariff, Optional<Contract.TurnoverGuarantee> guarantee) {
        Contract.Terms plain = terms("c", FIRST, LAST);
        Contract.Terms terms = new Contract.Terms(
                plain.id(),
                plain.label(),
                plain.providers(),
                plain.starts(),
                plain.ends(),
                plain.options(),
                plain.indexing(),
                plain.partYear(),
                plain.amounts(),
                guarantee,
                plain.vacancyCompensation(),
                plain.path());
        return new Contract.Pxq(
                terms,
                List.of(new Contract.Product(
                        "p",
                        "p",
                        Contract.CareUnit.HOUR,
                        new Contract.Tariff.Agreed(euro("products.p.tariff", tariff.toPlainString())),
                        Contract.TariffRounding.NONE,
                        new Contract.Volume.Counted(
                                figure("contracts.c.products.p.quantity", quantity), Contract.PartYear.BY_DAYS),
                        Nature.STRUCTURAL,
                        Contract.Indexed.NO,
                        Path.of("contracts", "c", "products", "p"))),
                Optional.empty());
    }

    private static Contract bandwidth(Band band, String above, String below, List<BigDecimal> demand) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < demand.size(); i++) {
            figures.add(figure("contracts.c.demand.q" + (i + 1), demand.get(i)));
        }
        return new Contract.Bandwidth(
                terms("c", FIRST, LAST),
                figure("contracts.c.reference", band.reference()),
                figure("contracts.c.band", band.band()),
                euro("amount", "27000000"),
                euro("price-above", above),
                euro("price-below", below),
                figures.size() == 1
                        ? new Contract.Demand.YearAverage(figures.get(0))
                        : new Contract.Demand.Quarters(figures),
                band.settlement(),
                new Contract.Saved(figure("contracts.c.saved", band.refunded())),
                Nature.STRUCTURAL,
                Contract.Indexed.NO);
    }

    private static Figure euro(String key, String amount) {
        return figure("contracts.c." + key, amount);
    }

    private static Figure percent(String key, String fraction) {
        return figure("contracts.c." + key, fraction);
    }

    /** What the contract {@code c} costs in one whole year. */
    private static BigDecimal total(Contract contract) {
        return results(List.of(contract)).in(YEAR, TOTAL);
    }

    private static Results results(List<Contract> contracts) {
        Draft draft = new Draft(YEARS);
        ContractLines.write(
                draft,
                Given.contracts(YEARS, contracts.toArray(new Contract[0])),
                TimeLines.write(draft, Part.CONTRACTS));
        return Results.of(draft.calculation());
    }
}
