package vierkant.store;

/** Which numbers a figure may have. */
enum Range {
    /** At least 0. */
    NOT_NEGATIVE,
    /** Any; negative is income. */
    ANY,
    /** 0 to 100 %. */
    PART,
    /** -99 to 100 %: a change that leaves something, for what it leaves is divided by. */
    CHANGE
}
