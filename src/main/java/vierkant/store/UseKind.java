package vierkant.store;

import java.util.Map;
import java.util.Optional;
import vierkant.model.UseId;

/**
 * A use that some regulation knows.
 *
 * @param regulations where it is looked up
 */
record UseKind(Regulations regulations) implements Kind<UseId> {
    private static final IdKind<UseId> NAME = new IdKind<>(UseId::new, "alternatives");

    @Override
    public Optional<UseId> read(Value value) {
        return NAME.read(value).flatMap(use -> {
            if (regulations.knows(use)) {
                return Optional.of(use);
            }
            Known known = Known.of(use.name(), regulations.uses());
            return regulations.mayHide(known, value.in())
                    ? Optional.empty()
                    : value.refuse(new ReadingProblem.UnknownUse(value.path(), use.name(), known));
        });
    }

    @Override
    public String example() {
        return NAME.example();
    }

    @Override
    public Map<String, Object> schema() {
        return NAME.schema();
    }
}
