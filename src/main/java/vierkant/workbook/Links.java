package vierkant.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vierkant.calc.Calculation;
import vierkant.calc.Expr;
import vierkant.calc.Line;
import vierkant.calc.LineId;

/**
 * Which lines only show another line: those that refer to one line and do nothing with it, and those that say what a line
 * above says already. A link never points at a link, so a reader finds each calculation once, in one step.
 */
final class Links {
    /** A column in which every kind of reference looks different. */
    private static final int SAMPLE = Column.FIRST_YEAR.index() + 1;

    private final Map<LineId, LineId> targets = new HashMap<>();

    Links(Calculation calculation, Places places) {
        // no sheet has this name, so every reference names its sheet
        FormulaReading reading = new FormulaReading(places, "", SAMPLE, Guard.NONE);
        Map<String, LineId> byAddress = new HashMap<>();
        calculation.lines().forEach(line -> byAddress.put(address(reading, line.id()), line.id()));
        Map<String, LineId> byFormula = new HashMap<>();
        for (Line line : calculation.lines()) {
            if (line.isInput()) {
                continue;
            }
            String formula = line.expression().accept(reading).text();
            LineId shown = byAddress.get(formula);
            if (shown != null) {
                targets.put(line.id(), end(shown));
            } else if (!formula.chars().allMatch(Character::isDigit)) {
                LineId same = byFormula.putIfAbsent(formula, line.id());
                if (same != null) {
                    targets.put(line.id(), same);
                }
            }
        }
    }

    /** The line that a line shows, if it does nothing else. */
    Optional<LineId> target(LineId line) {
        return Optional.ofNullable(targets.get(line));
    }

    /** The line to point at in order to show a line. */
    LineId end(LineId line) {
        return target(line).orElse(line);
    }

    private static String address(FormulaReading reading, LineId line) {
        return new Expr.Reference(line, Expr.Moment.THIS_YEAR).accept(reading).text();
    }
}
