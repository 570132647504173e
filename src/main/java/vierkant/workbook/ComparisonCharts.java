package vierkant.workbook;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import vierkant.contract.ContractComparison;
import vierkant.plan.Plan;
import vierkant.plan.RiskResults;
import vierkant.text.Words;
import vierkant.workbook.ChartSheet.Side;

/** Draws the charts of comparisons below the rows of their sheet. */
final class ComparisonCharts {
    private final ChartSheet on;
    private final Plan plan;
    private final Words words;

    ComparisonCharts(ChartSheet on, Plan plan, Words words) {
        this.on = on;
        this.plan = plan;
        this.words = words;
    }

    /** Draws the charts of every comparison, and gives the last row. */
    int draw() {
        for (ContractComparison comparison : plan.comparisons()) {
            String label = comparison.agreed().contract().terms().label();
            on.newPage();
            perYear(comparison, label);
            comparison.fan().ifPresent(fan -> fan(comparison, fan, label));
            on.down();
            comparison
                    .sweep()
                    .filter(sweep -> !sweep.forms().isEmpty())
                    .ifPresent(sweep -> sweep(comparison, sweep, label));
            plan.risk().stream()
                    .flatMap(risk -> risk.tornados().stream())
                    .filter(bars -> bars.comparison().equals(comparison))
                    .forEach(bars -> tornado(bars, label));
        }
        return on.end();
    }

    /** What each form costs in each year. */
    private void perYear(ContractComparison comparison, String label) {
        XSSFChart chart = on.chart(Side.LEFT, new ChartText.PerYear(label), new ChartText.PerYearShows(label));
        XDDFLineChartData data = on.lines(chart, new ChartText.Year(), new ChartText.CostInYear());
        int place = 0;
        for (ContractComparison.Beside form : comparison.forms()) {
            ChartSheet.line(data, on.years(), on.byYear(form.cost()), words.say(form.name()), place++);
        }
        chart.plot(data);
    }

    /** Between which amounts the contract as it is will lie: a band on an invisible base, and what is planned. */
    private void fan(ContractComparison comparison, ContractComparison.Fan fan, String label) {
        XSSFChart chart = on.chart(Side.RIGHT, new ChartText.Fan(label), new ChartText.FanShows(label));
        ChartSheet.Axes axes = on.axes(chart, new ChartText.Year(), new ChartText.CostInYear());
        XDDFAreaChartData band = (XDDFAreaChartData) chart.createData(ChartTypes.AREA, axes.across(), axes.up());
        band.setGrouping(Grouping.STACKED);
        XDDFChartData.Series base = band.addSeries(on.years(), on.byYear(fan.low()));
        base.setTitle(words.say(new ChartText.BelowP10()), null);
        base.setFillProperties(new XDDFNoFillProperties());
        XDDFChartData.Series width = band.addSeries(on.years(), on.byYear(fan.width()));
        width.setTitle(words.say(new ChartText.FromP10ToP90()), null);
        width.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(ChartSheet.rgb(0xBF, 0xCF, 0xE6))));
        chart.plot(band);
        XDDFLineChartData middle = on.lines(chart, axes);
        ChartSheet.line(middle, on.years(), on.byYear(fan.middle()), words.say(new ChartText.Middle()), 0);
        ChartSheet.line(
                middle, on.years(), on.byYear(comparison.asAgreed().cost()), words.say(new ChartText.Planned()), 1);
        chart.plot(middle);
        ChartSheet.untold(chart, 0);
    }

    /** Each form at one demand after another, in the first year in which the contract runs. */
    private void sweep(ContractComparison comparison, ContractComparison.Sweep sweep, String label) {
        int year = plan.budget().years().all().stream()
                .filter(each ->
                        plan.results().in(each, comparison.shareOfYear()).signum() > 0)
                .findFirst()
                .orElse(plan.budget().years().first());
        XSSFChart chart = on.chart(Side.WHOLE, new ChartText.Sweep(label, year), new ChartText.SweepShows(label, year));
        XDDFLineChartData data = on.lines(chart, new ChartText.Demand(), new ChartText.CostInYear());
        int place = 0;
        for (ContractComparison.Swept form : sweep.forms()) {
            ChartSheet.line(
                    data,
                    on.down(sweep.demands(), year),
                    on.down(form.costs(), year),
                    words.say(form.form().name()),
                    place++);
        }
        chart.plot(data);
        on.down();
    }

    /** Which inputs move the cost of the contract as it is, to either side of what it is. */
    private void tornado(RiskResults.Bars bars, String label) {
        on.newPage();
        XSSFChart chart = on.chart(Side.WHOLE, new ChartText.Tornado(label), new ChartText.TornadoShows(label));
        XDDFBarChartData data = on.sideways(chart, new ChartText.MoreInAllYears());
        ChartSheet.part(data, on.names(bars.low()), on.constants(bars.low()), words.say(new ChartText.WithLow()), 1);
        ChartSheet.part(data, on.names(bars.low()), on.constants(bars.high()), words.say(new ChartText.WithHigh()), 0);
        chart.plot(data);
        on.down();
    }
}
