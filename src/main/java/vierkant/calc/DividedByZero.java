package vierkant.calc;

/** A quotient whose divisor is 0 in some year. */
public final class DividedByZero extends ArithmeticException {
    private static final long serialVersionUID = 1;
    private final LineId line;
    private final int year;

    public DividedByZero(LineId line, int year) {
        super("line " + line + " divides by 0 in " + year);
        this.line = line;
        this.year = year;
    }

    public LineId line() {
        return line;
    }

    public int year() {
        return year;
    }
}
