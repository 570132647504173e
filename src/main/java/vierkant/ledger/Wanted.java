package vierkant.ledger;

import vierkant.text.Message;

/** What a cell of a ledger holds when it is right. */
enum Wanted implements Message {
    NUMBER,
    EARLIER,
    DAY,
    STATE,
    NAME,
    CENTS,
    CENTS_OR_ZERO,
    VAT_KIND,
    FACTS,
    TEXT
}
