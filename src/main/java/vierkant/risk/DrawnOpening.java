package vierkant.risk;

import vierkant.calc.LineId;

/** A line that starts, in the year before the axis, from something that is drawn; that year is not drawn. */
public final class DrawnOpening extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final LineId line;
    private final LineId drawn;

    DrawnOpening(LineId line, LineId drawn) {
        super("the opening of line " + line + " takes " + drawn + ", which is drawn");
        this.line = line;
        this.drawn = drawn;
    }

    /** The line that starts from it. */
    public LineId line() {
        return line;
    }

    /** What it starts from. */
    public LineId drawn() {
        return drawn;
    }
}
