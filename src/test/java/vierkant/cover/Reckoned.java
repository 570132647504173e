package vierkant.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.fund.Dossier;
import vierkant.fund.FundStatus;
import vierkant.model.Budget;
import vierkant.model.Unit;
import vierkant.text.Verbatim;

/** A plan as lines of a calculation, with their results. */
record Reckoned(Budget budget, CoverLines lines, Results results) {
    static Reckoned of(Budget budget, List<Dossier> dossiers, CoverPlan plan) {
        Draft draft = new Draft(budget.years());
        Map<String, LineId> names = new LinkedHashMap<>();
        Draft.Section inputs = draft.open(Part.INPUTS, new Verbatim("lines"));
        budget.lines()
                .forEach(line -> names.put(
                        "lines." + line.name(), inputs.input(new Verbatim(line.label()), Unit.EURO, line.amount())));
        List<FundStatus> funds = dossiers.stream()
                .map(dossier -> FundStatus.write(
                        draft,
                        dossier.fund(),
                        dossier.textAt(LocalDate.of(budget.years().last(), 12, 31)),
                        dossier.bookings()))
                .toList();
        CoverLines lines = CoverLines.write(draft, plan, funds, names);
        return new Reckoned(budget, lines, Results.of(draft.calculation()));
    }

    /** What is left of a pot at the end of the last year; empty where it is not known what was granted. */
    Optional<BigDecimal> left(CoverPlan.Pot pot) {
        return lines(pot).left().map(line -> results.in(budget.years().last(), line));
    }

    BigDecimal left(CoverPlan.Line line) {
        return results.in(line.year(), lines(line).left());
    }

    CoverLines.Pot lines(CoverPlan.Pot pot) {
        return lines.pots().stream()
                .filter(each -> each.pot().equals(pot.payer()))
                .findFirst()
                .orElseThrow();
    }

    CoverLines.Line lines(CoverPlan.Line line) {
        return lines.lines().stream()
                .filter(each -> each.line().equals(line.payer()))
                .findFirst()
                .orElseThrow();
    }
}
