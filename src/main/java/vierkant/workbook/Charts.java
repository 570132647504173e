package vierkant.workbook;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vierkant.calc.LineId;
import vierkant.contract.ContractComparison;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Words;

/**
 * Draws charts of comparisons below the rows of their sheet. Each takes its numbers from cells, so that it follows them; lines differ
 * by their marks and dashes as well as by colour; each has a text that says what it shows.
 */
final class Charts {
    /** Rows that a chart takes, with one below it. */
    private static final int HEIGHT = 24;

    private static final double TITLE_SIZE = 12;
    /** Cents would only fill the axis. */
    private static final String WHOLE_EUROS = "#,##0";

    private static final List<byte[]> COLOURS = List.of(
            rgb(0x1F, 0x3A, 0x68),
            rgb(0xB4, 0x53, 0x09),
            rgb(0x15, 0x80, 0x3D),
            rgb(0x7E, 0x22, 0xCE),
            rgb(0x0E, 0x74, 0x90),
            rgb(0x9D, 0x17, 0x4D));
    private static final List<MarkerStyle> MARKS = List.of(
            MarkerStyle.CIRCLE,
            MarkerStyle.SQUARE,
            MarkerStyle.TRIANGLE,
            MarkerStyle.DIAMOND,
            MarkerStyle.X,
            MarkerStyle.PLUS);
    private static final List<PresetLineDash> DASHES = List.of(
            PresetLineDash.SOLID,
            PresetLineDash.DASH,
            PresetLineDash.DOT,
            PresetLineDash.DASH_DOT,
            PresetLineDash.LARGE_DASH,
            PresetLineDash.SYSTEM_DOT);

    private final XSSFSheet sheet;
    private final Plan plan;
    private final Words words;
    private final Places places;
    private final Cells cells;
    private int row;

    /** @param from the row to begin at, from 1 */
    Charts(XSSFSheet sheet, Plan plan, Words words, Places places, Cells cells, int from) {
        this.sheet = sheet;
        this.plan = plan;
        this.words = words;
        this.places = places;
        this.cells = cells;
        this.row = from;
    }

    /** Draws the charts of every comparison, and gives the last row. */
    int draw() {
        for (ContractComparison comparison : plan.comparisons()) {
            String label = comparison.agreed().contract().terms().label();
            sheet.setRowBreak(row - 1);
            row++;
            perYear(comparison, label);
            comparison.fan().ifPresent(fan -> fan(comparison, fan, label));
            row += HEIGHT;
            comparison
                    .sweep()
                    .filter(sweep -> !sweep.forms().isEmpty())
                    .ifPresent(sweep -> sweep(comparison, sweep, label));
        }
        return row - 1;
    }

    /** What stands where: on the left, on the right, or over the whole width. */
    private enum Side {
        LEFT,
        RIGHT,
        WHOLE
    }

    /** What each form costs in each year. */
    private void perYear(ContractComparison comparison, String label) {
        XSSFChart chart = chart(Side.LEFT, new ChartText.PerYear(label), new ChartText.PerYearShows(label));
        XDDFLineChartData data = lines(chart, new ChartText.Year(), new ChartText.CostInYear());
        int place = 0;
        for (ContractComparison.Beside form : comparison.forms()) {
            line(data, years(), byYear(form.cost()), words.say(form.name()), place++);
        }
        chart.plot(data);
    }

