package vierkant.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vierkant.calc.LineId;
import vierkant.model.Figure;
import vierkant.move.ChainStatus;
import vierkant.plan.Plan;
import vierkant.text.Message;

/** A chain of care, as tables: one trajectory beside another, and the whole chain before and after. */
final class ChainTables {
    private final Plan plan;
    private final ChainStatus status;
    private final YearLines yearLines;

    ChainTables(Plan plan, ChainStatus status) {
        this.plan = plan;
        this.status = status;
        this.yearLines = new YearLines(plan);
    }

    Overview.Section section() {
        List<Table> all = new ArrayList<>();
        List<LineId> trajectories = lines(
                status.pathways().stream().flatMap(pathway -> pathway.trajectory().stream()),
                status.differences().stream().flatMap(difference -> difference.trajectory().stream()),
                status.differences().stream().flatMap(each -> each.even().stream()));
        if (!trajectories.isEmpty()) {
            all.add(yearLines.inUnits("trajectory", new ChainWords.TrajectoryTitle(), trajectories));
        }
        all.add(yearLines.inUnits(
                "chain",
                new ChainWords.WholeTitle(),
                lines(
                        status.pathways().stream().map(ChainStatus.Pathway::whole),
                        status.differences().stream().map(ChainStatus.Difference::whole),
                        Stream.of())));
        List<LineId> totals = lines(
                status.pathways().stream().flatMap(pathway -> pathway.total().stream()),
                status.differences().stream().flatMap(difference -> difference.total().stream()),
                Stream.of());
        if (!totals.isEmpty()) {
            all.add(yearLines.inEuros("chain-total", new ChainWords.TotalTitle(), totals));
        }
        return new Overview.Section(all, sentences());
    }

    private static List<LineId> lines(
            Stream<ChainStatus.Band> pathways, Stream<ChainStatus.Band> differences, Stream<LineId> besides) {
        return Stream.concat(Stream.concat(pathways, differences).flatMap(band -> band.lines().stream()), besides)
                .toList();
    }

    private List<Message> sentences() {
        List<Message> sentences = new ArrayList<>();
        sentences.add(new ChainWords.Bands());
        List<BigDecimal> rates = status.chain().discount().stream()
                .flatMap(figure -> inYears(figure).distinct())
                .toList();
        if (status.chain().discount().isEmpty()) {
            sentences.add(new ChainWords.NotDiscounted());
        } else if (rates.size() > 1) {
            sentences.add(new ChainWords.DiscountedByYear());
        } else if (rates.get(0).signum() > 0) {
            sentences.add(new ChainWords.Discounted(rates.get(0)));
        }
        if (startersDiffer()) {
            sentences.add(new ChainWords.StartersDiffer());
        }
        status.differences().forEach(difference -> sentences.add(sentence(difference)));
        return sentences;
    }

    private Message sentence(ChainStatus.Difference difference) {
        int year = lastStart();
        String first = status.chain().pathways().get(0).label();
        String label = difference.pathway().label();
        Message chain = more(year, difference.whole().likely());
        Message low = more(year, difference.whole().low());
        Message high = more(year, difference.whole().high());
        Message spread = low.equals(high) ? new ChainWords.WithoutBand() : new ChainWords.Between(low, high);
        return difference
                .trajectory()
                .<Message>map(
                        band -> new ChainWords.Sentence(label, first, year, more(year, band.likely()), chain, spread))
                .orElseGet(() -> new ChainWords.WholeSentence(label, first, year, chain, spread));
    }

    /** The last year in which somebody starts; the last of all where nobody said how many do. */
    private int lastStart() {
        List<Integer> years = plan.budget().years().all();
        return years.stream()
                .filter(year -> starting().anyMatch(figure -> in(year, figure).signum() > 0))
                .max(Comparator.naturalOrder())
                .orElse(plan.budget().years().last());
    }

    private Stream<Figure> starting() {
        return status.chain().pathways().stream().flatMap(pathway -> pathway.starting().stream());
    }

    private Stream<BigDecimal> inYears(Figure figure) {
        return plan.budget().years().all().stream().map(year -> in(year, figure));
    }

    /** 0 in a year that the figure does not name. */
    private static BigDecimal in(int year, Figure figure) {
        return figure.values().names(year) ? figure.values().in(year).stripTrailingZeros() : BigDecimal.ZERO;
    }

    private boolean startersDiffer() {
        return plan.budget().years().all().stream()
                .anyMatch(year ->
                        starting().map(figure -> in(year, figure)).distinct().count() > 1);
    }

    private Message more(int year, LineId line) {
        BigDecimal amount = whole(year, line);
        return switch (amount.signum()) {
            case 1 -> new ChainWords.More(amount);
            case -1 -> new ChainWords.Less(amount.negate());
            default -> new ChainWords.Same();
        };
    }

    /** To whole euros: these are estimates. */
    private BigDecimal whole(int year, LineId line) {
        return plan.results().in(year, line).setScale(0, RoundingMode.HALF_UP);
    }
}
