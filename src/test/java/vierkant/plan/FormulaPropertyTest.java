package vierkant.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vierkant.calc.LineId;
import vierkant.model.Problem;
import vierkant.shell.AsPrinted;
import vierkant.store.BudgetReader;
import vierkant.store.Reading;
import vierkant.store.Regulations;
import vierkant.text.Language;

/** Formulas come to what another reckoning of the same text comes to; and whatever text stands there does no harm. */
class FormulaPropertyTest {
    private static final int FIRST = 2024;
    private static final int YEARS = 3;
    private static final LineId LINE = LineId.of("formulas", "x");

    /** The quantities a, b and c, by year. */
    private static final List<List<String>> NUMBERS =
            List.of(List.of("2.5", "0", "7"), List.of("3", "3", "0.4"), List.of("0", "12.25", "2.5"));

    /** A part of a formula: how it is written, how tight it holds, and what it comes to. */
    private record Part(String text, Tightness tightness, Reckoning reckoning) {
        String as(Tightness needed) {
            return tightness.compareTo(needed) >= 0 ? text : "(" + text + ")";
        }
    }

    private enum Tightness {
        SUM,
        PRODUCT,
        NEGATIVE,
        ALONE
    }

    /** The result in a year, with the result of the year before; empty where something is divided by 0. */
    private interface Reckoning {
        Optional<BigDecimal> in(int year, BigDecimal before);
    }

