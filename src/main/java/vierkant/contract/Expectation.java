package vierkant.contract;

import java.util.List;
import vierkant.calc.LineId;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.Path;

/** What lines that are written come to, as figures that no longer move with them: terms that are agreed beforehand rest on these. */
public interface Expectation {
    /** Says that all of these will be asked for, which saves work. */
    void prepare(List<LineId> lines);

    /**
     * What a line comes to as planned.
     *
     * @param at the path of the figure
     */
    Figure planned(LineId line, Path at);

    /**
     * The mean of a line over all that may happen; where nothing uncertain has a part in it, what it comes to as planned.
     *
     * @param at the path of the figure
     */
    Figure mean(LineId line, Path at);

    /**
     * What a line does not exceed in a part of all that may happen; where nothing uncertain has a part in it, what it comes to as
     * planned.
     *
     * @param statistic any but the mean
     * @param at the path of the figure
     */
    Figure quantile(LineId line, Origin.Drawn statistic, Path at);

    /** Whether an input is what it is in every future. */
    boolean isCertain(LineId input);
}
