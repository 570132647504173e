package vierkant.store;

import vierkant.text.Message;

/** The word before a problem's sentence; the constants are those of {@link vierkant.model.Problem.Severity}. */
enum Grade implements Message {
    ERROR,
    WARNING
}
