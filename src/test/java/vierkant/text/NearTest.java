package vierkant.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {
    private static final List<String> FORMS = List.of("lump-sum", "pxq", "trajectory", "bandwidth", "availability");

    @Test
    void findsALetterMissingAWrongLetterALetterTooManyAndASwap() {
        assertThat(Near.to("bandwith", FORMS)).containsExactly("bandwidth");
        assertThat(Near.to("bandwitdh", FORMS)).containsExactly("bandwidth");
        assertThat(Near.to("lump_sum", FORMS)).containsExactly("lump-sum");
        assertThat(Near.to("pxqq", FORMS)).containsExactly("pxq");
        assertThat(Near.to("xpq", FORMS)).containsExactly("pxq");
    }

    @Test
    void doesNotMindCase() {
        assertThat(Near.to("PxQ", FORMS)).containsExactly("pxq");
        assertThat(Near.to("INDEX", List.of("index"))).containsExactly("index");
    }

    @Test
    void findsTheBeginningOfAName() {
        assertThat(Near.to("avail", FORMS)).containsExactly("availability");
    }

    @Test
    void givesTheNearestThreeAtMost() {
        assertThat(Near.to("line", List.of("lines", "lime", "line-b", "mine", "line")))
                .containsExactly("line", "lime", "lines");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Near.to("tariff", FORMS)).isEmpty();
        assertThat(Near.to("", FORMS)).isEmpty();
        assertThat(Near.to("tariff", List.of())).isEmpty();
    }

    @Test
    void countsASwapAsOneSlip() {
        assertThat(Near.distance("ab", "ba", 5)).isEqualTo(1);
        assertThat(Near.distance("kitten", "sitting", 5)).isEqualTo(3);
        assertThat(Near.distance("", "abc", 5)).isEqualTo(3);
    }
}
