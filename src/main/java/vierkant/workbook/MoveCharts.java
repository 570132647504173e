package vierkant.workbook;

import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import vierkant.move.MoveStatus;
import vierkant.text.Words;
import vierkant.workbook.ChartSheet.Side;

/** Draws what a move builds down and up below the rows of its sheet. */
final class MoveCharts {
    private final ChartSheet on;
    private final Words words;

    MoveCharts(ChartSheet on, Words words) {
        this.on = on;
        this.words = words;
    }

    /** Draws the charts of a move, and gives the last row. */
    int draw(MoveStatus move) {
        on.newPage();
        supplies(move);
        on.down();
        if (!move.frictions().isEmpty()) {
            frictions(move);
            on.down();
        }
        return on.end();
    }

    /** Each supply on top of the other, beside what is needed. */
    private void supplies(MoveStatus move) {
        String label = move.move().label();
        XSSFChart chart = on.chart(Side.WHOLE, new ChartText.Supplies(label), new ChartText.SuppliesShows(label));
        ChartSheet.Axes axes = on.axes(chart, new ChartText.Year(), new ChartText.PlaceEquivalents());
        XDDFBarChartData columns = on.stacked(chart, axes);
        int place = 0;
        for (MoveStatus.Supply supply : move.supplies()) {
            ChartSheet.part(
                    columns,
                    on.years(),
                    on.byYear(supply.open()),
                    supply.supply().label(),
                    place++);
        }
        chart.plot(columns);
        XDDFLineChartData needed = on.lines(chart, axes);
        // what is needed may be one input for all years; the balance, which is the same, has a number for each
        ChartSheet.line(
                needed, on.years(), on.byYear(move.balance().reconciled()), words.say(new ChartText.Needed()), 1);
        chart.plot(needed);
    }

    /** Each friction cost on top of the other. */
    private void frictions(MoveStatus move) {
        String label = move.move().label();
        XSSFChart chart = on.chart(Side.WHOLE, new ChartText.Frictions(label), new ChartText.FrictionsShows(label));
        XDDFBarChartData columns = on.stacked(chart, on.axes(chart, new ChartText.Year(), new ChartText.CostInYear()));
        int place = 0;
        for (MoveStatus.Friction friction : move.frictions()) {
            ChartSheet.part(
                    columns,
                    on.years(),
                    on.byYear(friction.amount()),
                    friction.friction().label(),
                    place++);
        }
        chart.plot(columns);
    }
}
