package vierkant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vierkant.model.Budget;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.PotId;
import vierkant.model.Source;
import vierkant.model.SourceId;
import vierkant.model.UseId;

class FundReadingTest {
    private static final Budget BUDGET = BudgetReaderTest.budget(BudgetReaderTest.EVERYTHING);
    private static final Optional<PotId> CLOSED = Optional.of(new PotId("gesloten"));

    @Test
    void readsTheDecision() {
        Fund.Grant grant = fund("vastgoed").grant();

        assertThat(grant.municipality()).isEqualTo("Rotterdam");
        assertThat(grant.number()).contains("2021-4711");
        assertThat(grant.decided().orElseThrow().date()).hasToString("2021-11-01");
        assertThat(grant.edition()).contains("2021");
        assertThat(grant.until().orElseThrow().date()).hasToString("2026-12-31");
        assertThat(grant.amounts().keySet()).containsExactly(CLOSED, Optional.of(new PotId("open")));
    }

    /** Whoever asks where the amount comes from must find the regulation among the sources of the budget. */
    @Test
    void theMaximumBringsItsSourceAlong() {
        Figure maximum = fund("vastgoed").grant().amounts().get(CLOSED);

        assertThat(GrantReading.number(maximum)).isEqualByComparingTo("10245473");
        assertThat(maximum.path()).isEqualTo(Path.of("funds", "vastgoed", "grant", "amounts", "gesloten"));
        SourceId id = new SourceId("vastgoed-2021-regeling-2021");
        assertThat(maximum.origin()).isEqualTo(new Origin.Cited(id, Optional.of("art. 5 lid 1")));
        assertThat(BUDGET.sources())
                .filteredOn(source -> source.id().equals(id))
                .singleElement()
                .extracting(Source::title)
                .isEqualTo("Regeling specifieke uitkering vastgoedtransitie residentiële jeugdhulp 2021");
    }

    @Test
    void readsRecipientsInstalmentsAndAnswers() {
        Fund fund = fund("vastgoed");

        assertThat(fund.recipients().values()).singleElement().satisfies(recipient -> {
            assertThat(recipient.name()).isEqualTo("Horizon");
            assertThat(recipient.pot()).isEqualTo(CLOSED);
        });
        assertThat(fund.instalments()).singleElement().satisfies(instalment -> {
            assertThat(instalment.day()).hasToString("2021-12-01");
            assertThat(GrantReading.number(instalment.amount())).isEqualByComparingTo("10245473");
        });
        Figure places = fund.facts().get(new FactId("accommodations"));
        assertThat(GrantReading.number(places)).isEqualByComparingTo("3");
        assertThat(places.origin()).isEqualTo(new Origin.Cited(new SourceId("tabel"), Optional.of("bladzijde 4")));
        assertThat(GrantReading.number(fund.parameters().get(new FactId("separeer-support"))))
                .isEqualByComparingTo(new BigDecimal("0.05"));
        assertThat(GrantReading.number(fund("transformatie").facts().get(new FactId("wound-down"))))
                .isZero();
    }

    @Test
    void aGrantOfWhichTheAmountIsNotKnownHasNone() {
        assertThat(fund("transformatie").grant().amounts()).isEmpty();
    }

    @Test
    void aRegulationWithoutPotsHasOneAmount() {
        assertThat(GrantReading.number(fund("uitgangspunten").grant().amounts().get(Optional.empty())))
                .isEqualByComparingTo("10000000");
    }

    @Test
    void aLineSaysWhatItPaysFor() {
        assertThat(BUDGET.lines().get(0).paysFor())
                .isEqualTo(List.of(new UseId("prevention"), new UseId("alternatives")));
        assertThat(BUDGET.lines().get(1).paysFor()).isEmpty();
    }

    private static Fund fund(String name) {
        return BUDGET.funds().stream()
                .filter(fund -> fund.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
