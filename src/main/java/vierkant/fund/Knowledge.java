package vierkant.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vierkant.model.Condition;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.Origin;
import vierkant.model.Path;
import vierkant.model.Regulation;
import vierkant.model.Spend;
import vierkant.model.Values;

/**
 * What is known under one text: what is said of a spend itself goes before what the fund says.
 *
 * @param text that is applied
 * @param fund whose facts and parameters count
 * @param said what is said of a spend: 1 is yes and 0 is no, or a count
 * @param year for figures that differ by year
 */
record Knowledge(Regulation text, Fund fund, Map<FactId, Integer> said, int year) {
    static Knowledge of(Regulation text, Fund fund, Spend spend) {
        return new Knowledge(text, fund, spend.facts(), spend.day().getYear());
    }

    /** The answer to a fact's question: 1 is yes and 0 is no, or a count; empty where nobody gave it. */
    Optional<Figure> fact(FactId fact) {
        Integer answer = said.get(fact);
        if (answer != null) {
            return Optional.of(
                    Figure.of(BigDecimal.valueOf(answer), new Origin.Asked(), Path.of("spend", "facts", fact.name())));
        }
        return given(fund.facts().get(fact));
    }

    /** The value that a fund gives to a parameter; empty where it gives none. */
    Optional<Figure> parameter(FactId parameter) {
        return given(fund.parameters().get(parameter));
    }

    /** The value of a figure in that year. */
    BigDecimal value(Figure figure) {
        return figure.values().in(year);
    }

    Question.OfFact question(FactId fact) {
        return new Question.OfFact(fact, definition(fact).question());
    }

    Question.OfCount countQuestion(FactId fact) {
        return new Question.OfCount(fact, definition(fact).question());
    }

    Question.OfParameter parameterQuestion(FactId parameter) {
        Regulation.Parameter definition =
                Objects.requireNonNull(text.parameters().get(parameter), () -> "no parameter is called " + parameter);
        return new Question.OfParameter(parameter, definition.label());
    }

    /** Whether a condition holds; what is not known and matters is added to a list. */
    Truth holds(Condition condition, Map<Question, Integer> supposed, List<Question> open) {
        List<Question> unknown = new ArrayList<>();
        Truth all = Truth.YES;
        for (Condition.Clause clause : condition.clauses()) {
            List<Question> inClause = new ArrayList<>();
            Truth any = Truth.NO;
            for (Condition.Literal literal : clause.literals()) {
                Truth is = is(literal.fact(), supposed);
                if (is == Truth.UNKNOWN) {
                    inClause.add(question(literal.fact()));
                }
                any = any.or(literal.wanted() ? is : is.not());
            }
            if (any == Truth.UNKNOWN) {
                unknown.addAll(inClause);
            }
            all = all.and(any);
        }
        if (all == Truth.UNKNOWN) {
            open.addAll(unknown);
        }
        return all;
    }

    private Truth is(FactId fact, Map<Question, Integer> supposed) {
        Optional<Figure> known = fact(fact);
        if (known.isPresent()) {
            return Truth.of(value(known.get()).signum() != 0);
        }
        Integer answer = supposed.get(question(fact));
        return answer == null ? Truth.UNKNOWN : Truth.of(answer == 1);
    }

    /** A year that a figure does not name is not known, rather than nothing. */
    private Optional<Figure> given(@Nullable Figure figure) {
        return Optional.ofNullable(figure)
                .filter(present -> !(present.values() instanceof Values.Yearly yearly)
                        || yearly.byYear().containsKey(year));
    }

    private Regulation.Fact definition(FactId fact) {
        return Objects.requireNonNull(text.facts().get(fact), () -> "no fact is called " + fact);
    }
}
