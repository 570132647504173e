package vierkant.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import vierkant.model.Unit;
import vierkant.text.Message;

/** What stands in one place of a table. */
public sealed interface Cell {
    /** A sentence or a label, in the reader's language everywhere. */
    record Text(Message words) implements Cell {
        public Text {
            Objects.requireNonNull(words, "words");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** A name that the user or the program gave, the same in every language: a line, a contract, a year. */
    record Name(String name) implements Cell {
        public Name {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /**
     * One of a few possibilities: a person reads the words, JSON has the code.
     *
     * @param code lower case, the same in every language, documented and stable
     * @param words what it is called
     */
    record Code(String code, Message words) implements Cell {
        public Code {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(words, "words");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * A result of the calculation.
     *
     * @param value exact
     * @param unit of the value, no date (that is a {@link Date}); a percentage is a fraction of one
     */
    record Amount(BigDecimal value, Unit unit) implements Cell {
        public Amount {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(unit, "unit");
            if (unit.equals(Unit.DATE)) {
                throw new IllegalArgumentException("unit of an amount is a date");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.amount(this);
        }
    }

    /**
     * A number that is not exact, with no more digits than it may have.
     *
     * @param value as it is shown, its last digit the last that means something; a percentage is a fraction of one
     * @param unit of the value, no date
     */
    record Estimate(BigDecimal value, Unit unit) implements Cell {
        public Estimate {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.estimate(this);
        }
    }

    /** A day. */
    record Date(LocalDate day) implements Cell {
        public Date {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** Nothing. */
    record Empty() implements Cell {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.empty(this);
        }
    }

    /** Reads a cell; each kind has a method, so that a new kind does not compile until every reader knows it. */
    interface Visitor<R> {
        R text(Text text);

        R name(Name name);

        R code(Code code);

        R amount(Amount amount);

        R estimate(Estimate estimate);

        R date(Date date);

        R empty(Empty empty);
    }

    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor);
}
