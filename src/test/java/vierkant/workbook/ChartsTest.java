package vierkant.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;

/** The charts of a comparison take their numbers from the cells that they are about. */
class ChartsTest {
    private static XSSFWorkbook workbook(Sample sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sample.annex().write(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Sample named(String name) {
        return Sample.shipped()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<XSSFCell> cells(XSSFWorkbook workbook, String range) {
        List<XSSFCell> cells = new ArrayList<>();
        for (CellReference each : new AreaReference(range, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
            XSSFSheet sheet = workbook.getSheet(each.getSheetName());
            cells.add(sheet.getRow(each.getRow()).getCell(each.getCol()));
        }
        return cells;
    }

    @Test
    void everyLineShowsTheNumbersOfItsCells() throws IOException {
        try (XSSFWorkbook workbook = workbook(named("voorbeeld-vraag"))) {
            List<XSSFChart> charts =
                    workbook.getSheet("Vergelijking").getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(4);
            int points = 0;
            for (XSSFChart chart : charts) {
                for (XDDFChartData data : chart.getChartSeries()) {
                    for (int i = 0; i < data.getSeriesCount(); i++) {
                        var values = data.getSeries(i).getValuesData();
                        List<XSSFCell> cells = cells(workbook, values.getDataRangeReference());
                        assertThat(cells).hasSize(values.getPointCount());
                        for (int point = 0; point < cells.size(); point++) {
                            assertThat(cells.get(point).getNumericCellValue())
                                    .isEqualTo(((Number) values.getPointAt(point)).doubleValue());
                            points++;
                        }
                    }
                }
            }
            // five forms over four years, a band and two lines over four years, five forms at thirteen demands, six
            // inputs low and high
            assertThat(points).isEqualTo(5 * 4 + 4 * 4 + 5 * 13 + 2 * 6);
        }
    }

    @Test
    void everyChartSaysWhatItShows() throws IOException {
        try (XSSFWorkbook workbook = workbook(named("voorbeeld-vraag"))) {
            List<XSSFShape> shapes =
                    workbook.getSheet("Vergelijking").getDrawingPatriarch().getShapes();
            assertThat(shapes).hasSize(4);
            for (XSSFShape shape : shapes) {
                var properties = ((XSSFGraphicFrame) shape)
                        .getCTGraphicalObjectFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr();
                assertThat(properties.getDescr()).contains("getallen").hasSizeGreaterThan(100);
                assertThat(properties.getName()).contains("270");
            }
        }
    }

    @Test
    void aMoveShowsWhatIsOpenBesideWhatIsNeeded() throws IOException {
        try (XSSFWorkbook workbook = workbook(named("voorbeeld-beweging"))) {
            List<XSSFChart> charts =
                    workbook.getSheet("Beweging").getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(2);
            XDDFChartData columns = charts.get(0).getChartSeries().get(0);
            XDDFChartData line = charts.get(0).getChartSeries().get(1);
            assertThat(columns.getSeriesCount()).isEqualTo(5);
            assertThat(values(columns, 0)).containsExactly(235.0, 235.0, 170.0, 100.0, 100.0);
            assertThat(values(line, 0))
                    .usingComparatorForType(new DoubleComparator(1e-9), Double.class)
                    .containsExactly(235.0, 235.0, 235.0, 270.0, 270.0);
            XDDFChartData frictions = charts.get(1).getChartSeries().get(0);
            assertThat(frictions.getSeriesCount()).isEqualTo(5);
            assertThat(values(frictions, 0)).containsExactly(150_000.0, 50_000.0, 0.0, 0.0, 0.0);
        }
    }

    private static List<Double> values(XDDFChartData data, int series) {
        var values = data.getSeries(series).getValuesData();
        List<Double> all = new ArrayList<>();
        for (int point = 0; point < values.getPointCount(); point++) {
            all.add(((Number) values.getPointAt(point)).doubleValue());
        }
        return all;
    }

    @Test
    void withoutComparisonThereIsNoSheetForIt() throws IOException {
        try (XSSFWorkbook workbook = workbook(named("drimmelen-2024"))) {
            assertThat(workbook.getSheet("Vergelijking")).isNull();
        }
    }
}
