package vierkant.cover;

import java.math.BigDecimal;

/** Whole cents, in which the plan counts, and euro, in which everybody else does. */
final class Cents {
    private Cents() {}

    /** @throws ArithmeticException where there are parts of cents */
    static long of(BigDecimal euros) {
        return euros.movePointRight(2).longValueExact();
    }

    /** Euro with two decimals. */
    static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