    /** Between which amounts the contract as it is will lie: a band on an invisible base, and what is planned. */
    private void fan(ContractComparison comparison, ContractComparison.Fan fan, String label) {
        XSSFChart chart = chart(Side.RIGHT, new ChartText.Fan(label), new ChartText.FanShows(label));
        XDDFCategoryAxis years = chart.createCategoryAxis(AxisPosition.BOTTOM);
        years.setTitle(words.say(new ChartText.Year()));
        XDDFValueAxis euros = chart.createValueAxis(AxisPosition.LEFT);
        euros.setTitle(words.say(new ChartText.CostInYear()));
        euros.setNumberFormat(WHOLE_EUROS);
        euros.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFAreaChartData band = (XDDFAreaChartData) chart.createData(ChartTypes.AREA, years, euros);
        band.setGrouping(Grouping.STACKED);
        XDDFChartData.Series base = band.addSeries(years(), byYear(fan.low()));
        base.setTitle(words.say(new ChartText.BelowP10()), null);
        base.setFillProperties(new XDDFNoFillProperties());
        XDDFChartData.Series width = band.addSeries(years(), byYear(fan.width()));
        width.setTitle(words.say(new ChartText.FromP10ToP90()), null);
        width.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(0xBF, 0xCF, 0xE6))));
        chart.plot(band);
        XDDFLineChartData middle = (XDDFLineChartData) chart.createData(ChartTypes.LINE, years, euros);
        line(middle, years(), byYear(fan.middle()), words.say(new ChartText.Middle()), 0);
        line(middle, years(), byYear(comparison.asAgreed().cost()), words.say(new ChartText.Planned()), 1);
        chart.plot(middle);
    }

    /** Each form at one demand after another, in the first year in which the contract runs. */
    private void sweep(ContractComparison comparison, ContractComparison.Sweep sweep, String label) {
        int year = plan.budget().years().all().stream()
                .filter(each ->
                        plan.results().in(each, comparison.shareOfYear()).signum() > 0)
                .findFirst()
                .orElse(plan.budget().years().first());
        XSSFChart chart = chart(Side.WHOLE, new ChartText.Sweep(label, year), new ChartText.SweepShows(label, year));
        XDDFLineChartData data = lines(chart, new ChartText.Demand(), new ChartText.CostInYear());
        int place = 0;
        for (ContractComparison.Swept form : sweep.forms()) {
            line(
                    data,
                    down(sweep.demands(), year),
                    down(form.costs(), year),
                    words.say(form.form().name()),
                    place++);
        }
        chart.plot(data);
        row += HEIGHT;
    }

    // pieces

    private XSSFChart chart(Side side, Message title, Message shows) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0,
                0,
                0,
                0,
                side == Side.RIGHT ? Column.TOTAL.index() : 0,
                row,
                side == Side.LEFT ? Column.TOTAL.index() : last() + 2,
                row + HEIGHT - 1);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(words.say(title));
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0).setFontSize(TITLE_SIZE);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(words.say(title));
        properties.setDescr(words.say(shows));
        return chart;
    }

    private XDDFLineChartData lines(XSSFChart chart, Message across, Message upwards) {
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setTitle(words.say(across));
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(words.say(upwards));
        left.setNumberFormat(WHOLE_EUROS);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        data.setVaryColors(false);
        return data;
    }

    private static void line(
            XDDFLineChartData data,
            XDDFDataSource<?> across,
            XDDFNumericalDataSource<Double> up,
            String name,
            int place) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(across, up);
        series.setTitle(name, null);
        series.setSmooth(false);
        XDDFSolidFillProperties colour =
                new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(place % COLOURS.size())));
        XDDFLineProperties line = new XDDFLineProperties(colour);
        line.setWidth(2.0);
        line.setPresetDash(new XDDFPresetLineDash(DASHES.get(place % DASHES.size())));
        series.setLineProperties(line);
        series.setMarkerStyle(MARKS.get(place % MARKS.size()));
        series.setMarkerSize((short) 6);
    }

    /** The years above the columns. */
    private XDDFNumericalDataSource<Double> years() {
        return source(
                plan.budget().years().all().stream().map(Integer::doubleValue).toList(),
                new CellRangeAddress(Column.RULER - 1, Column.RULER - 1, first(), last()),
                sheet.getSheetName());
    }

    private XDDFNumericalDataSource<Double> byYear(LineId line) {
        Place place = places.of(line);
        return source(
                plan.budget().years().all().stream()
                        .map(year -> cells.value(line, column(year)))
                        .toList(),
                new CellRangeAddress(place.row() - 1, place.row() - 1, first(), last()),
                place.sheet());
    }

    /** Lines that stand below one another, in one year. */
    private XDDFNumericalDataSource<Double> down(List<LineId> lines, int year) {
        Place top = places.of(lines.get(0));
        Place bottom = places.of(lines.get(lines.size() - 1));
        int column = column(year);
        return source(
                lines.stream().map(line -> cells.value(line, column)).toList(),
                new CellRangeAddress(top.row() - 1, bottom.row() - 1, column, column),
                top.sheet());
    }

    private static XDDFNumericalDataSource<Double> source(List<Double> values, CellRangeAddress range, String sheet) {
        return XDDFDataSourcesFactory.fromArray(
                values.toArray(Double[]::new), Objects.requireNonNull(range.formatAsString(sheet, true)));
    }

    private static int first() {
        return Column.FIRST_YEAR.index();
    }

    private int column(int year) {
        return first() + year - plan.budget().years().first();
    }

    private int last() {
        return first() + plan.budget().years().count() - 1;
    }

    private static byte[] rgb(int red, int green, int blue) {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }
}
