package vierkant.calc;

/** A quotient whose divisor is 0 in some year. */
public final class DividedByZero extends ArithmeticException {
    private static final long serialVersionUID = 1;
    private final LineId line;
    private final int year;
    private final transient Expr divisor;

    /** @param divisor that is 0, as it stands in the expression of the line */
    public DividedByZero(LineId line, int year, Expr divisor) {
        super("line " + line + " divides by 0 in " + year);
        this.line = line;
        this.year = year;
        this.divisor = divisor;
    }

    public LineId line() {
        return line;
    }

    public int year() {
        return year;
    }

    public Expr divisor() {
        return divisor;
    }
}
