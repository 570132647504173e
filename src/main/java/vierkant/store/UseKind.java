package vierkant.store;

import java.util.List;
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
            List<Located> unreadable = regulations.unreadable();
            unreadable.forEach(value.in()::report);
            Known known = Known.of(use.name(), regulations.uses());
            return unreadable.isEmpty() || known.isLikeOne()
                    ? value.refuse(new ReadingProblem.UnknownUse(value.path(), use.name(), known))
                    : Optional.empty();
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
