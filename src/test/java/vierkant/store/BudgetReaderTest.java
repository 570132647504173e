package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Check;
import vierkant.model.Contract;
import vierkant.model.Contract.Amount;
import vierkant.model.Contract.CareUnit;
import vierkant.model.Contract.CostElement;
import vierkant.model.Contract.Demand;
import vierkant.model.Contract.Element;
import vierkant.model.Contract.Exercise;
import vierkant.model.Contract.Indexed;
import vierkant.model.Contract.Indexing;
import vierkant.model.Contract.PartYear;
import vierkant.model.Contract.Product;
import vierkant.model.Contract.Settlement;
import vierkant.model.Contract.Tariff;
import vierkant.model.Contract.TrajectoryKind;
import vierkant.model.Contract.VacancyCompensation;
import vierkant.model.Contract.Volume;
import vierkant.model.Figure;
import vierkant.model.Index;
import vierkant.model.IndexId;
import vierkant.model.Key;
import vierkant.model.KeyId;
import vierkant.model.Likelihood;
import vierkant.model.Nature;
import vierkant.model.Origin;
import vierkant.model.PartyId;
import vierkant.model.Path;
import vierkant.model.Share;
import vierkant.model.SourceId;
import vierkant.model.Unit;
import vierkant.model.Values;
import vierkant.model.Years;
import vierkant.shell.AsPrinted;
import vierkant.text.Language;

class BudgetReaderTest {
    static final String EVERYTHING = text("everything.yaml");

    private static final String DRIMMELEN = """
            vierkant: 1
            title: JeugdzorgPlus in de begroting 2024-2027
            municipality: Drimmelen
            years: 2024..2027
            language: nl
            sources:
              brief-2023: {title: Raadsinformatiebrief, by: college van Drimmelen, date: 2023}
            lines:
              bestaand:
                label: JeugdzorgPlus, bestaand budget
                nature: structural
                amount: {2024..: 188_000}
                source: brief-2023
              verhoging:
                label: Verhoging vanwege de af- en ombouw
                nature: incidental
                amount: {2024: 50_000, 2025: "50.000,00"}
                source: brief-2023, Financiën
            """;

