package vierkant.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.Dates;
import vierkant.calc.LineId;
import vierkant.calc.Row;
import vierkant.contract.ContractCost;
import vierkant.model.Contract;
import vierkant.plan.Entry;
import vierkant.plan.Plan;
import vierkant.text.Message;

/** Where the amounts of the overview come from: the source of a line, the parties and the term of a contract. */
final class EntrySources {
    private final Map<LineId, Message> byLine = new HashMap<>();

    EntrySources(Plan plan) {
        Map<LineId, Row> rows = plan.rows();
        Map<String, ContractCost> contracts = new HashMap<>();
        for (ContractCost cost : plan.contracts()) {
            contracts.put("contracts." + cost.contract().terms().id(), cost);
        }
        for (Entry entry : plan.entries()) {
            ContractCost contract = contracts.get(entry.name());
            if (contract != null) {
                byLine.put(entry.line(), source(plan, contract));
            } else {
                Optional.ofNullable(plan.names().get(entry.name()))
                        .flatMap(line -> Objects.requireNonNull(rows.get(line)).input())
                        .ifPresent(input -> byLine.put(entry.line(), SeriesSheet.origin(plan, input.origin())));
            }
        }
    }

    Optional<Message> of(LineId line) {
        return Optional.ofNullable(byLine.get(line));
    }

    private static Message source(Plan plan, ContractCost cost) {
        Contract.Terms terms = cost.contract().terms();
        BigDecimal lastDay = plan.results().in(plan.budget().years().first(), cost.lastDay());
        return new SheetText.ContractSource(terms.providers(), terms.starts().date(), Dates.date(lastDay));
    }
}
