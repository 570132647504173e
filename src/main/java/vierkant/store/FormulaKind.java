package vierkant.store;

import java.util.Map;
import java.util.Optional;

/** The text of a formula, with its place; what it says is read when everything that it can name is known. */
record FormulaKind() implements Kind<Node.Scalar> {
    /** As much as a person can follow, and so short that no formula fills a cell of a spreadsheet. */
    static final int LONGEST = 500;

    @Override
    public Optional<Node.Scalar> read(Value value) {
        return value.scalar()
                .flatMap(scalar -> scalar.text().length() <= LONGEST
                        ? Optional.of(scalar)
                        : value.refuse(new ReadingProblem.TextTooLong(
                                value.path(),
                                Value.shown(scalar.text()),
                                scalar.text().length(),
                                LONGEST)));
    }

    @Override
    public String example() {
        return "max(0, quantities.plaatsen - quantities.bezet)";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.text();
    }
}
