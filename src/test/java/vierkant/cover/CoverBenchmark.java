package vierkant.cover;

import static vierkant.cover.Sketch.allows;
import static vierkant.cover.Sketch.atMost;
import static vierkant.cover.Sketch.budget;
import static vierkant.cover.Sketch.cost;
import static vierkant.cover.Sketch.forbids;
import static vierkant.cover.Sketch.fund;
import static vierkant.cover.Sketch.knowing;
import static vierkant.cover.Sketch.line;
import static vierkant.cover.Sketch.on;
import static vierkant.cover.Sketch.partOf;
import static vierkant.cover.Sketch.rule;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vierkant.fund.Dossier;
import vierkant.model.Budget;
import vierkant.model.PlannedCost;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Limit.Basis;
import vierkant.model.Years;

/** How long a cover plan takes. Run by {@code bench/cover}; the figures stand in the decision about the cover plan. */
public final class CoverBenchmark {
    private static final int FIRST = 2024;

    private CoverBenchmark() {}

    /** Arguments: how many costs, how many funds, and how many plans are made one after the other. */
    public static void main(String[] arguments) {
        int costs = Integer.parseInt(arguments[0]);
        int funds = Integer.parseInt(arguments[1]);
        Random random = new Random(20_240_101);
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < funds; i++) {
            dossiers.add(dossier("f" + i, costs * 250_000L / funds, random));
        }
        List<PlannedCost> planned = new ArrayList<>();
        for (int i = 0; i < costs; i++) {
            planned.add(planned("c" + i, random));
        }
        Budget budget = budget(
                new Years(FIRST, FIRST + 3),
                planned,
                dossiers.stream().map(Dossier::fund).toList(),
                line("own", "u0 u1 u2 u3", FIRST, "5000000", "5000000", "5000000", "5000000"),
                line("more", "u3 u4 u5", FIRST, "2000000", "2000000", "2000000", "2000000"));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            long began = System.nanoTime();
            long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            CoverPlan plan = CoverPlan.of(budget, dossiers);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%6.2f s, %6.2f s of processor: %d costs over %d funds: planned %s, funds %s, lines %s, uncovered %s, %s",
                    (System.nanoTime() - began) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9,
                    costs,
                    funds,
                    plan.planned(),
                    plan.fromFunds(),
                    plan.fromLines(),
                    plan.uncovered(),
                    plan.proof()));
        }
    }

    private static PlannedCost planned(String name, Random random) {
        String euros = (1 + random.nextInt(600_000)) + "." + (10 + random.nextInt(90));
        int year = FIRST + random.nextInt(4);
        PlannedCost cost = cost(name, "u" + random.nextInt(10), "r" + random.nextInt(5), year, euros);
        cost = knowing(cost, "structural", random.nextInt(10) == 0 ? 1 : 0);
        return random.nextBoolean() ? cost : on(cost, year + "-07-01");
    }

    /** Some uses of ten, some recipients of five, a cap on two uses, and an end of its own. */
    private static Dossier dossier(String name, long granted, Random random) {
        Map<String, String> recipients = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            if (random.nextInt(10) < 8) {
                recipients.put("r" + i, Long.toString(granted / 4 + random.nextInt(1000)));
            }
        }
        List<String> uses = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            if (random.nextInt(10) < 6) {
                uses.add("u" + i);
            }
        }
        Regulation.Rule[] rules = {
            rule("allowed", String.join(" ", uses), "", allows()),
            rule("structural", "", "structural", forbids()),
            rule("support", "u0 u1", "", partOf(Basis.GRANT, "0.05", "support")),
            rule("plans", "u2", "", atMost(Long.toString(granted / 20), "plans")),
            rule("recipients", "", "", partOf(Basis.RECIPIENT, "1", "recipients"))
        };
        String until = FIRST + random.nextInt(5) + (random.nextBoolean() ? "-12-31" : "-09-30");
        return Sketch.under(fund(name, until, Map.of("", Long.toString(granted)), recipients), List.of(), rules);
    }
}
