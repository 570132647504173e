package vierkant.calc;

/** A result that grows beyond what can be reckoned with, in size or in digits. */
public final class BeyondReach extends ArithmeticException {
    private static final long serialVersionUID = 1;
    private final LineId line;
    private final int year;

    BeyondReach(LineId line, int year) {
        super("line " + line + " grows beyond reach in " + year);
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
