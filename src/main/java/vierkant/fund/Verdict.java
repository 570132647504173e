package vierkant.fund;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vierkant.calc.Block;
import vierkant.calc.Results;
import vierkant.model.FactId;
import vierkant.model.Regulation;
import vierkant.model.Spend;
import vierkant.text.Message;

/**
 * Whether a spend may be charged to a fund, up to which amount, and by which rules.
 *
 * @param spend what was asked
 * @param asked euro, with VAT that is a cost; where it is not known who bears the VAT, with it
 * @param text of the regulation that was applied; empty where none was in force
 * @param answer what came out
 * @param steps every rule that is about the spend, in the order of the text, between what is asked of every spend
 * @param nearest the change that would give the most; empty where all may be charged, where it is undecided, and where no
 *     single change helps
 * @param remarks what the reader must know besides
 * @param facts what was known and could matter: 1 is yes and 0 is no, a count, or a parameter in euro or as a fraction
 * @param results the amounts: what was granted, caps, what was charged, rooms, what was asked
 * @param blocks the rows of those amounts, with labels and origins
 */
public record Verdict(
        Spend spend,
        BigDecimal asked,
        Optional<Regulation> text,
        Answer answer,
        List<Step> steps,
        Optional<Change> nearest,
        List<Message> remarks,
        Map<FactId, BigDecimal> facts,
        Results results,
        List<Block> blocks) {
    public Verdict {
        Objects.requireNonNull(spend, "spend");
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(answer, "answer");
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        Objects.requireNonNull(results, "results");
        blocks = List.copyOf(blocks);
    }

    /**
     * By which steps not all may be charged: what refuses; where nothing does by itself, the limits that leave the least, or else
     * what is open and comes to the same either way.
     */
    public List<Refusal> refusals() {
        return Stream.of(
                        Refusal.among(steps),
                        those(outcome -> outcome instanceof Outcome.LimitsTo limit
                                && limit.room().compareTo(answer.most()) <= 0),
                        those(Outcome.Unknown.class::isInstance))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElseGet(() -> those(any -> true));
    }

    private List<Refusal> those(Predicate<Outcome> which) {
        return steps.stream()
                .filter(step -> which.test(step.outcome()))
                .map(Refusal::of)
                .toList();
    }

    Verdict withNearest(Optional<Change> change) {
        return new Verdict(spend, asked, text, answer, steps, change, remarks, facts, results, blocks);
    }
}