    @Property(tries = 500)
    void comesToWhatAnotherReckoningComesTo(@ForAll("parts") Part part) {
        Assume.that(part.text.length() <= 500);
        Planning planning = planned(part.text);
        List<BigDecimal> expected = new ArrayList<>();
        BigDecimal before = new BigDecimal("1.5");
        for (int year = 0; year < YEARS; year++) {
            Optional<BigDecimal> result = part.reckoning.in(year, before);
            if (result.isEmpty()) {
                assertThat(planning.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem).isInstanceOf(FormulaProblem.DividesByZero.class));
                assertThat(((FormulaProblem.DividesByZero) planning.problems().get(0)).year())
                        .isEqualTo(FIRST + year);
                return;
            }
            before = result.get();
            expected.add(before);
        }
        Assume.that(planning.problems().stream().noneMatch(FormulaProblem.GrowsTooFar.class::isInstance));
        Plan plan = planning.plan().orElseThrow();
        for (int year = 0; year < YEARS; year++) {
            BigDecimal difference = plan.results()
                    .in(FIRST + year, LINE)
                    .subtract(expected.get(year))
                    .abs();
            assertThat(difference).as(part.text).isLessThan(new BigDecimal("1e-12"));
        }
    }

    @Property(tries = 1000)
    void whateverStandsThereGivesABudgetOrProblems(@ForAll("hostile") String text) {
        survives(text);
    }

    @Property(tries = 300)
    void soDoesAnyText(@ForAll String text) {
        survives(text);
    }

    @Example
    void soDoParenthesesAndMinusesWithoutEnd() {
        survives("(".repeat(499));
        survives("-".repeat(499) + "1");
        survives("min(".repeat(100));
        survives("if(1=1,".repeat(60));
        survives("1".repeat(499));
        survives("1-".repeat(200) + "1");
        survives("a-".repeat(200) + "a");
        survives("x".repeat(100_000));
    }

    /** A chain of formulas, each the last one multiplied by itself: two to the hundredth factors. */
    @Example
    void formulasThatGrowAreRefusedAndTakeNoTime() {
        StringBuilder text = new StringBuilder(head())
                .append("  x0: {label: x0, formula: quantities.c / quantities.b, unit: number}\n");
        for (int i = 1; i < 100; i++) {
            String before = "formulas.x" + (i - 1);
            text.append("  x" + i + ": {label: x" + i + ", formula: " + before + (" * " + before).repeat(20)
                    + ", unit: number}\n");
        }
        Reading reading = BudgetReader.read(
                text.toString().replace("0.4", "3").getBytes(StandardCharsets.UTF_8), "x.yaml", Regulations.NONE);

        assertThat(Planning.of(reading.budget().orElseThrow(), List.of()).problems())
                .isNotEmpty()
                .allMatch(FormulaProblem.GrowsTooFar.class::isInstance);
    }

    /** Long results that do not grow: nothing is refused for its length, and yet all of it together would take half a minute. */
    @Example
    void muchLongReckoningIsRefused() {
        StringBuilder text =
                new StringBuilder("vierkant: 1\ntitle: X\nby: Y\nauthor: Z\nyears: 2000..2049\nquantities:\n");
        for (int i = 0; i < 32; i++) {
            text.append("  q" + i + ": {label: q" + i + ", unit: number, values: " + (800_000_001 + 1_234_567L * i)
                    + ".123457, assumption: a test}\n");
        }
        text.append("formulas:\n");
        for (int of = 0; of < 2; of++) {
            int from = 16 * of;
            text.append("  a" + of + ": {label: a" + of + ", unit: number, formula: "
                    + IntStream.range(0, 8)
                            .mapToObj(i -> "quantities.q" + (from + 2 * i) + " / quantities.q" + (from + 2 * i + 1))
                            .collect(Collectors.joining(" * "))
                    + "}\n  b" + of + ": {label: b" + of + ", unit: number, formula: formulas.a" + of + " * formulas.a"
                    + of + "}\n");
        }
        for (int i = 0; i < 96; i++) {
            text.append("  e" + i + ": {label: e" + i
                    + ", unit: number, opening: 1, assumption: a test, formula: previous(formulas.e" + i + ") * 0"
                    + " + formulas.b0 + formulas.b1".repeat(16) + "}\n");
        }
        Reading reading =
                BudgetReader.read(text.toString().getBytes(StandardCharsets.UTF_8), "x.yaml", Regulations.NONE);

        assertThat(Planning.of(reading.budget().orElseThrow(), List.of()).problems())
                .isNotEmpty()
                .allMatch(FormulaProblem.GrowsTooFar.class::isInstance);
    }

    private static void survives(String formula) {
        Reading reading = read(formula);
        assertThat(reading.budget().isPresent())
                .isEqualTo(reading.problems().stream()
                        .noneMatch(each -> each.problem().severity() == Problem.Severity.ERROR));
        for (Language language : Language.values()) {
            assertThat(AsPrinted.text(reading.problems(), language)).isNotNull();
        }
        reading.budget().ifPresent(budget -> {
            Planning planning = Planning.of(budget, List.of());
            assertThat(planning.plan().isPresent())
                    .isEqualTo(planning.problems().isEmpty());
        });
    }

    private static Planning planned(String formula) {
        Reading reading = read(formula);
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        return Planning.of(reading.budget().orElseThrow(), List.of());
    }

    private static Reading read(String formula) {
        String quoted =
                '"' + formula.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
        String text = head() + "  x:\n    label: X\n    unit: number\n    formula: " + quoted
                + "\n    opening: 1.5\n    assumption: a test\n";
        return BudgetReader.read(text.getBytes(StandardCharsets.UTF_8), "x.yaml", Regulations.NONE);
    }

    private static String head() {
        StringBuilder text =
                new StringBuilder("vierkant: 1\ntitle: X\nby: Y\nauthor: Z\nyears: 2024..2026\nquantities:\n");
        for (int i = 0; i < NUMBERS.size(); i++) {
            List<String> of = NUMBERS.get(i);
            text.append("  " + name(i) + ": {label: " + name(i) + ", unit: number, values: {2024: " + of.get(0)
                    + ", 2025: " + of.get(1) + ", 2026: " + of.get(2) + "}, assumption: a test}\n");
        }
        return text.append("formulas:\n").toString();
    }

    private static String name(int number) {
        return List.of("a", "b", "c").get(number);
    }

    @Provide
    Arbitrary<Part> parts() {
        return part(3);
    }

    private static Arbitrary<Part> part(int depth) {
        Arbitrary<Part> leaf = Arbitraries.oneOf(
                Arbitraries.of("0", "1", "2", "6", "12", "100")
                        .map(digits -> new Part(
                                digits, Tightness.ALONE, (year, before) -> Optional.of(new BigDecimal(digits)))),
                Arbitraries.integers()
                        .between(0, 2)
                        .map(i -> new Part(
                                "quantities." + name(i),
                                Tightness.ALONE,
                                (year, before) -> Optional.of(
                                        new BigDecimal(NUMBERS.get(i).get(year))))),
                Arbitraries.just(
                        new Part("previous(formulas.x)", Tightness.ALONE, (year, before) -> Optional.of(before))));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Part> inner = part(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                Arbitraries.of("+", "-", "*", "/")
                        .flatMap(sign -> inner.flatMap(left -> inner.map(right -> binary(left, sign, right)))),
                inner.map(of -> new Part(
                        "-" + of.as(Tightness.NEGATIVE),
                        Tightness.NEGATIVE,
                        (year, before) -> of.reckoning.in(year, before).map(BigDecimal::negate))),
                Arbitraries.of("min", "max")
                        .flatMap(which -> inner.flatMap(left -> inner.map(right -> new Part(
                                which + "(" + left.text + "," + right.text + ")",
                                Tightness.ALONE,
                                both(left, right, (a, b) -> Optional.of(which.equals("min") ? a.min(b) : a.max(b))))))),
                Arbitraries.of("round", "rounddown")
                        .flatMap(which -> Arbitraries.of(0, 1, 2, 6)
                                .flatMap(decimals -> inner.map(of -> new Part(
                                        which + "( " + of.text + " , " + decimals + " )",
                                        Tightness.ALONE,
                                        (year, before) -> of.reckoning
                                                .in(year, before)
                                                .map(exact -> settled(exact)
                                                        .setScale(
                                                                decimals,
                                                                which.equals("round")
                                                                        ? RoundingMode.HALF_UP
                                                                        : RoundingMode.DOWN)))))),
                Arbitraries.of("=", "<>", "<", "<=", ">", ">=")
                        .flatMap(sign -> inner.list().ofSize(4).map(of -> chosen(of, sign))));
    }

    private static Part binary(Part left, String sign, Part right) {
        boolean sum = sign.equals("+") || sign.equals("-");
        Tightness own = sum ? Tightness.SUM : Tightness.PRODUCT;
        Tightness above = sum ? Tightness.PRODUCT : Tightness.NEGATIVE;
        return new Part(
                left.as(own) + " " + sign + " " + right.as(above), own, both(left, right, (a, b) -> switch (sign) {
                    case "+" -> Optional.of(a.add(b));
                    case "-" -> Optional.of(a.subtract(b));
                    case "*" -> Optional.of(a.multiply(b));
                    default ->
                        settled(b).signum() == 0
                                ? Optional.empty()
                                : Optional.of(a.divide(b, 80, RoundingMode.HALF_EVEN));
                }));
    }

    private static Part chosen(List<Part> of, String sign) {
        return new Part(
                "if(" + of.get(0).text + " " + sign + " " + of.get(1).text + ", " + of.get(2).text + ", "
                        + of.get(3).text + ")",
                Tightness.ALONE,
                (year, before) -> {
                    Optional<BigDecimal> left = of.get(0).reckoning.in(year, before);
                    Optional<BigDecimal> right = of.get(1).reckoning.in(year, before);
                    if (left.isEmpty() || right.isEmpty()) {
                        return Optional.empty();
                    }
                    int order = settled(left.get()).compareTo(settled(right.get()));
                    boolean holds = switch (sign) {
                        case "=" -> order == 0;
                        case "<>" -> order != 0;
                        case "<" -> order < 0;
                        case "<=" -> order <= 0;
                        case ">" -> order > 0;
                        default -> order >= 0;
                    };
                    return of.get(holds ? 2 : 3).reckoning.in(year, before);
                });
    }

    private interface Joining {
        Optional<BigDecimal> of(BigDecimal left, BigDecimal right);
    }

    private static Reckoning both(Part left, Part right, Joining joining) {
        return (year, before) -> left.reckoning
                .in(year, before)
                .flatMap(a -> right.reckoning.in(year, before).flatMap(b -> joining.of(a, b)));
    }

    /** Without what a division without an end leaves behind. */
    private static BigDecimal settled(BigDecimal number) {
        return number.setScale(40, RoundingMode.HALF_EVEN);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "quantities.a",
                        "quantities.b",
                        "formulas.x",
                        "previous(formulas.x)",
                        "previous",
                        "if",
                        "min",
                        "max",
                        "round",
                        "rounddown",
                        "(",
                        ")",
                        "(",
                        ")",
                        ",",
                        ",",
                        "+",
                        "-",
                        "*",
                        "/",
                        "=",
                        "<>",
                        "<=",
                        ">=",
                        "<",
                        ">",
                        " ",
                        " ",
                        " ",
                        "0",
                        "1",
                        "2",
                        "100",
                        "3",
                        "5%",
                        "1 place",
                        "per",
                        "euro",
                        "total",
                        "shares",
                        ".",
                        "..",
                        "-a",
                        "é",
                        "😀",
                        "'",
                        "#",
                        ":",
                        "{",
                        "&",
                        "quantities.a-1",
                        "1e5",
                        "0x1",
                        "_")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }
}
