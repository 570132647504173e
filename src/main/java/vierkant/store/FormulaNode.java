package vierkant.store;

import java.util.List;
import java.util.Optional;
import vierkant.model.FormulaTerm;
import vierkant.model.Unit;

/** A part of a formula as it was written, before anything is known of its names and units. */
sealed interface FormulaNode {
    /** The part of the formula's text that it is. */
    Span span();

    /** What it means; empty where something in it is wrong, which is then reported. */
    Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning);

    /**
     * A stretch of a formula's text.
     *
     * @param from the first character, from 0
     * @param to behind the last one
     */
    record Span(int from, int to) {}

    /** A number, with the unit that is written behind it. */
    record Literal(Span span, String digits, Optional<Unit> unit) implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.literal(this);
        }
    }

    /** The name of a line. */
    record Name(Span span, String name) implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.name(this);
        }
    }

    /** The year before of a line. */
    record Previous(Span span, Name name) implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.previous(name);
        }
    }

    /** Parts that are added and subtracted; at least one is added. */
    record Sum(Span span, List<FormulaNode> added, List<FormulaNode> subtracted) implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.sum(this);
        }
    }

    /** A part with a minus before it. */
    record Negative(Span span, FormulaNode of) implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.negative(this);
        }
    }

    /** Parts that are multiplied and divided by; at least one is multiplied. */
    record Product(Span span, List<FormulaNode> multiplied, List<FormulaNode> divided) implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.product(this);
        }
    }

    /** The least or the greatest of some parts. */
    record Extreme(Span span, Which which, List<FormulaNode> of) implements FormulaNode {
        /** Which of them. */
        enum Which {
            LEAST,
            GREATEST
        }

        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.extreme(this);
        }
    }

    /** A rounded part. */
    record Rounded(Span span, FormulaNode of, int decimals, FormulaTerm.Direction direction) implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.rounded(this);
        }
    }

    /** One part where a comparison holds, another where it does not. */
    record When(
            Span span,
            FormulaNode left,
            FormulaTerm.Operator operator,
            FormulaNode right,
            FormulaNode then,
            FormulaNode otherwise)
            implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return meaning.when(this);
        }
    }

    /** A part that could not be read; that has been reported. */
    record Broken(Span span) implements FormulaNode {
        @Override
        public Optional<FormulaMeaning.Measured> meant(FormulaMeaning meaning) {
            return Optional.empty();
        }
    }
}
