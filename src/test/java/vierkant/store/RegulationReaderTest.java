package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vierkant.model.Condition;
import vierkant.model.Condition.Clause;
import vierkant.model.Condition.Literal;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Consequence;
import vierkant.model.Regulation.Fact;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Period;
import vierkant.model.SourceId;
import vierkant.model.Unit;
import vierkant.model.UseId;
import vierkant.model.Values;
import vierkant.shell.AsPrinted;
import vierkant.text.Language;

class RegulationReaderTest {
    static final String EVERYTHING = BudgetReaderTest.text("alles-2024.yaml");

    private static final Origin VERORDENING = new Origin.Cited(new SourceId("verordening"), Optional.empty());

    @Test
    void aRegulationWithEverythingUsesEveryKey() {
        List<String> absent = RegulationFormat.FORMS.stream()
                .flatMap(form -> form.keys().stream())
                .distinct()
                .filter(key -> !EVERYTHING.matches("(?s).*\\b" + key + ":.*"))
                .toList();

        assertThat(absent).isEmpty();
    }

    @Test
    void readsWhatARegulationIsAbout() {
        Regulation regulation = regulation(EVERYTHING);

        assertThat(regulation.title().in(Language.EN)).isEqualTo("A regulation with everything in it");
        assertThat(regulation.inForce())
                .isEqualTo(new Period(LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2024, 12, 31))));
        assertThat(regulation.inForceOrigin())
                .isEqualTo(new Origin.Cited(new SourceId("verordening"), Optional.of("artikel 9")));
        assertThat(regulation.remarks().get(0).in(Language.EN)).isEqualTo("Controleer de regeling.");
        assertThat(regulation.uses().get(new UseId("rebuild")).words()).containsExactly("verbouwing", "verbouwen");
        assertThat(regulation.pots().keySet()).containsExactly(new PotId("wonen"), new PotId("zorg"));
        Fact pieces = regulation.facts().get(new FactId("panden"));
        assertThat(pieces.kind()).isEqualTo(Fact.Kind.COUNT);
        assertThat(pieces.about()).isEqualTo(Fact.About.FUND);
        assertThat(regulation.facts().get(new FactId("structural")).about()).isEqualTo(Fact.About.SPEND);
        assertThat(regulation.parameters().get(new FactId("deel")).unit()).isEqualTo(Unit.PERCENT);
    }

    @Test
    void readsMaximaWithTheirOwnOrigins() {
        Map<Optional<PotId>, Figure> maxima = regulation(EVERYTHING).maxima().get("Voorbeeld");

        Figure care = maxima.get(Optional.of(new PotId("zorg")));
        assertThat(care.values()).isEqualTo(new Values.Constant(new BigDecimal("50000.50")));
        assertThat(care.origin()).isEqualTo(new Origin.Assumed("geraamd", "inkoopteam"));
        assertThat(maxima.get(Optional.of(new PotId("wonen"))).origin()).isEqualTo(VERORDENING);
    }

    @Test
    void readsRules() {
        Regulation.Rule rule = rule("rebuild");

        assertThat(rule.article()).isEqualTo("art. 2");
        assertThat(rule.inForce())
                .isEqualTo(new Period(LocalDate.of(2024, 2, 1), Optional.of(LocalDate.of(2024, 11, 30))));
        assertThat(rule.when())
                .isEqualTo(new Condition(List.of(
                        new Clause(List.of(new Literal(new FactId("local"), true))),
                        new Clause(List.of(
                                new Literal(new FactId("structural"), false),
                                new Literal(new FactId("local"), true))))));
        assertThat(rule.then()).isEqualTo(new Consequence.Allows());
        assertThat(rule.origin()).isEqualTo(VERORDENING);
        assertThat(rule.isAbout(new UseId("rebuild"), Optional.of(new PotId("zorg"))))
                .isFalse();
        assertThat(rule("note").inForce())
                .as("as the text")
                .isEqualTo(regulation(EVERYTHING).inForce());
        assertThat(rule("note").when()).isEqualTo(Condition.ALWAYS);
        assertThat(rule("not-structural").origin()).isEqualTo(new Origin.Assumed("onze lezing", "afdeling Financiën"));
    }

    @Test
    void readsWhatFollows() {
        assertThat(rule("days").then())
                .isEqualTo(new Consequence.Within(
                        Optional.of(LocalDate.of(2024, 1, 1)), Optional.of(LocalDate.of(2024, 12, 31))));
        assertThat(rule("days-of-the-grant").then())
                .isEqualTo(new Consequence.Within(Optional.empty(), Optional.empty()));
        assertThat(limit("part")).isInstanceOfSatisfying(Limit.PartOf.class, part -> {
            assertThat(part.basis()).isEqualTo(Limit.Basis.POT);
            assertThat(part.part().values()).isEqualTo(new Values.Constant(new BigDecimal("0.05")));
        });
        assertThat(limit("parameter")).isEqualTo(new Limit.ParameterOf(Limit.Basis.GRANT, new FactId("deel")));
        assertThat(limit("amount-by")).isEqualTo(new Limit.AmountBy(new FactId("plafond")));
        assertThat(limit("amount")).isInstanceOf(Limit.Amount.class);
        assertThat(limit("pieces"))
                .isInstanceOfSatisfying(
                        Limit.PerPiece.class,
                        pieces -> assertThat(pieces.count()).isEqualTo(new FactId("panden")));
    }

    @Test
    void theSameBytesHaveTheSameHash() {
        assertThat(edition(EVERYTHING).contents().sha256())
                .matches("[0-9a-f]{64}")
                .isEqualTo(edition(EVERYTHING).contents().sha256())
                .isNotEqualTo(edition(EVERYTHING + "\n").contents().sha256());
    }

    private static Limit limit(String rule) {
        return ((Consequence.AtMost) rule(rule).then()).limit();
    }

    private static Regulation.Rule rule(String name) {
        return regulation(EVERYTHING).rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Regulation regulation(String yaml) {
        return edition(yaml).regulation();
    }

    private static Edition edition(String yaml) {
        ReadEdition read = RegulationReader.read(yaml.getBytes(StandardCharsets.UTF_8), "alles-2024.yaml");
        assertThat(AsPrinted.text(read.problems(), Language.EN).lines().collect(Collectors.joining("\n")))
                .isEmpty();
        return read.edition().orElseThrow();
    }
}
