package vierkant.store;

/** Which numbers a figure may have. */
enum Range {
    /** At least 0. */
    NOT_NEGATIVE,
    /** Above 0, for it is divided by. */
    POSITIVE,
    /** Any; negative is income. */
    ANY,
    /** 0 to 100 %. */
    PART,
    /** Above 0 and at most 100 %, for it is divided by. */
    POSITIVE_PART,
    /** -99 to 100 %: a change that leaves something, for what it leaves is divided by. */
    CHANGE;

    /** Whether it is a part of something: at most 100 %. */
    boolean isPart() {
        return this == PART || this == POSITIVE_PART;
    }

    /** Whether 0 is too little. */
    boolean isAboveZero() {
        return this == POSITIVE || this == POSITIVE_PART;
    }

    /** Whether numbers below 0 are none of it. */
    boolean isWithoutSign() {
        return this == NOT_NEGATIVE || isPart() || isAboveZero();
    }
}
