package vierkant.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import vierkant.calc.Results;
import vierkant.fund.Dossier;
import vierkant.model.Budget;
import vierkant.model.PotId;
import vierkant.shell.AsPrinted;
import vierkant.store.BudgetReader;
import vierkant.store.Edition;
import vierkant.store.Reading;
import vierkant.store.Shipped;
import vierkant.text.Language;

/**
 * Plans that a controller can check by hand: a budget file, a line with {@code ---}, and what the plan must say of some costs
 * and payers. What is not named is not looked at.
 */
class CoverCasesTest {
    private static final Path FOLDER = Path.of(System.getProperty("vierkant.home"), "src/test/resources/cover");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePlanIsTheOneByHand(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\n---\n", -1);
        Budget budget = read(parts[0]);
        List<Dossier> dossiers = dossiers(budget);
        CoverPlan plan = CoverPlan.of(budget, dossiers);
        Reckoned reckoned = Reckoned.of(budget, dossiers, plan);
        Map<?, ?> asked = (Map<?, ?>)
                new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromString(parts[1]);
        Map<String, Map<String, String>> said = said(plan, reckoned);
        ((Map<?, ?>) asked.get("expect"))
                .forEach((of, wanted) -> ((Map<?, ?>) wanted)
                        .forEach((what, value) -> assertThat(said.getOrDefault(of.toString(), Map.of())
                                        .get(what.toString()))
                                .as("%s: %s", of, what)
                                .isEqualTo(value.toString())));
        assertThat(plan.proof()).isEqualTo(CoverPlan.Proof.OPTIMAL);
        linesSayTheSame(reckoned, plan);
    }

    private static Budget read(String yaml) {
        Reading reading =
                BudgetReader.read(yaml.getBytes(StandardCharsets.UTF_8), "budget.yaml", Shipped.regulations());
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        return reading.budget().orElseThrow();
    }

    private static List<Dossier> dossiers(Budget budget) {
        return budget.funds().stream()
                .map(fund -> new Dossier(
                        fund,
                        Shipped.regulations().editions(fund.regulation()).stream()
                                .map(Edition::regulation)
                                .toList(),
                        List.of()))
                .toList();
    }

    private static Map<String, Map<String, String>> said(CoverPlan plan, Reckoned reckoned) {
        Map<String, Map<String, String>> said = new LinkedHashMap<>();
        for (CoverPlan.Cost cost : plan.costs()) {
            Map<String, String> of = new LinkedHashMap<>();
            cost.tried()
                    .forEach(tried -> of.put(
                            name(tried.payer()),
                            tried.amount() + " " + tried.why().getClass().getSimpleName()));
            of.put("uncovered", cost.uncovered().toString());
            said.put(cost.cost().id() + " " + cost.year(), of);
        }
        said.put(
                "total",
                Map.of(
                        "planned", plan.planned().toString(),
                        "funds", plan.fromFunds().toString(),
                        "lines", plan.fromLines().toString(),
                        "uncovered", plan.uncovered().toString(),
                        "own", plan.ownMoney().toString()));
        Map<String, String> left = new LinkedHashMap<>();
        Map<String, String> saves = new LinkedHashMap<>();
        plan.pots().forEach(pot -> {
            left.put(
                    name(pot.payer()),
                    reckoned.left(pot).map(CoverCasesTest::cents).orElse("not known"));
            saves.put(name(pot.payer()), pot.saves().map(Object::toString).orElse("not known"));
        });
        plan.lines().forEach(line -> left.put(name(line.payer()) + " " + line.year(), cents(reckoned.left(line))));
        said.put("left", left);
        said.put("saves", saves);
        return said;
    }

    private static String cents(BigDecimal euros) {
        return euros.setScale(2, RoundingMode.UNNECESSARY).toString();
    }

    private static String name(Payer payer) {
        return payer.accept(new Payer.Visitor<>() {
            @Override
            public String ofFund(Payer.OfFund fund) {
                return "funds." + fund.fund()
                        + fund.pot().map(PotId::name).map(pot -> "." + pot).orElse("");
            }

            @Override
            public String ofLine(Payer.OfLine line) {
                return "lines." + line.line();
            }
        });
    }

    /** The lines of the plan, evaluated, come to what the plan says. */
    private static void linesSayTheSame(Reckoned reckoned, CoverPlan plan) {
        CoverLines lines = reckoned.lines();
        Results results = reckoned.results();
        assertThat(results.total(lines.planned())).isEqualByComparingTo(plan.planned());
        assertThat(results.total(lines.fromFunds())).isEqualByComparingTo(plan.fromFunds());
        assertThat(results.total(lines.fromLines())).isEqualByComparingTo(plan.fromLines());
        assertThat(results.total(lines.uncovered())).isEqualByComparingTo(plan.uncovered());
        assertThat(results.total(lines.ownMoney())).isEqualByComparingTo(plan.ownMoney());
        for (CoverPlan.Cost cost : plan.costs()) {
            CoverLines.Cost line = lines.costs().stream()
                    .filter(each -> each.cost().equals(cost.cost()))
                    .findFirst()
                    .orElseThrow();
            assertThat(results.in(cost.year(), line.amount())).isEqualByComparingTo(cost.amount());
            assertThat(results.in(cost.year(), line.uncovered())).isEqualByComparingTo(cost.uncovered());
        }
        int last = reckoned.budget().years().last();
        for (CoverPlan.Pot pot : plan.pots()) {
            CoverLines.Pot line = reckoned.lines(pot);
            assertThat(results.in(last, line.usedInAll())).isEqualByComparingTo(pot.used());
        }
        for (CoverPlan.Line used : plan.lines()) {
            assertThat(results.in(used.year(), reckoned.lines(used).used())).isEqualByComparingTo(used.used());
        }
    }
}
