package vierkant.store;

import vierkant.text.Message;

/** Why no form stands beside a contract where a key asks for one. */
enum NothingBeside implements Message {
    /** The contract is one by trajectory. */
    TRAJECTORY_ITSELF,
    /** The care is not counted in places or days of stay, so that nothing says how many trajectories it makes. */
    NO_PLACES,
    /** The contract is one by availability, and nothing else is made of the key. */
    AVAILABILITY_ITSELF
}
