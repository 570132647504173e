package vierkant.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;

/** What a cell of somebody else's sheet holds. */
public sealed interface SheetValue {
    /** One of the four, by what this is. */
    <R> R either(
            Function<Text, R> text, Function<Numeric, R> number, Function<Day, R> day, Function<NoValue, R> noValue);

    /** A text; also one that looks like a number or like a formula. Empty is an empty cell. */
    record Text(String text) implements SheetValue {
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <R> R either(
                Function<Text, R> text,
                Function<Numeric, R> number,
                Function<Day, R> day,
                Function<NoValue, R> noValue) {
            return text.apply(this);
        }
    }

    /** A number that was entered as one, with the fifteen digits that a spreadsheet shows. */
    record Numeric(BigDecimal number) implements SheetValue {
        public Numeric {
            Objects.requireNonNull(number, "number");
        }

        @Override
        public <R> R either(
                Function<Text, R> text,
                Function<Numeric, R> number,
                Function<Day, R> day,
                Function<NoValue, R> noValue) {
            return number.apply(this);
        }
    }

    /** A number that is shown as a day. */
    record Day(LocalDate day) implements SheetValue {
        public Day {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public <R> R either(
                Function<Text, R> text,
                Function<Numeric, R> number,
                Function<Day, R> day,
                Function<NoValue, R> noValue) {
            return day.apply(this);
        }
    }

    /** An error such as {@code #REF!}, or a formula of which the file does not hold the result. */
    record NoValue(String shown) implements SheetValue {
        public NoValue {
            Objects.requireNonNull(shown, "shown");
        }

        @Override
        public <R> R either(
                Function<Text, R> text,
                Function<Numeric, R> number,
                Function<Day, R> day,
                Function<NoValue, R> noValue) {
            return noValue.apply(this);
        }
    }
}
