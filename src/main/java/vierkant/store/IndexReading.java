package vierkant.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vierkant.model.Figure;
import vierkant.model.Index;
import vierkant.model.IndexId;
import vierkant.model.Values;

/** Reads the indices; which years they must have is known when the contracts have been read. */
final class IndexReading {
    /** A figure that must have a number for every year in which a contract is indexed. */
    private record Needed(String index, Mapping in, Field<Figure> field, Figure figure, Index.FirstYear firstYear) {
        /** A correction compares with what was forecast for the year before. */
        Set<Integer> with(Set<Integer> indexed) {
            Set<Integer> all = new TreeSet<>(indexed);
            if (firstYear == Index.FirstYear.WITH_CORRECTION) {
                indexed.forEach(year -> all.add(year - 1));
            }
            return all;
        }
    }

    private final List<Needed> needed = new ArrayList<>();

    List<Index> read(List<Mapping> mappings) {
        List<Index> indices = new ArrayList<>();
        mappings.forEach(in -> index(in).ifPresent(indices::add));
        return indices;
    }

    private Optional<Index> index(Mapping in) {
        return in.read(IndexFormat.TYPE).flatMap(type -> type.equals(IndexFormat.TYPED) ? typed(in) : composed(in));
    }

    private Optional<Index> typed(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Figure> percentages = in.read(IndexFormat.PERCENTAGES);
        List<Integer> definitive = in.read(IndexFormat.DEFINITIVE_YEARS).orElse(List.of());
        percentages.ifPresent(figure -> {
            needed.add(new Needed(in.name(), in, IndexFormat.PERCENTAGES, figure, Index.FirstYear.FORECAST_ONLY));
            complete(in, IndexFormat.PERCENTAGES, figure, definitive);
        });
        return in.whole(() -> new Index.Typed(
                new IndexId(in.name()), label.get(), percentages.get(), Set.copyOf(definitive), in.path()));
    }

    private Optional<Index> composed(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<Index.Method> method = in.read(IndexFormat.METHOD);
        Optional<Index.FirstYear> first = in.read(IndexFormat.FIRST_YEAR);
        Optional<Integer> roundParts = in.read(IndexFormat.ROUND_PARTS);
        Optional<Integer> round = in.read(IndexFormat.ROUND);
        List<Index.Part> parts = new ArrayList<>();
        List<Mapping> mappings = in.read(IndexFormat.PARTS).orElse(List.of());
        mappings.forEach(each -> part(in.name(), each, first.orElse(Index.FirstYear.FORECAST_ONLY))
                .ifPresent(parts::add));
        if (!mappings.isEmpty() && parts.size() == mappings.size()) {
            Sums.to100(
                    in,
                    IndexFormat.PARTS,
                    parts.stream().map(Index.Part::weight).toList());
        }
        return in.whole(() -> new Index.Composed(
                new IndexId(in.name()), label.get(), parts, method.get(), first.get(), roundParts, round, in.path()));
    }

    private Optional<Index.Part> part(String index, Mapping in, Index.FirstYear first) {
        Optional<Figure> weight = in.read(IndexFormat.WEIGHT);
        Optional<Figure> forecast = in.read(IndexFormat.FORECAST);
        Optional<Figure> definitive = in.read(IndexFormat.DEFINITIVE);
        forecast.ifPresent(figure -> {
            needed.add(new Needed(index, in, IndexFormat.FORECAST, figure, first));
            complete(
                    in,
                    IndexFormat.FORECAST,
                    figure,
                    definitive.map(IndexReading::years).orElse(Set.of()));
        });
        return in.whole(() -> new Index.Part(in.name(), weight.get(), forecast.get(), definitive));
    }

    /** Reports the years in which a contract follows an index that has no number for them. */
    void reportMissing(Map<IndexId, ? extends Set<Integer>> years) {
        for (Needed each : needed) {
            years.forEach((index, wanted) -> {
                if (index.name().equals(each.index)) {
                    complete(each.in, each.field, each.figure, each.with(wanted));
                }
            });
        }
    }

    private static void complete(Mapping in, Field<Figure> field, Figure figure, Collection<Integer> years) {
        Set<Integer> missing = new TreeSet<>(years);
        if (figure.values() instanceof Values.Constant) {
            return;
        }
        missing.removeAll(years(figure));
        if (!missing.isEmpty()) {
            in.report(field, new ReadingProblem.YearsMissing(figure.path(), List.copyOf(missing)));
        }
    }

    private static Set<Integer> years(Figure figure) {
        return figure.values() instanceof Values.Yearly yearly ? yearly.byYear().keySet() : Set.of();
    }
}
