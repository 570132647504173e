package vierkant.share;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vierkant.calc.LineId;
import vierkant.model.PartyId;
import vierkant.model.Share;

/**
 * Who pays what of one total, as lines of the calculation.
 *
 * @param share what was agreed
 * @param total euro per year that is divided
 * @param pays what each party pays, whole cents, in the order that decides ties
 * @param sum all shares together
 * @param notDivided the total less all shares: 0
 * @param fixedExcess what the fixed amounts are more than the total, at least 0; empty where no amount is fixed
 * @param settlements what each party pays (positive) or gets back when settled by the second key
 * @param settlementSum all settlements together: 0, for what one party gets back another pays; empty where nothing is settled
 * @param publishedDifferences the published share less the computed one, for the parties that were published; 0 in the
 *     years for which none was
 * @param compared 1 in each year for which a party's share was published; empty for those that hold for every year
 * @param publishedGap the published shares together less the total; empty where nothing was published
 */
public record ShareTable(
        Share share,
        LineId total,
        Map<PartyId, LineId> pays,
        LineId sum,
        LineId notDivided,
        Optional<LineId> fixedExcess,
        Map<PartyId, LineId> settlements,
        Optional<LineId> settlementSum,
        Map<PartyId, LineId> publishedDifferences,
        Map<PartyId, LineId> compared,
        Optional<LineId> publishedGap) {
    public ShareTable {
        Objects.requireNonNull(share, "share");
        pays = copy(pays);
        settlements = copy(settlements);
        publishedDifferences = copy(publishedDifferences);
        compared = copy(compared);
    }

    private static Map<PartyId, LineId> copy(Map<PartyId, LineId> lines) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }
}
