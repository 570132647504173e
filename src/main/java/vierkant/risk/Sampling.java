package vierkant.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vierkant.calc.DividedByZero;
import vierkant.calc.Line;
import vierkant.calc.LineId;
import vierkant.calc.References;
import vierkant.calc.Results;

/**
 * Evaluates a calculation over many draws at once: some inputs are drawn, all else follows from the same expressions.
 *
 * <p>Draws are made in blocks of {@value #BLOCK}. A block depends on nothing but its number, so the results are the same, bit for
 * bit, for one thread or many. Only lines that a wanted line needs are computed, and of those only the ones that follow from
 * something drawn once per draw; the others have the results of the evaluation. Without spread each result is that of the
 * evaluation, to the cent.
 */
public final class Sampling {
    /**
     * Draws in a block; the last one may have fewer. Usual numbers of draws are whole blocks, of which each has as many draws in
     * every tenth, eighth or fifth of all chances.
     */
    public static final int BLOCK = 2000;

    private final Results results;
    private final Map<LineId, Draws> drawn;
    private final List<LineId> wanted;
    private final List<Line> needed = new ArrayList<>();
    private final Set<LineId> uncertain = new HashSet<>();

    /**
     * What is to be sampled.
     *
     * @param results of the evaluation
     * @param drawn the inputs that are drawn; their own numbers are not looked at
     * @param wanted the lines whose results are kept
     * @throws IllegalArgumentException where a line is not in the calculation, or one that is drawn is no input
     * @throws DrawnOpening where the opening of a line takes something drawn
     */
    public Sampling(Results results, Map<LineId, Draws> drawn, Collection<LineId> wanted) {
        this.results = results;
        this.drawn = new LinkedHashMap<>(drawn);
        this.wanted = List.copyOf(new LinkedHashSet<>(wanted));
        this.wanted.forEach(results::line);
        drawn.keySet().forEach(id -> {
            if (!results.line(id).isInput()) {
                throw new IllegalArgumentException("line " + id + " is drawn and is no input");
            }
        });
        findUncertain();
        Set<LineId> asked = asked();
        results.calculation().lines().stream()
                .filter(line -> asked.contains(line.id()))
                .forEach(needed::add);
        needed.forEach(this::refuseDrawnOpening);
    }

    /** The year before the axis is not drawn, so what starts from it can not follow from something drawn. */
    private void refuseDrawnOpening(Line line) {
        line.opening()
                .ifPresent(opening -> opening.accept(new References()).stream()
                        .filter(of -> uncertain.contains(of.line()))
                        .findFirst()
                        .ifPresent(of -> {
                            throw new DrawnOpening(line.id(), of.line());
                        }));
    }

    /** What follows from something drawn, over the years too. */
    private void findUncertain() {
        uncertain.addAll(drawn.keySet());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Line line : results.calculation().lines()) {
                if (!uncertain.contains(line.id())
                        && line.references().stream().anyMatch(of -> uncertain.contains(of.line()))) {
                    grew |= uncertain.add(line.id());
                }
            }
        }
    }

    /** The wanted lines and all that they are made of. */
    private Set<LineId> asked() {
        Map<LineId, Line> lines = results.calculation().byId();
        Set<LineId> asked = new HashSet<>();
        List<LineId> open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            LineId id = open.remove(open.size() - 1);
            Line line = lines.get(id);
            if (line != null && asked.add(id) && uncertain.contains(id) && !drawn.containsKey(id)) {
                line.references().forEach(of -> open.add(of.line()));
            }
        }
        return asked;
    }

    /** Whether the results of a line differ from draw to draw. */
    public boolean isUncertain(LineId line) {
        return uncertain.contains(line);
    }

    /**
     * Samples.
     *
     * @param draws how many, at least 1
     * @param threads how many at once, at least 1; it makes no difference to the results
     * @param progress hears of each block, and may stop the work
     * @return the results; nothing where it was stopped
     * @throws DividedByZero where a line divides by 0 in some draw
     */
    public Optional<Samples> run(int draws, int threads, Progress progress) {
        if (draws < 1 || threads < 1) {
            throw new IllegalArgumentException(draws + " draws on " + threads + " threads");
        }
        Map<LineId, double[][]> kept = new LinkedHashMap<>();
        int years = results.calculation().years().count();
        wanted.forEach(id -> kept.put(id, new double[years][draws]));
        int blocks = (draws + BLOCK - 1) / BLOCK;
        Work work = new Work(kept, draws, blocks, progress);
        if (threads == 1 || blocks == 1) {
            work.run();
        } else {
            together(work, Math.min(threads, blocks));
        }
        return work.isStopped
                ? Optional.empty()
                : Optional.of(new Samples(results.calculation().years(), draws, kept));
    }

    private static void together(Work work, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(work));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            work.isStopped = true;
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            work.isStopped = true;
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** The blocks, for whoever is free to take. */
    private final class Work implements Runnable {
        private final Map<LineId, double[][]> kept;
        private final int draws;
        private final int blocks;
        private final Progress progress;
        private final AtomicInteger next = new AtomicInteger();
        private int done;
        private volatile boolean isStopped;

        Work(Map<LineId, double[][]> kept, int draws, int blocks, Progress progress) {
            this.kept = kept;
            this.draws = draws;
            this.blocks = blocks;
            this.progress = progress;
        }

        @Override
        public void run() {
            for (int block = next.getAndIncrement(); block < blocks && !isStopped; block = next.getAndIncrement()) {
                sample(block, Math.min(BLOCK, draws - block * BLOCK));
                finished();
            }
        }

        private synchronized void finished() {
            done++;
            if (!isStopped && !progress.goesOn(done, blocks) && done < blocks) {
                isStopped = true;
            }
        }

        private void sample(int block, int size) {
            Map<LineId, double[][]> numbers = new HashMap<>();
            // whole blocks, so that the number of draws changes none of them
            drawn.forEach((id, draws) -> {
                if (needed.stream().anyMatch(line -> line.id().equals(id))) {
                    double[][] byYear = new double[results.calculation().years().count()][BLOCK];
                    draws.fill(block, byYear);
                    numbers.put(id, byYear);
                }
            });
            Map<LineId, double[]> before = openings(size);
            int place = 0;
            for (int year : results.calculation().years().all()) {
                SampleYear in = new SampleYear(year, size, before);
                for (Line line : needed) {
                    double[][] own = numbers.get(line.id());
                    in.put(line.id(), own != null ? own[place] : of(line, in));
                }
                for (Map.Entry<LineId, double[][]> each : kept.entrySet()) {
                    System.arraycopy(in.now(each.getKey()), 0, each.getValue()[place], block * BLOCK, size);
                }
                before = in.lines();
                place++;
            }
        }

        private double[] of(Line line, SampleYear in) {
            return uncertain.contains(line.id())
                    ? line.expression().accept(new SampleReading(line.id(), in))
                    : constant(results.in(in.year(), line.id()).doubleValue(), in.size());
        }

        private Map<LineId, double[]> openings(int size) {
            Map<LineId, double[]> openings = new HashMap<>();
            for (Line line : needed) {
                results.opening(line.id())
                        .ifPresent(number -> openings.put(line.id(), constant(number.doubleValue(), size)));
            }
            return openings;
        }
    }

    private static double[] constant(double number, int size) {
        double[] all = new double[size];
        Arrays.fill(all, number);
        return all;
    }
}
