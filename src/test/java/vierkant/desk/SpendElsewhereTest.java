package vierkant.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.Days;

/** What else could pay for a spend, where two regions have money of one regulation. */
class SpendElsewhereTest {
    private static final Path HOME = Path.of(System.getProperty("vierkant.home"));

    @TempDir
    private Path folder;

    private FundDesk desk;

    @BeforeEach
    void layABudgetDown() throws IOException {
        Files.writeString(folder.resolve("twee.yaml"), """
                vierkant: 1
                title: Twee regio's
                by: Proefgemeente
                author: een test
                years: 2024..2028
                funds:
                  noord:
                    label: Noord
                    regulation: transformatie
                    grant: {municipality: Rotterdam, from: 2024-01-01, until: 2028-12-31, amount: 1_000}
                    facts: {wound-down: no}
                    assumption: een test
                  zuid:
                    label: Zuid
                    regulation: transformatie
                    grant: {municipality: Roosendaal, from: 2024-01-01, until: 2028-12-31, amount: 1_000}
                    facts: {wound-down: no}
                    assumption: een test
                """);
        desk = new Desk(folder, HOME, Days::today).funds();
    }

    /** Alternatives only where the region was wound down; what is tried of one region says nothing of the other. */
    @Test
    void whatIsTriedOfOneFundIsNotSaidOfAnother() {
        Reply reply = check(Map.of("wound-down", "yes", "structural", "no"));
        assertThat(reply.findings()).isEmpty();
        assertThat(answer(reply, "answer")).isEqualTo("eligible");
        assertThat(answer(reply, "others")).isEqualTo("not-eligible");
        // and what holds of the spend holds wherever it is paid from
        Reply structural = check(Map.of("wound-down", "yes", "structural", "yes"));
        assertThat(answer(structural, "answer")).isEqualTo("not-eligible");
        assertThat(answer(structural, "others")).isEqualTo("not-eligible");
    }

    @Test
    void aUseOfAnotherFundIsToldWithThatFund() throws IOException {
        String budget = Files.readString(folder.resolve("twee.yaml"));
        Files.writeString(
                folder.resolve("twee.yaml"),
                budget.replaceFirst("regulation: transformatie", "regulation: vastgoed")
                        .replaceFirst("amount: 1_000", "amounts: {gesloten: 1_000}")
                        .replaceFirst("from: 2024-01-01, until: 2028-12-31, ", "decided: 2024-01-01, ")
                        .replaceFirst("    facts: \\{wound-down: no}\n", ""));
        assertThat(check(Map.of()).findings())
                .extracting(Finding::complaint)
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        FundProblem.UnknownUse.class,
                        unknown -> assertThat(unknown.others()).containsExactly("zuid"));
    }

    private Reply check(Map<String, String> facts) {
        return desk.check(
                        "twee.yaml",
                        "noord",
                        new SpendAsked(
                                new BigDecimal("100"),
                                "alternatives",
                                LocalDate.of(2025, 3, 1),
                                Optional.empty(),
                                Optional.empty(),
                                BigDecimal.ZERO,
                                Optional.empty(),
                                facts),
                        Optional.empty())
                .reply();
    }

    private static String answer(Reply reply, String key) {
        List<Cell> cells = reply.view().orElseThrow().tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(0)
                .cells();
        return cells.stream()
                .filter(cell -> cell instanceof Cell.Code)
                .map(cell -> ((Cell.Code) cell).code())
                .filter(code -> code.contains("eligible") || code.equals("undecided"))
                .findFirst()
                .orElseThrow();
    }
}
