package vierkant.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
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
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Words;

/**
 * The place on a sheet where charts are drawn, and what all of them have: each takes its numbers from cells, so that it follows them;
 * lines differ by their marks and dashes, and columns by how dark they are, as well as by colour; each has a text that says what it shows.
 */
final class ChartSheet {
    /** Rows that a chart takes, with one below it. */
    private static final int HEIGHT = 24;

    /** How far a chart reaches into the column of names, within what is printed. */
    private static final int INTO_NAMES = Units.pixelToEMU(240);

    private static final double TITLE_SIZE = 12;
    /** Digits behind the point would only fill the axis. */
    private static final String WHOLE = "#,##0";

    private static final List<byte[]> COLOURS = List.of(
            rgb(0x1F, 0x3A, 0x68),
            rgb(0xB4, 0x53, 0x09),
            rgb(0x15, 0x80, 0x3D),
            rgb(0x7E, 0x22, 0xCE),
            rgb(0x08, 0x91, 0xB2),
            rgb(0x9D, 0x17, 0x4D));
    /** How each line is drawn; a later one that lies upon an earlier one leaves something of it to be seen. */
    private record Pen(MarkerStyle mark, short size, PresetLineDash dash, double width) {
        Pen(MarkerStyle mark, int size, PresetLineDash dash, double width) {
            this(mark, (short) size, dash, width);
        }
    }

    private static final List<Pen> PENS = List.of(
            new Pen(MarkerStyle.CIRCLE, 8, PresetLineDash.SOLID, 3),
            new Pen(MarkerStyle.SQUARE, 7, PresetLineDash.DASH, 2.5),
            new Pen(MarkerStyle.TRIANGLE, 7, PresetLineDash.DOT, 2),
            new Pen(MarkerStyle.DIAMOND, 10, PresetLineDash.SOLID, 3.5),
            new Pen(MarkerStyle.X, 5, PresetLineDash.DASH, 1.25),
            new Pen(MarkerStyle.PLUS, 5, PresetLineDash.SYSTEM_DOT, 1.25));

    /** Of columns on top of each other: dark and light in turn, so that they differ in grey as well. */
    private static final List<byte[]> FILLS = List.of(
            rgb(0x1F, 0x3A, 0x68),
            rgb(0xF5, 0xC0, 0x86),
            rgb(0x0F, 0x76, 0x4A),
            rgb(0xD8, 0xC4, 0xF0),
            rgb(0x9A, 0x3B, 0x06),
            rgb(0xB8, 0xE3, 0xEE),
            rgb(0x6B, 0x21, 0x58),
            rgb(0xD9, 0xE2, 0x8F),
            rgb(0x4A, 0x4A, 0x4A),
            rgb(0xF2, 0xB6, 0xC1),
            rgb(0x00, 0x5F, 0x73),
            rgb(0xFF, 0xE0, 0x66));

    private final XSSFSheet sheet;
    private final Plan plan;
    private final Words words;
    private final Places places;
    private final Cells cells;
    private int row;

    /** @param from the row to begin at, from 1 */
    ChartSheet(XSSFSheet sheet, Plan plan, Words words, Places places, Cells cells, int from) {
        this.sheet = sheet;
        this.plan = plan;
        this.words = words;
        this.places = places;
        this.cells = cells;
        this.row = from;
    }

    /** Begins a new printed page, one row further. */
    void newPage() {
        sheet.setRowBreak(row - 1);
        row++;
    }

    /** Goes on below the charts that were drawn beside each other. */
    void down() {
        row += HEIGHT;
    }

    /** The last row that is taken. */
    int end() {
        return row - 1;
    }

    /** What stands where: on the left, on the right, or over the whole width. */
    enum Side {
        LEFT,
        RIGHT,
        WHOLE
    }

    XSSFChart chart(Side side, Message title, Message shows) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0,
                0,
                side == Side.LEFT ? 0 : INTO_NAMES,
                0,
                side == Side.RIGHT ? Column.TOTAL.index() : 0,
                row,
                side == Side.LEFT ? Column.TOTAL.index() : last() + 1,
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

    /** What stands along the sides of a chart. */
    record Axes(XDDFCategoryAxis across, XDDFValueAxis up) {}

    Axes axes(XSSFChart chart, Message across, Message upwards) {
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setTitle(words.say(across));
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setTitle(words.say(upwards));
        left.setNumberFormat(WHOLE);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        return new Axes(bottom, left);
    }

