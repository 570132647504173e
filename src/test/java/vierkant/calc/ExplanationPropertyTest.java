package vierkant.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExplanationPropertyTest {
    @Provide
    Arbitrary<Draft> graphs() {
        return RandomGraph.any();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anExplanationStartsWithTheResultAndEndsInInputs(@ForAll("graphs") Draft draft) {
        Results results = Results.of(draft.calculation());
        Map<LineId, Line> lines = results.calculation().byId();
        for (Line line : lines.values()) {
            for (int year : results.calculation().years().all()) {
                Explanation explanation = Explanation.of(results, line.id(), year);
                assertThat(explanation.result()).isEqualByComparingTo(results.in(year, line.id()));
                assertThat(leaves(explanation))
                        .allSatisfy(leaf -> assertThat(lines.get(leaf.line()).isInput()
                                        || leaf.expression()
                                                .accept(new References())
                                                .isEmpty())
                                .as("%s is an input or needs none", leaf)
                                .isTrue());
            }
        }
    }

    private static Set<Explanation> leaves(Explanation root) {
        Set<Explanation> leaves = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<Explanation> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            Explanation next = open.remove();
            if (next.parts().isEmpty()) {
                leaves.add(next);
            }
            next.parts().stream()
                    .filter(part -> seen.add(part.line() + " " + part.year()))
                    .forEach(open::add);
        }
        return leaves;
    }
}
