package vierkant.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.fund.Ruled.fund;
import static vierkant.fund.Ruled.withRecipients;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vierkant.model.Fund;
import vierkant.model.RecipientId;

/** One body under the keys that funds give it; the funds here call a recipient by its key. */
class BodyTest {
    private static final Fund HERE = withRecipients(fund("100"), Map.of("horizon", "50"));

    @Test
    void aFundKnowsABodyByItsKeyOrByAName() {
        Body body = Body.of(new RecipientId("horizon"), List.of(HERE));
        assertThat(body.namedIn(HERE)).contains(new RecipientId("horizon"));
        assertThat(body.namedIn(withRecipients(fund("100"), Map.of("ander", "50"))))
                .isEmpty();
        // the key of one fund is the name in the other
        assertThat(new Body(new RecipientId("hz"), Set.of("hz", "horizon")).namedIn(HERE))
                .contains(new RecipientId("horizon"));
    }

    @Test
    void whatEachFundCallsItIsAName() {
        assertThat(Body.of(new RecipientId("horizon"), List.of(HERE)).words()).containsExactly("horizon");
        assertThat(Body.of(new RecipientId("nergens"), List.of(HERE)).words()).containsExactly("nergens");
    }
}
