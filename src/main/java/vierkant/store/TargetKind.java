package vierkant.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Party;
import vierkant.model.Target;

/** The name of something that has one amount per year. */
record TargetKind(Use use) implements Kind<Target> {
    /** What is done with it. */
    enum Use {
        /** Divided over parties: money only. */
        DIVIDED,
        /** Held against what a source prints: anything that can be counted. */
        CHECKED,
        /** Held against a frame: lines and contracts. */
        FRAMED,
        /** Pays for something: lines and funds. A contract or a total nearly always has more than is asked of it, which says nothing. */
        COVERING;

        /** Whether shares and totals can be meant as well. */
        boolean isOfAll() {
            return this == DIVIDED || this == CHECKED;
        }
    }

    /** The word for the number of municipalities. */
    static final String MUNICIPALITIES = "parties";

    /** The word for the number of regions. */
    static final String REGIONS = "regions";

    private static final List<String> COUNTS = List.of(MUNICIPALITIES, REGIONS);

    private static final List<String> TOTALS = List.of("total", "structural", "incidental");

    @Override
    public Optional<Target> read(Value value) {
        return value.text(
                text -> isKnown(value.in().scan(), text)
                        ? Optional.of(used(value.in().scan(), new Target(text, value.path())))
                        : Optional.empty(),
                text -> wrong(value, text));
    }

    /** What is wrong with a name that can not stand here: it is of nothing, or of something that pays for nothing. */
    private ReadingProblem wrong(Value value, String text) {
        Scan scan = value.in().scan();
        Known known = Known.of(text, known(scan));
        return use == Use.COVERING && new TargetKind(Use.CHECKED).isKnown(scan, text)
                ? new ReadingProblem.NotACover(value.path(), text)
                : new ReadingProblem.UnknownTarget(value.path(), text, known);
    }

    private boolean isKnown(Scan scan, String text) {
        String[] parts = text.split("\\.", -1);
        return switch (parts.length) {
            case 1 -> totals().contains(text) || (use == Use.CHECKED && COUNTS.contains(text));
            case 2 ->
                sections().stream()
                        .anyMatch(section -> section.key().equals(parts[0])
                                && scan.names(section).contains(parts[1]));
            case 3 ->
                use.isOfAll()
                        && parts[0].equals(Section.SHARES.key())
                        && scan.names(Section.SHARES).contains(parts[1])
                        && scan.names(Section.PARTIES).contains(parts[2]);
            default -> false;
        };
    }

    /** The parties that a target counts, if it counts parties. */
    static Optional<Party.Kind> counted(Target target) {
        return switch (target.name()) {
            case MUNICIPALITIES -> Optional.of(Party.Kind.MUNICIPALITY);
            case REGIONS -> Optional.of(Party.Kind.REGION);
            default -> Optional.empty();
        };
    }

    /** Says of a statistic that something refers to it; everything else that a target can name counts without that. */
    private static Target used(Scan scan, Target target) {
        String statistics = Section.STATISTICS.key() + ".";
        if (target.name().startsWith(statistics)) {
            scan.use(Section.STATISTICS, target.name().substring(statistics.length()));
        }
        return target;
    }

    private List<String> totals() {
        return use.isOfAll() ? TOTALS : List.of();
    }

    private List<Section> sections() {
        return switch (use) {
            case CHECKED ->
                List.of(Section.LINES, Section.CONTRACTS, Section.FORMULAS, Section.QUANTITIES, Section.STATISTICS);
            case DIVIDED -> List.of(Section.LINES, Section.CONTRACTS, Section.FORMULAS, Section.QUANTITIES);
            case FRAMED -> List.of(Section.LINES, Section.CONTRACTS);
            case COVERING -> List.of(Section.LINES, Section.FUNDS);
        };
    }

    /** Everything that can be named, but for single shares, of which there are too many. */
    private List<String> known(Scan scan) {
        List<String> known = new ArrayList<>(totals());
        if (use == Use.CHECKED) {
            known.addAll(COUNTS);
        }
        sections().forEach(section -> scan.names(section).forEach(name -> known.add(section.key() + "." + name)));
        if (!use.isOfAll()) {
            return known;
        }
        scan.names(Section.SHARES).forEach(name -> known.add(Section.SHARES.key() + "." + name + ".PARTY"));
        return known;
    }

    @Override
    public String example() {
        return use == Use.COVERING ? "lines.frictie" : "contracts.almata";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.pattern("^[a-z0-9-]+(\\.[a-z0-9-]+){0,2}$");
    }
}
