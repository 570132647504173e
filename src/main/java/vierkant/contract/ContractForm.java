package vierkant.contract;

import java.util.Locale;
import vierkant.model.Contract;
import vierkant.text.Message;

/** What a payer and a provider can agree on. */
public enum ContractForm implements Message {
    LUMP_SUM,
    PXQ,
    TRAJECTORY,
    BANDWIDTH,
    AVAILABILITY;

    /** Its name in every language, as in budget files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form of a contract. */
    public static ContractForm of(Contract contract) {
        return contract.accept(READING);
    }

    private static final Contract.Visitor<ContractForm> READING = new Contract.Visitor<>() {
        @Override
        public ContractForm lumpSum(Contract.LumpSum contract) {
            return LUMP_SUM;
        }

        @Override
        public ContractForm pxq(Contract.Pxq contract) {
            return PXQ;
        }

        @Override
        public ContractForm trajectory(Contract.Trajectory contract) {
            return TRAJECTORY;
        }

        @Override
        public ContractForm bandwidth(Contract.Bandwidth contract) {
            return BANDWIDTH;
        }

        @Override
        public ContractForm availability(Contract.Availability contract) {
            return AVAILABILITY;
        }
    };
}