    @Test
    void readsTheBudgetOfDrimmelen() {
        Budget budget = budget(DRIMMELEN);

        assertThat(budget.by()).isEqualTo("Drimmelen");
        assertThat(budget.years()).isEqualTo(new Years(2024, 2027));
        assertThat(budget.language()).isEqualTo(Language.NL);
        assertThat(budget.sources()).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo(new SourceId("brief-2023"));
            assertThat(source.date()).contains("2023");
        });
        BudgetLine existing = budget.lines().get(0);
        assertThat(existing.nature()).isEqualTo(Nature.STRUCTURAL);
        assertThat(existing.amount().values())
                .isEqualTo(new Values.Yearly(new TreeMap<>(Map.of(
                        2024, new BigDecimal("188000"),
                        2025, new BigDecimal("188000"),
                        2026, new BigDecimal("188000"),
                        2027, new BigDecimal("188000")))));
        BudgetLine rise = budget.lines().get(1);
        assertThat(rise.amount().values().in(2025)).isEqualByComparingTo("50000");
        assertThat(rise.amount().values().in(2026)).isZero();
        assertThat(rise.amount().origin())
                .isEqualTo(new Origin.Cited(new SourceId("brief-2023"), Optional.of("Financiën")));
        assertThat(rise.amount().path()).isEqualTo(Path.of("lines", "verhoging", "amount"));
    }

    @Test
    void knowsWhereEverythingStands() {
        Marks marks = reading(DRIMMELEN).marks();

        assertThat(marks.of(Path.of("lines", "verhoging", "nature"))).isEqualTo(new Mark(16, 13));
        assertThat(marks.of(Path.of("lines", "verhoging"))).isEqualTo(new Mark(14, 3));
        assertThat(marks.of(Path.of("lines", "verhoging", "absent", "deeper"))).isEqualTo(new Mark(14, 3));
        assertThat(marks.of(Path.of("nowhere"))).isEqualTo(new Mark(1, 1));
        assertThat(marks.line(Path.of("lines", "bestaand", "amount"))).isEqualTo("budget.yaml:12");
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLines() {
        Reading plain = reading(DRIMMELEN);
        Reading windows = reading("\uFEFF" + DRIMMELEN.replace("\n", "\r\n"));

        assertThat(windows.budget()).isEqualTo(plain.budget()).isPresent();
        Path nature = Path.of("lines", "verhoging", "nature");
        assertThat(windows.marks().of(nature)).isEqualTo(plain.marks().of(nature));
    }

    @Test
    void aBudgetWithEverythingUsesEveryKey() {
        List<String> absent = Format.FORMS.stream()
                .flatMap(form -> form.keys().stream())
                .distinct()
                .filter(key -> !EVERYTHING.matches("(?s).*\\b" + key + ":.*"))
                .toList();

        assertThat(absent).isEmpty();
    }

    /** What is wrong with an input is said once, and not again where something else names the input. */
    @Test
    void anInputThatIsWrongItselfIsNotCalledUnknown() {
        String budget = DRIMMELEN + """
                uncertain:
                  u: {label: U, of: lines.bestaand.amount, type: range, low: 1, high: 2, assumption: een test}
                scenarios:
                  s: {label: S, set: {lines.bestaand.amount: 5}, assumption: een test}
                """;
        assertThat(reading(budget.replaceFirst("amount: [^\n]*", "amount: veel"))
                        .problems())
                .extracting(located -> located.problem().getClass().getSimpleName())
                .contains("NotANumber")
                .doesNotContain("UnknownInput");
        assertThat(reading(budget.replace("of: lines.bestaand.amount", "of: lines.bestaand.amounts"))
                        .problems())
                .extracting(located -> located.problem().getClass().getSimpleName())
                .contains("UnknownInput");
    }

    @Test
    void readsWhatIsUncertain() {
        assertThat(budget(EVERYTHING).uncertain())
                .extracting(
                        each -> each.id().name(),
                        each -> each.of().toString(),
                        each -> each.likelihood().getClass().getSimpleName())
                .containsExactly(
                        tuple("prijs-boven", "contracts.zuidwest.price-above", "Range"),
                        tuple("plaatsen", "quantities.school2care.values", "Arrivals"),
                        tuple("niveau", "contracts.zuidwest.reference", "History"),
                        tuple("verlenging", "contracts.almata.options.verlenging-2.exercised", "Chance"),
                        tuple("einde", "contracts.almata.ends", "Chance"));
        Likelihood.Range range =
                (Likelihood.Range) budget(EVERYTHING).uncertain().get(0).likelihood();
        assertThat(range.low().values().in(2025)).isEqualByComparingTo("80000");
        assertThat(range.high().values().in(2025)).isEqualByComparingTo("120000");
        Likelihood.Chance einde =
                (Likelihood.Chance) budget(EVERYTHING).uncertain().get(4).likelihood();
        // days since 30 December 1899, as spreadsheets count them
        assertThat(einde.then().values().in(2024)).isEqualByComparingTo("46387");
    }

    @Test
    void readsAScenarioInTheUnitsOfItsInputs() {
        assertThat(budget(EVERYTHING).scenarios())
                .singleElement()
                .satisfies(scenario -> assertThat(scenario.settings())
                        .extracting(
                                setting -> setting.of().toString(),
                                setting -> setting.figure().values().in(2024).toPlainString())
                        .containsExactly(
                                tuple("contracts.zuidwest.reference", "250"),
                                tuple("contracts.zuidwest.band", "0.04"),
                                tuple("contracts.almata.options.verlenging-1.exercised", "0")));
    }

    @Test
    void readsALumpSum() {
        Contract.Terms terms = contract("almata").terms();

        assertThat(terms.providers()).containsExactly("Stichting Almata");
        assertThat(terms.starts().date()).isEqualTo("2024-01-01");
        assertThat(terms.ends().date()).isEqualTo("2025-12-31");
        assertThat(terms.options())
                .extracting(
                        Contract.Option::name, option -> option.until().date().toString(), Contract.Option::exercise)
                .containsExactly(
                        tuple("verlenging-1", "2027-12-31", Exercise.EXERCISED),
                        tuple("verlenging-2", "2029-12-31", Exercise.NOT_EXERCISED));
        Indexing indexing = terms.indexing().orElseThrow();
        assertThat(indexing.index()).isEqualTo(new IndexId("ova-ppc"));
        assertThat(indexing.priceLevel().values().in(2024)).isEqualByComparingTo("2024");
        assertThat(terms.amounts())
                .extracting(Amount::name, Amount::nature, Amount::indexed, Amount::partYear)
                .containsExactly(
                        tuple("basis", Nature.STRUCTURAL, Indexed.YES, PartYear.BY_DAYS),
                        tuple("ontwikkeling", Nature.INCIDENTAL, Indexed.NO, PartYear.BY_DAYS),
                        tuple("eenmalig", Nature.INCIDENTAL, Indexed.NO, PartYear.AS_WRITTEN));
        VacancyCompensation vacancy = terms.vacancyCompensation().orElseThrow();
        assertThat(vacancy.target().values().in(2024)).isEqualByComparingTo("0.9");
        assertThat(vacancy.fixedCost().values().in(2024)).isEqualByComparingTo("80000");
        assertThat(vacancy.places().steps())
                .extracting(
                        step -> step.from().date().toString(),
                        step -> step.places().values().in(0).toString())
                .containsExactly(tuple("2024-01-01", "36"), tuple("2025-07-01", "24"));
    }

    @Test
    void readsPricesTimesQuantities() {
        Contract.Pxq pxq = (Contract.Pxq) contract("verblijf");

        Product group = pxq.products().get(0);
        assertThat(group.unit()).isEqualTo(CareUnit.DAY_OF_STAY);
        assertThat(((Tariff.BuiltUp) group.tariff()).elements())
                .extracting(
                        Element::kind,
                        element -> element.price().values().in(2024).toString())
                .containsExactly(
                        tuple(CostElement.PROFESSIONALS_CLIENT_BOUND, "200"),
                        tuple(CostElement.PROFESSIONALS_OTHER, "50"),
                        tuple(CostElement.OTHER_CLIENT_BOUND, "30"),
                        tuple(CostElement.OVERHEAD, "70.25"));
        Volume.Places places = (Volume.Places) group.volume();
        assertThat(places.places().steps())
                .extracting(step -> step.from().date().toString())
                .containsExactly("2024-01-01", "2025-01-01");
        assertThat(places.occupancy().values().in(2024)).isEqualByComparingTo("0.9");
        Product guidance = pxq.products().get(1);
        assertThat(guidance.unit()).isEqualTo(CareUnit.HOUR);
        assertThat(((Tariff.Agreed) guidance.tariff()).price().values().in(2025))
                .isEqualByComparingTo("87.50");
        assertThat(((Volume.Counted) guidance.volume()).quantity().values().in(2025))
                .isEqualByComparingTo("10000");
        assertThat(guidance.indexed()).isEqualTo(Indexed.NO);
        assertThat(pxq.ceiling().orElseThrow().values().in(2024)).isEqualByComparingTo("5000000");
        assertThat(pxq.terms().turnoverGuarantee().orElseThrow().nature()).isEqualTo(Nature.INCIDENTAL);
    }

    @Test
    void readsTheOtherForms() {
        TrajectoryKind kind =
                ((Contract.Trajectory) contract("trajecten")).kinds().get(0);
        assertThat(kind.atStart().values().in(2024)).isEqualByComparingTo("0.6");
        assertThat(kind.started().values().in(2025)).isEqualByComparingTo("35");
        assertThat(kind.ended().values().in(2025)).isZero();
        assertThat(kind.indexed()).as("a contract without index").isEqualTo(Indexed.NO);

        Contract.Bandwidth bandwidth = (Contract.Bandwidth) contract("zuidwest");
        assertThat(((Demand.Quarters) bandwidth.demand()).quarters())
                .extracting(quarter -> quarter.values().in(2025).toString())
                .containsExactly("270", "250", "250", "245");
        assertThat(bandwidth.settlement()).isEqualTo(Settlement.BEYOND_BAND);
        assertThat(bandwidth.saved().refunded().values().in(2024)).isEqualByComparingTo("0.5");
        assertThat(bandwidth.priceBelow().values().in(2024)).isEqualByComparingTo("60000");

        Contract.Availability availability = (Contract.Availability) contract("kleinschalig");
        assertThat(availability.places().steps())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.from()).isEqualTo(availability.terms().starts()));
        assertThat(availability.variable().values().in(2025)).isEqualByComparingTo("120");
    }

    @Test
    void aCorrectionAsksForTheForecastOfTheYearBefore() {
        String without = EVERYTHING.replace("2023: 4.87%, ", "");
        assertThat(without).isNotEqualTo(EVERYTHING);
        assertThat(AsPrinted.text(reading(without).problems(), Language.EN))
                .contains("forecast' has no number for 2023\n");
    }

    @Test
    void readsIndices() {
        Index.Composed composed = (Index.Composed) budget(EVERYTHING).indices().get(0);
        assertThat(composed.method()).isEqualTo(Index.Method.SUBTRACT);
        assertThat(composed.firstYear()).isEqualTo(Index.FirstYear.WITH_CORRECTION);
        assertThat(composed.roundParts()).contains(2);
        assertThat(composed.parts().get(0).forecast().values().in(2023)).isEqualByComparingTo("0.0474");
        assertThat(composed.parts().get(1).definitive()).isEmpty();
        Index.Typed typed = (Index.Typed) budget(EVERYTHING).indices().get(1);
        assertThat(typed.percentages().values().in(2026)).isEqualByComparingTo("0.04957");
        assertThat(typed.definitive()).containsExactly(2025);
    }

    @Test
    void readsKeysAndShares() {
        Budget budget = budget(EVERYTHING);

        assertThat(((Key.Equal) budget.keys().get(3)).parties())
                .containsExactly(new PartyId("drimmelen"), new PartyId("breda"));
        assertThat(((Key.Mix) budget.keys().get(5)).weights().keySet())
                .containsExactly(new KeyId("naar-inwoners"), new KeyId("afspraak"));
        Share share = budget.shares().get(1);
        assertThat(share.of().name()).isEqualTo("shares.almata.oost");
        assertThat(share.limit().orElseThrow().change().values().in(2024)).isEqualByComparingTo("0.1");
        assertThat(share.settledBy()).contains(new KeyId("gebruik"));
        assertThat(budget.parties().get(2).region()).contains(new PartyId("oost"));
        assertThat(budget.statistics().get(0).unit()).isEqualTo(Unit.of(Unit.Base.INHABITANT));
        assertThat(budget.checks().get(0).kind()).isEqualTo(Check.Kind.ALERT);
    }

    @Test
    void theNearestOriginWins() {
        Budget budget = budget(EVERYTHING);

        Map<PartyId, Figure> inhabitants = budget.statistics().get(0).values();
        assertThat(inhabitants.get(new PartyId("drimmelen")).origin())
                .isEqualTo(new Origin.Cited(new SourceId("tabel"), Optional.of("bladzijde 3")));
        assertThat(inhabitants.get(new PartyId("breda")).origin())
                .isEqualTo(new Origin.Assumed("geschat", "regiobureau"));
        Contract.Bandwidth bandwidth = (Contract.Bandwidth) contract("zuidwest");
        assertThat(bandwidth.band().origin())
                .isEqualTo(new Origin.Assumed(
                        "de bron vraagt een bandbreedte en geeft geen breedte", "afdeling Financiën"));
        assertThat(bandwidth.reference().origin()).isEqualTo(new Origin.Cited(new SourceId("tabel"), Optional.empty()));
        assertThat(contract("almata").terms().options().get(0).exerciseOrigin())
                .isEqualTo(new Origin.Cited(new SourceId("brief"), Optional.empty()));
        assertThat(((Contract.Availability) contract("kleinschalig")).fixed().origin())
                .isEqualTo(new Origin.Assumed("raming", "Horizon"));
    }

    private static Contract contract(String name) {
        return budget(EVERYTHING).contracts().stream()
                .filter(contract -> contract.terms().id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Budget budget(String yaml) {
        Reading reading = reading(yaml);
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        return reading.budget().orElseThrow();
    }

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(BudgetReaderTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading reading(String yaml) {
        return BudgetReader.read(yaml.getBytes(StandardCharsets.UTF_8), "budget.yaml", Shipped.regulations());
    }
}
