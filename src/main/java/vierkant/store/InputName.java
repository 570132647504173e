package vierkant.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.model.Path;
import vierkant.store.Inputs.Input;

/** The path of an input of this file. */
record InputName() implements Kind<Path> {
    @Override
    public Optional<Path> read(Value value) {
        return value.scalar()
                .map(scalar -> scalar.text().strip())
                .flatMap(name -> input(value, value.node().mark(), name))
                .map(Input::path);
    }

    /** The input of a name; that there is none is reported. */
    static Optional<Input> input(Value value, Mark mark, String name) {
        Inputs inputs = value.in().scan().inputs();
        Optional<Input> input = inputs.named(name);
        // an input that is wrong itself is none, and has been reported
        boolean isWrong = value.in().scan().isInFault(new Path(List.of(name.split("\\.", -1))));
        boolean nothingIsKnown = value.in().scan().hasErrors() && inputs.names().isEmpty();
        if (input.isPresent()) {
            return input;
        }
        if (nothingIsKnown || isWrong) {
            value.in().fault();
            return Optional.empty();
        }
        return value.refuse(
                mark, new ReadingProblem.UnknownInput(value.path(), Value.shown(name), Known.of(name, inputs.names())));
    }

    @Override
    public String example() {
        return "contracts.zuidwest.demand";
    }

    @Override
    public Map<String, Object> schema() {
        return Schema.pattern("^[a-z0-9-]+(\\.[a-z0-9-]+)+$");
    }
}
