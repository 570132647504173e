package vierkant.desk;

import java.util.List;
import java.util.Optional;
import vierkant.fund.Dossier;
import vierkant.ledger.Ledger;
import vierkant.ledger.LedgerFile;
import vierkant.model.PotId;
import vierkant.store.Edition;

/**
 * A fund of a budget that was read, with its regulation and its ledger.
 *
 * @param dossier what the verdicts and the balance are made from
 * @param editions the files of its regulation, by the first day on which each text holds
 * @param file where its ledger is, or will be
 * @param ledger as it was read
 */
record OpenedFund(Dossier dossier, List<Edition> editions, LedgerFile file, Ledger ledger) {
    /** The names of the pots for which something was granted; none where the fund has no pots. */
    List<String> pots() {
        return dossier.fund().grant().amounts().keySet().stream()
                .flatMap(Optional::stream)
                .map(PotId::name)
                .toList();
    }

    String name() {
        return dossier.fund().id().name();
    }
}
