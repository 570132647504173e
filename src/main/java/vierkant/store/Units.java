package vierkant.store;

import java.util.HashMap;
import java.util.Map;
import vierkant.model.Target;
import vierkant.model.Unit;

/** The unit of everything in a file that can be divided or checked. */
final class Units {
    private final Map<String, Unit> units = new HashMap<>();

    void put(Section section, String name, Unit unit) {
        units.put(section.key() + "." + name, unit);
    }

    /** The unit of a target; money where nothing else is known. */
    Unit of(Target target) {
        return switch (target.name()) {
            case TargetKind.MUNICIPALITIES -> Unit.MUNICIPALITY;
            case TargetKind.REGIONS -> Unit.NUMBER;
            default -> units.getOrDefault(target.name(), Unit.EURO);
        };
    }
}
