package vierkant.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How an answer depends on what is not known: an ordered and reduced decision tree.
 *
 * <p>Questions come in one fixed order along every branch, and a question all of whose answers lead to equal trees is left
 * out. Two trees are then equal exactly when they give the same answer whatever the facts, so the questions that are left
 * are exactly those on which the answer depends.
 */
sealed interface Tree {
    /** The answers that it can end in. */
    Stream<Leaf> leaves();

    /** The questions that are left. */
    Stream<Question> questions();

    /**
     * Whether answers can make it certain that all may be charged. A no is certain. A yes can be too much: where what is answered
     * comes after what is not, each answer of that may want another one here, and of limits that share an amount ways are
     * tried that can not be.
     *
     * @param isAnswered which questions can be answered; of the others every answer must do
     */
    boolean canBeAll(Predicate<Question> isAnswered);

    /**
     * An answer.
     *
     * @param amount that may be charged
     * @param extent whether that is all
     */
    record Leaf(BigDecimal amount, Extent extent) implements Tree {
        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }

        @Override
        public Stream<Question> questions() {
            return Stream.of();
        }

        @Override
        public boolean canBeAll(Predicate<Question> isAnswered) {
            return extent == Extent.ALL;
        }
    }

    /** How much of what was asked may be charged. */
    enum Extent {
        NOTHING,
        PART,
        ALL
    }

    /**
     * A question with what follows from each of its answers.
     *
     * @param after in the order of the answers
     */
    record Split(Question question, List<Tree> after) implements Tree {
        public Split {
            after = List.copyOf(after);
        }

        @Override
        public Stream<Leaf> leaves() {
            return after.stream().flatMap(Tree::leaves);
        }

        @Override
        public Stream<Question> questions() {
            return Stream.concat(Stream.of(question), after.stream().flatMap(Tree::questions));
        }

        @Override
        public boolean canBeAll(Predicate<Question> isAnswered) {
            return isAnswered.test(question)
                    ? after.stream().anyMatch(tree -> tree.canBeAll(isAnswered))
                    : after.stream().allMatch(tree -> tree.canBeAll(isAnswered));
        }
    }

    static Tree of(Weighing weighing) {
        return grown(weighing, weighing.order(), Map.of());
    }

    private static Tree grown(Weighing weighing, List<Question> order, Map<Question, Integer> supposed) {
        // what is asked, and which rules there are, must be known before anything can be weighed
        Optional<Question> first =
                weighing.openPot(supposed).or(() -> weighing.asked().open(supposed));
        if (first.isPresent()) {
            return split(weighing, order, supposed, first.get());
        }
        Weighing.Bounds bounds = weighing.bounds(supposed);
        if (bounds.low().compareTo(bounds.high()) == 0) {
            BigDecimal asked = weighing.amount(weighing.asked().line(supposed));
            boolean all = bounds.low().compareTo(asked) == 0;
            return new Leaf(bounds.low(), bounds.low().signum() == 0 ? Extent.NOTHING : all ? Extent.ALL : Extent.PART);
        }
        Question next = order.stream()
                .filter(bounds.open()::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is open, and yet it is not decided"));
        return split(weighing, order, supposed, next);
    }

    private static Tree split(
            Weighing weighing, List<Question> order, Map<Question, Integer> supposed, Question question) {
        List<Tree> after = new ArrayList<>();
        for (int answer = 0; answer < weighing.answers(question); answer++) {
            Map<Question, Integer> more = new HashMap<>(supposed);
            more.put(question, answer);
            after.add(grown(weighing, order, more));
        }
        Set<Tree> different = new LinkedHashSet<>(after);
        return different.size() == 1 ? after.get(0) : new Split(question, after);
    }
}
