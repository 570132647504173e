package vierkant.store;

import vierkant.text.Message;

/** What stands behind a key, in words. */
enum Shape implements Message {
    ONE_VALUE,
    LIST,
    KEYS
}
