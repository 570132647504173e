package vierkant.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vierkant.desk.Cell;
import vierkant.model.Unit;
import vierkant.text.Message;
import vierkant.text.Words;

/** A cell as a person reads it on the screen. */
final class CellWords implements Cell.Visitor<String> {
    /** A result is shown with at most so many decimals, euros with two at least; JSON has all that there are. */
    private static final int MOST_DECIMALS = 6;

    /** The answer of a line that is 1 or 0. */
    enum Flag implements Message {
        YES,
        NO
    }

    private final Words words;

    CellWords(Words words) {
        this.words = words;
    }

    @Override
    public String text(Cell.Text text) {
        return words.say(text.words());
    }

    @Override
    public String name(Cell.Name name) {
        return name.name();
    }

    @Override
    public String code(Cell.Code code) {
        return words.say(code.words());
    }

    @Override
    public String amount(Cell.Amount amount) {
        BigDecimal value = amount.value();
        Unit unit = amount.unit();
        if (unit.equals(Unit.FLAG)) {
            return words.say(value.signum() == 0 ? Flag.NO : Flag.YES);
        } else if (unit.equals(Unit.PERCENT)) {
            return words.percent(shown(value));
        } else if (unit.powers().getOrDefault(Unit.Base.EURO, 0) == 1) {
            return shown(value).scale() <= 2 ? words.amount(value) : "€ " + words.number(shown(value));
        }
        return words.number(shown(value));
    }

    @Override
    public String estimate(Cell.Estimate estimate) {
        BigDecimal value = estimate.value();
        if (estimate.unit().equals(Unit.PERCENT)) {
            return words.percent(value);
        }
        boolean money = estimate.unit().powers().getOrDefault(Unit.Base.EURO, 0) == 1;
        return money ? words.estimate(value) : words.number(value);
    }

    @Override
    public String date(Cell.Date date) {
        return words.date(date.day());
    }

    @Override
    public String empty(Cell.Empty empty) {
        return "";
    }

    /** Every digit of an amount of money, and its cents in any case. */
    static BigDecimal money(BigDecimal euros) {
        BigDecimal bare = euros.stripTrailingZeros();
        return bare.setScale(Math.max(2, bare.scale()));
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.scale() > MOST_DECIMALS
                ? value.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
                : value.stripTrailingZeros();
    }
}
