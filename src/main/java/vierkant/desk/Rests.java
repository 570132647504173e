package vierkant.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vierkant.calc.LineId;
import vierkant.cover.CoverText;
import vierkant.model.Origin;
import vierkant.plan.Behind;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Tells what each line rests on in the end. */
final class Rests {
    private final Behind behind;

    Rests(Plan plan) {
        this.behind = new Behind(plan);
    }

    /** The words for what a line rests on: its sources by name, and how many assumptions. */
    DeskText.RestsOn of(LineId line) {
        return of(List.of(line));
    }

    /** The same of several lines together. */
    DeskText.RestsOn of(List<LineId> lines) {
        Counting counting = new Counting();
        lines.stream()
                .flatMap(line -> behind.inputs(line).stream())
                .distinct()
                .forEach(row -> row.input().orElseThrow().origin().accept(counting));
        List<Message> on = new ArrayList<>();
        counting.sources.stream().map(Verbatim::new).forEach(on::add);
        if (counting.assumptions > 0) {
            on.add(new DeskText.Assumptions(counting.assumptions));
        }
        counting.ledgers.forEach(ledger -> on.add(new DeskText.LedgerOf(ledger)));
        if (counting.chosenByPlan) {
            on.add(new CoverText.ChosenByPlan());
        }
        if (counting.isExpected) {
            on.add(new DeskText.Expectation());
        }
        return new DeskText.RestsOn(on);
    }

    /** Keeps what origins there are. */
    private static final class Counting implements Origin.Visitor<Integer> {
        private final Set<String> sources = new TreeSet<>();
        private final Set<String> ledgers = new TreeSet<>();
        private long assumptions;
        private boolean chosenByPlan;
        private boolean isExpected;

        @Override
        public Integer cited(Origin.Cited cited) {
            sources.add(cited.source().name());
            return 0;
        }

        @Override
        public Integer assumed(Origin.Assumed assumed) {
            assumptions++;
            return 0;
        }

        @Override
        public Integer booked(Origin.Booked booked) {
            if (booked.entries() > 0) {
                ledgers.add(booked.ledger().name());
            }
            return 0;
        }

        @Override
        public Integer asked(Origin.Asked asked) {
            return 0;
        }

        @Override
        public Integer chosen(Origin.Chosen chosen) {
            chosenByPlan = true;
            return 0;
        }

        @Override
        public Integer expected(Origin.Expected expected) {
            isExpected = true;
            return 0;
        }

        @Override
        public Integer oneLess(Origin.OneLess oneLess) {
            isExpected = true;
            return 0;
        }

        @Override
        public Integer inScenario(Origin.InScenario inScenario) {
            isExpected = true;
            return 0;
        }
    }
}
