package vierkant.store;

import vierkant.text.Message;

/** What a budget can name of a regulation, in words. */
enum RegulationPart implements Message {
    POT,
    FACT,
    PARAMETER
}
