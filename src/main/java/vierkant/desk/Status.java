package vierkant.desk;

/** How a command ended, as the operating system is told. */
public enum Status {
    /** Done, or the answer is yes. */
    DONE(0),
    /** It ran, and the answer is no or undecided, or a check failed. */
    ANSWER_IS_NO(1),
    /** Unknown command or option, missing or bad value. */
    WRONG_USE(2),
    /** A file to be read is invalid, or can not be read. */
    INPUT_INVALID(3),
    /** What had to be written could not be. */
    NOT_WRITTEN(4),
    /** A mistake of ours. */
    BUG(70);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    /** The exit status of the process, 0..255. */
    public int code() {
        return code;
    }
}
