package vierkant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vierkant.model.Budget;
import vierkant.model.Problem;
import vierkant.plan.Plan;
import vierkant.plan.Planning;
import vierkant.shell.AsPrinted;
import vierkant.store.BudgetReader;
import vierkant.store.Located;
import vierkant.store.Reading;
import vierkant.store.Shipped;
import vierkant.text.Language;

/** Every case comes to what a hand calculation says, exactly. */
class CasesTest {
    static List<Case> amounts() {
        return Case.all().stream().filter(Case::calculates).toList();
    }

    static List<Case> problems() {
        return Case.all().stream().filter(each -> !each.calculates()).toList();
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void theProgramAgreesWithTheHandCalculation(Case each) {
        Plan plan = Planning.of(read(each), List.of()).plan().orElseThrow();
        List<String> different = new ArrayList<>();
        for (Case.Expected expected : each.expected()) {
            var result = plan.results().in(expected.year(), expected.line());
            if (!expected.matches(result)) {
                different.add(expected.line() + " in " + expected.year() + ": by hand " + expected.amount()
                        + ", the program says " + result.toPlainString());
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theProgramFindsTheProblemAtItsPlace(Case each) {
        Reading reading = BudgetReader.read(each.bytes(), each.name(), Shipped.regulations());
        List<Problem> problems = reading.budget()
                .map(budget -> Planning.of(budget, List.of()).problems())
                .orElseGet(
                        () -> reading.problems().stream().map(Located::problem).toList());
        assertThat(byPlace(problems)).isEqualTo(new TreeMap<>(each.problems()));
    }

    private static Budget read(Case each) {
        Reading reading = BudgetReader.read(each.bytes(), each.name(), Shipped.regulations());
        assertThat(AsPrinted.text(reading.problems(), Language.EN)).isEmpty();
        return reading.budget().orElseThrow();
    }

    private static Map<String, String> byPlace(List<Problem> problems) {
        Map<String, String> byPlace = new TreeMap<>();
        problems.forEach(problem ->
                byPlace.put(problem.at().toString(), problem.getClass().getSimpleName()));
        return byPlace;
    }
}
