package vierkant.shell;

/** Whether a person pressed Ctrl-C while a command ran. */
final class Interrupt {
    private volatile boolean raised;

    void raise() {
        raised = true;
    }

    /** Before a command: what was pressed earlier was not meant for it. */
    void lower() {
        raised = false;
    }

    boolean isRaised() {
        return raised;
    }
}
