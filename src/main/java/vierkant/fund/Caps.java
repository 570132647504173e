package vierkant.fund;

import static vierkant.calc.Expressions.line;
import static vierkant.calc.Expressions.minus;
import static vierkant.calc.Expressions.one;
import static vierkant.calc.Expressions.sum;
import static vierkant.calc.Expressions.times;
import static vierkant.calc.Expressions.zero;

import java.util.Optional;
import vierkant.calc.Expr;
import vierkant.calc.Expressions;
import vierkant.calc.LineId;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Limit;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Unit;

/** Turns the limit of one rule into the most that may be charged for a pot or a recipient. */
final class Caps implements Limit.Visitor<Caps.Cap> {
    private final FundLines lines;
    private final Regulation.Rule rule;
    private final Optional<PotId> pot;
    private final Optional<RecipientId> recipient;
    private final Knowledge known;

    /**
     * The most that may be charged.
     *
     * @param euros empty where nothing is known of it
     * @param open what is not known of it; it is then at least the amount
     */
    record Cap(Optional<Expr> euros, Optional<Question> open) {
        static Cap of(Expr euros) {
            return new Cap(Optional.of(euros), Optional.empty());
        }

        static Cap unknown(Question question) {
            return new Cap(Optional.empty(), Optional.of(question));
        }
    }

    Caps(FundLines lines, Regulation.Rule rule, Optional<PotId> pot, Optional<RecipientId> recipient, Knowledge known) {
        this.lines = lines;
        this.rule = rule;
        this.pot = pot;
        this.recipient = recipient;
        this.known = known;
    }

    @Override
    public Cap partOf(Limit.PartOf limit) {
        FundText label = new FundText.Part(rule.name(), rule.article());
        return part(limit.basis(), limit.part(), lines.ruled(label, Unit.PERCENT, limit.part()));
    }

    @Override
    public Cap parameterOf(Limit.ParameterOf limit) {
        Question.OfParameter question = known.parameterQuestion(limit.parameter());
        return known.parameter(limit.parameter())
                .map(part -> part(
                        limit.basis(), part, lines.input(new FundText.Parameter(question.label()), Unit.PERCENT, part)))
                .orElseGet(() -> Cap.unknown(question));
    }

    @Override
    public Cap amount(Limit.Amount limit) {
        return Cap.of(
                line(lines.ruled(new FundText.LimitAmount(rule.name(), rule.article()), Unit.EURO, limit.euros())));
    }

    @Override
    public Cap amountBy(Limit.AmountBy limit) {
        Question.OfParameter question = known.parameterQuestion(limit.parameter());
        return known.parameter(limit.parameter())
                .map(euros -> Cap.of(line(lines.input(new FundText.Parameter(question.label()), Unit.EURO, euros))))
                .orElseGet(() -> Cap.unknown(question));
    }

    @Override
    public Cap perPiece(Limit.PerPiece limit) {
        Expr first = line(lines.ruled(new FundText.FirstPiece(rule.name(), rule.article()), Unit.EURO, limit.first()));
        FactId count = limit.count();
        Question.OfCount question = known.countQuestion(count);
        Optional<Figure> pieces = known.fact(count);
        if (pieces.isEmpty()) {
            boolean grows = known.value(limit.further()).signum() != 0;
            return grows ? new Cap(Optional.of(first), Optional.of(question)) : Cap.of(first);
        }
        LineId further =
                lines.ruled(new FundText.FurtherPiece(rule.name(), rule.article()), Unit.EURO, limit.further());
        LineId counted = lines.input(new FundText.Count(question.question()), Unit.NUMBER, pieces.get());
        return Cap.of(sum(first, times(line(further), minus(line(counted), one()))));
    }

    private Cap part(Basis basis, Figure part, LineId written) {
        Optional<LineId> whole = switch (basis) {
            case GRANT -> lines.granted();
            case POT -> lines.granted(pot);
            case RECIPIENT -> recipient.map(lines::most);
        };
        if (whole.isEmpty() && known.value(part).signum() != 0) {
            return Cap.unknown(new Question.OfGrant());
        }
        // no part of a grant is nothing, whatever was granted
        Expr of = whole.map(Expressions::line).orElse(zero(Unit.EURO));
        return Cap.of(times(line(written), of));
    }

    /** What a limit is a part of; empty for an amount. */
    static Optional<Basis> basis(Limit limit) {
        return limit.accept(new Limit.Visitor<>() {
            @Override
            public Optional<Basis> partOf(Limit.PartOf part) {
                return Optional.of(part.basis());
            }

            @Override
            public Optional<Basis> parameterOf(Limit.ParameterOf part) {
                return Optional.of(part.basis());
            }

            @Override
            public Optional<Basis> amount(Limit.Amount amount) {
                return Optional.empty();
            }

            @Override
            public Optional<Basis> amountBy(Limit.AmountBy amount) {
                return Optional.empty();
            }

            @Override
            public Optional<Basis> perPiece(Limit.PerPiece perPiece) {
                return Optional.empty();
            }
        });
    }
}