    XDDFLineChartData lines(XSSFChart chart, Message across, Message upwards) {
        return lines(chart, axes(chart, across, upwards));
    }

    XDDFLineChartData lines(XSSFChart chart, Axes axes) {
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, axes.across(), axes.up());
        data.setVaryColors(false);
        return data;
    }

    /** Bars from the middle to the left and to the right, the first one on top. */
    XDDFBarChartData sideways(XSSFChart chart, Message along) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis euros = chart.createValueAxis(AxisPosition.BOTTOM);
        euros.setTitle(words.say(along));
        euros.setNumberFormat(WHOLE);
        euros.setCrosses(AxisCrosses.AUTO_ZERO);
        euros.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, euros);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setOverlap((byte) 100);
        data.setGapWidth(40);
        data.setVaryColors(false);
        return data;
    }

    /** Columns on top of each other. */
    XDDFBarChartData stacked(XSSFChart chart, Axes axes) {
        axes.up().setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, axes.across(), axes.up());
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setOverlap((byte) 100);
        data.setVaryColors(false);
        return data;
    }

    /** One part of columns on top of each other. */
    static void part(
            XDDFBarChartData data,
            XDDFDataSource<?> across,
            XDDFNumericalDataSource<Double> up,
            String name,
            int place) {
        XDDFChartData.Series series = data.addSeries(across, up);
        series.setTitle(name, null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(FILLS.get(place % FILLS.size()))));
        series.setLineProperties(
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(0x40, 0x40, 0x40)))));
    }

    static void line(
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
        Pen pen = PENS.get(place % PENS.size());
        line.setWidth(pen.width());
        line.setPresetDash(new XDDFPresetLineDash(pen.dash()));
        series.setLineProperties(line);
        series.setMarkerStyle(pen.mark());
        series.setMarkerSize(pen.size());
    }

    /** Leaves a series that can not be seen out of the legend, by its place among all series of the chart. */
    static void untold(XSSFChart chart, int place) {
        var entry = chart.getCTChart().getLegend().addNewLegendEntry();
        entry.addNewIdx().setVal(place);
        entry.addNewDelete().setVal(true);
    }

    /** The years above the columns. */
    XDDFNumericalDataSource<Double> years() {
        return source(
                plan.budget().years().all().stream().map(Integer::doubleValue).toList(),
                new CellRangeAddress(Column.RULER - 1, Column.RULER - 1, first(), last()),
                sheet.getSheetName());
    }

    XDDFNumericalDataSource<Double> byYear(LineId line) {
        Place place = places.of(line);
        return source(
                plan.budget().years().all().stream()
                        .map(year -> cells.value(line, column(year)))
                        .toList(),
                new CellRangeAddress(place.row() - 1, place.row() - 1, first(), last()),
                place.sheet());
    }

    /** What lines that stand below one another are called. */
    XDDFDataSource<String> names(List<LineId> lines) {
        int top = places.of(lines.get(0)).row() - 1;
        int bottom = places.of(lines.get(lines.size() - 1)).row() - 1;
        List<String> names = new ArrayList<>();
        for (int at = top; at <= bottom; at++) {
            names.add(sheet.getRow(at).getCell(Column.LABEL.index()).getStringCellValue());
        }
        CellRangeAddress range = new CellRangeAddress(top, bottom, Column.LABEL.index(), Column.LABEL.index());
        return XDDFDataSourcesFactory.fromArray(
                names.toArray(String[]::new), Objects.requireNonNull(range.formatAsString(sheet.getSheetName(), true)));
    }

    /** Lines that stand below one another, which are the same in every year. */
    XDDFNumericalDataSource<Double> constants(List<LineId> lines) {
        return down(lines, Column.CONSTANT.index(), Column.CONSTANT.index());
    }

    /** Lines that stand below one another, in one year. */
    XDDFNumericalDataSource<Double> down(List<LineId> lines, int year) {
        return down(lines, column(year), column(year));
    }

    private XDDFNumericalDataSource<Double> down(List<LineId> lines, int column, int last) {
        Place top = places.of(lines.get(0));
        Place bottom = places.of(lines.get(lines.size() - 1));
        return source(
                lines.stream().map(line -> cells.value(line, column)).toList(),
                new CellRangeAddress(top.row() - 1, bottom.row() - 1, column, last),
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

    static byte[] rgb(int red, int green, int blue) {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }
}
