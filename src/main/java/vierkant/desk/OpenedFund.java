package vierkant.desk;

import java.util.List;
import vierkant.fund.Dossier;
import vierkant.ledger.Ledger;
import vierkant.ledger.LedgerFile;
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
    String name() {
        return dossier.fund().id().name();
    }
}
