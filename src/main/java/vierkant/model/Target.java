package vierkant.model;

/**
 * What is divided, checked or added up: a name of something in the budget that has one amount per year.
 *
 * @param name as the user writes it: {@code total}, {@code structural}, {@code incidental}, {@code lines.NAME}, {@code
 *     contracts.NAME}, {@code formulas.NAME}, {@code quantities.NAME}, {@code statistics.NAME} (its sum over the parties), {@code parties} (how
 *     many municipalities), {@code regions} (how many), {@code shares.NAME.PARTY} or, for
 *     what pays for something, {@code funds.NAME}
 * @param path where it is written
 */
public record Target(String name, Path path) {
    public Target {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of target is blank");
        }
    }

    /** Whether it is a fund, of which the budget itself has no amount. */
    public boolean isFund() {
        return name.startsWith("funds.");
    }

    /** As the user writes it. */
    @Override
    public String toString() {
        return name;
    }
}
