package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.RegulationId;
import vierkant.model.UseId;
import vierkant.shell.AsPrinted;
import vierkant.text.Language;

/** Where regulations are found, and what the shipped ones say. */
class RegulationsTest {
    private static final String TEXT = """
            vierkant: 1
            regulation: subsidie
            edition: EDITION
            title: TITLE
            in-force: {from: FROM, source: verordening}
            sources: {verordening: {title: Verordening}}
            uses: {rebuild: {label: Verbouwen}}
            rules:
              rebuild: {article: art. 2, says: Verbouwen mag., uses: rebuild, then: allows, source: verordening}
            """;

    @Test
    void theShippedOnesCanBeReadAndHoldOneAfterTheOther() {
        assertThat(Shipped.regulations().names())
                .containsExactly("transformatie", "uitgangspunten-vastgoed", "vastgoed");
        for (String name : Shipped.regulations().names()) {
            RegulationId id = new RegulationId(name);
            assertThat(AsPrinted.text(Shipped.regulations().problems(id), Language.EN))
                    .isEmpty();
            assertThat(Shipped.regulations().editions(id)).isNotEmpty();
        }
        assertThat(editions(Shipped.regulations(), "vastgoed")).containsExactly("2020", "2021", "2023");
    }

    /** The national ceilings; the amounts per municipality for seclusion rooms are one euro above theirs. */
    @Test
    void theMaximaOfAPotAddUpToItsCeiling() {
        for (String edition : List.of("2021", "2023")) {
            assertThat(ofAll(edition, "gesloten")).isEqualByComparingTo("33500000");
            assertThat(ofAll(edition, "separeer")).isEqualByComparingTo("5000001");
            assertThat(ofAll(edition, "open")).isEqualByComparingTo("50000000");
        }
        assertThat(ofAll("2020", "gesloten")).isEqualByComparingTo("33500000");
        assertThat(ofAll("2020", "open")).isZero();
    }

    @Test
    void everySentenceOfAShippedRegulationIsThereInBothLanguages() {
        List<Regulation> all = Shipped.regulations().names().stream()
                .flatMap(name -> Shipped.regulations().editions(new RegulationId(name)).stream())
                .map(Edition::regulation)
                .toList();

        assertThat(all).allSatisfy(regulation -> {
            assertThat(regulation.rules())
                    .allSatisfy(rule -> assertThat(rule.says().texts()).hasSize(2));
            assertThat(regulation.facts().values())
                    .allSatisfy(fact -> assertThat(fact.question().texts()).hasSize(2));
            assertThat(regulation.uses().values())
                    .allSatisfy(use -> assertThat(use.label().texts()).hasSize(2));
            assertThat(regulation.remarks())
                    .allSatisfy(remark -> assertThat(remark.texts()).hasSize(2));
        });
    }

    @Test
    void theUsersOwnFileGoesBeforeAShippedOneOfTheSameName(@TempDir Path own, @TempDir Path shipped)
            throws IOException {
        write(own, "2024", "Van ons", "2024-01-01");
        write(shipped, "2024", "Meegeleverd", "2024-01-01");
        write(shipped, "2025", "Meegeleverd", "2025-01-01");
        Files.writeString(own.resolve("leesmij.txt"), "geen regeling");

        Regulations regulations = Regulations.in(List.of(own, shipped, own.resolve("nergens")), Path::toString);

        RegulationId id = new RegulationId("subsidie");
        assertThat(regulations.editions(id))
                .extracting(each -> each.regulation().title().in(Language.NL))
                .containsExactly("Van ons", "Meegeleverd");
        assertThat(regulations.uses()).containsExactly("rebuild");
    }

    @Test
    void aUseIsLookedForNoLongerThanUntilItIsFound(@TempDir Path folder) throws IOException {
        write(folder, "2024", "De eerste", "2024-01-01");
        write(folder, "2025", "De tweede", "2025-01-01");
        List<Path> read = new ArrayList<>();
        Regulations regulations = Regulations.in(List.of(folder), file -> {
            read.add(file.getFileName());
            return file.toString();
        });

        assertThat(regulations.knows(new UseId("rebuild"))).isTrue();
        assertThat(read).containsExactly(Path.of("subsidie-2024.yaml"));
        assertThat(regulations.knows(new UseId("anders"))).isFalse();
        assertThat(read).containsExactly(Path.of("subsidie-2024.yaml"), Path.of("subsidie-2025.yaml"));
    }

    @Test
    void aTextThatIsWrongHasNoUses(@TempDir Path folder) throws IOException {
        write(folder, "2024", "Zonder geldige dag", "morgen");

        assertThat(Regulations.in(List.of(folder), Path::toString).knows(new UseId("rebuild")))
                .isFalse();
    }

    @Test
    void twoTextsThatHoldOnOneDayAreAProblem(@TempDir Path folder) throws IOException {
        write(folder, "2024", "Zonder einde", "2024-01-01");
        write(folder, "2025", "De volgende", "2025-01-01");

        assertThat(Regulations.in(List.of(folder), file -> String.valueOf(file.getFileName()))
                        .problems(new RegulationId("subsidie")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("subsidie-2025.yaml");
                    assertThat(problem.mark().line()).isEqualTo(5);
                    assertThat(problem.problem()).isInstanceOf(ReadingProblem.EditionsOverlap.class);
                });
    }

    private static void write(Path folder, String edition, String title, String from) throws IOException {
        Files.writeString(
                folder.resolve("subsidie-" + edition + ".yaml"),
                TEXT.replace("EDITION", edition).replace("TITLE", title).replace("FROM", from));
    }

    private static List<String> editions(Regulations regulations, String name) {
        return regulations.editions(new RegulationId(name)).stream()
                .map(each -> each.regulation().edition())
                .toList();
    }

    private static BigDecimal ofAll(String edition, String pot) {
        return Shipped.regulations().editions(new RegulationId("vastgoed")).stream()
                .map(Edition::regulation)
                .filter(each -> each.edition().equals(edition))
                .flatMap(each -> each.maxima().values().stream())
                .flatMap(amounts -> Optional.ofNullable(amounts.get(Optional.of(new PotId(pot)))).stream())
                .map(GrantReading::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
