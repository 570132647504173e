package vierkant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpendTest {
    private static Spend of(String amount, String vat) {
        return new Spend(
                new FundId("vastgoed"),
                Optional.empty(),
                new UseId("verbouwen"),
                Optional.empty(),
                LocalDate.of(2022, 3, 1),
                new BigDecimal(amount),
                new BigDecimal(vat),
                Optional.empty(),
                Map.of());
    }

    @Test
    void anAmountIsWholeCentsHoweverItIsWritten() {
        assertThat(of("450000", "0")).isEqualTo(of("450000.00", "0.000"));
        assertThat(of("0.1", "0").amount()).isEqualTo("0.10");
    }

    @Test
    void aPartOfACentIsRefusedAndNeverRounded() {
        assertThatThrownBy(() -> of("0.005", "0")).hasMessage("amount of a spend is 0.005, not in whole cents");
        assertThatThrownBy(() -> of("1", "0.001")).hasMessage("VAT of a spend is 0.001, not in whole cents");
    }
}
