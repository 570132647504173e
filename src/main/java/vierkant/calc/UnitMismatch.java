package vierkant.calc;

import vierkant.model.Unit;

/**
 * Units that do not go together, such as euros and places in one sum.
 *
 * <p>It is an exception because the lines of this program are built by the program; a formula of a user's own is checked
 * before it becomes a line.
 */
public final class UnitMismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnitMismatch(LineId line, Unit one, Unit other) {
        super("line " + line + ": unit " + one + " does not go with " + other);
    }

    UnitMismatch(String what, Unit one, Unit other) {
        super(what + ": unit " + one + " does not go with " + other);
    }
}
