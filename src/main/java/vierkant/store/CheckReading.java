package vierkant.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vierkant.model.Check;
import vierkant.model.Figure;
import vierkant.model.Target;
import vierkant.model.Unit;
import vierkant.model.UnitText;

/** Reads checks. */
final class CheckReading {
    private final ShareReading shares;
    private final Units units;

    CheckReading(ShareReading shares, Units units) {
        this.shares = shares;
        this.units = units;
    }

    List<Check> read(List<Mapping> mappings) {
        List<Check> checks = new ArrayList<>();
        mappings.forEach(in -> check(in).ifPresent(checks::add));
        return checks;
    }

    private Optional<Check> check(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Check.Kind> kind = in.read(Format.CHECK_KIND);
        Optional<List<Target>> of = in.read(Format.CHECK_OF);
        of.ifPresent(targets -> targets.forEach(target -> shares.target(in, Format.CHECK_OF, target)));
        Unit unit = of.map(targets -> units.of(targets.get(0))).orElse(Unit.NUMBER);
        of.ifPresent(targets -> sameUnit(in, targets));
        Optional<Figure> expected = in.read(Format.CHECK_EQUALS, Format.CHECK_NUMBER.in(unit));
        return in.whole(() -> new Check(in.name(), label.get(), kind.get(), of.get(), expected.get(), in.path()));
    }

    private void sameUnit(Mapping in, List<Target> targets) {
        Target first = targets.get(0);
        targets.stream()
                .filter(other -> !units.of(other).addsTo(units.of(first)))
                .findFirst()
                .ifPresent(other -> in.report(
                        Format.CHECK_OF,
                        new ReadingProblem.MixedUnits(
                                first.path(),
                                first.name(),
                                UnitText.of(units.of(first)),
                                other.name(),
                                UnitText.of(units.of(other)))));
    }
}
