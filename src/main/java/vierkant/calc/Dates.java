package vierkant.calc;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Dates as numbers: days since 1899-12-30, the count that spreadsheets use for days from March 1900 on. */
public final class Dates {
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private Dates() {}

    public static BigDecimal number(LocalDate date) {
        return BigDecimal.valueOf(date.toEpochDay() - ZERO.toEpochDay());
    }

    /**
     * The date of a day count.
     *
     * @throws ArithmeticException where the number has a fraction
     */
    public static LocalDate date(BigDecimal number) {
        return ZERO.plusDays(number.longValueExact());
    }
}
