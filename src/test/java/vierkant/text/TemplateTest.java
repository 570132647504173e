package vierkant.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private final Words dutch = Words.in(Language.NL);

    private record Days(int days) implements Message {}

    private record Everything(
            int year,
            long count,
            BigDecimal number,
            LocalDate day,
            List<String> names,
            Optional<String> near,
            Message inner)
            implements Message {}

    private String filled(String template, Message message) {
        return dutch.filled(template, message);
    }

    private static Everything everything(List<String> names, Optional<String> near) {
        return new Everything(
                2024, 10_245, new BigDecimal("0.05"), LocalDate.of(2023, 2, 4), names, near, new Verbatim("dit"));
    }

    @Test
    void writesEachKindOfComponentAsItIsRead() {
        assertThat(filled(
                        "{year} {count} {number} {number!euro} {number!percent} {day} {names} {inner}",
                        everything(List.of("a", "b"), Optional.empty())))
                .isEqualTo("2024 10.245 0,05 € 0,05 5% 4 februari 2023 a, b dit");
    }

    @Test
    void choosesBetweenOneAndMore() {
        assertThat(filled("{days} {days?dag|dagen}", new Days(1))).isEqualTo("1 dag");
        assertThat(filled("{days} {days?dag|dagen}", new Days(2))).isEqualTo("2 dagen");
        assertThat(filled("{names?een {names}|meer}", everything(List.of("a"), Optional.empty())))
                .isEqualTo("een a");
        assertThat(filled("{names?een|meer}", everything(List.of(), Optional.empty())))
                .isEqualTo("meer");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        String template = "Onbekend.{near: Bedoelde u '{near}'?}{names: Bekend: {names}}";
        assertThat(filled(template, everything(List.of(), Optional.empty()))).isEqualTo("Onbekend.");
        assertThat(filled(template, everything(List.of("a", "b"), Optional.of("c"))))
                .isEqualTo("Onbekend. Bedoelde u 'c'? Bekend: a, b");
    }

    @Test
    void writesABraceForTwo() {
        assertThat(filled("amount: {{2024: 1}}", new Days(1))).isEqualTo("amount: {2024: 1}");
    }

    @Test
    void knowsWhichComponentsItMentions() {
        assertThat(Template.parse("{a} {b!euro} {c?{d}|{e}} {f:{g}} {{h}}").names())
                .containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void refusesAComponentThatIsNotThere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> filled("{hours}", new Days(1)))
                .withMessageEndingWith("Days has no component hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a", "a}", "{}", "{a?b}", "{a?b|c", "{a!dollar}", "{a:b"})
    void refusesBracesThatDoNotPair(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(text));
    }
}
