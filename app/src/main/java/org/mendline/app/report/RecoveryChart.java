package org.mendline.app.report;

import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFDateAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLegendEntry;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/// Draws a curve as a native Excel chart over the cells of a [NumbersTable]: bands of the 50 and 80 %
/// interval, median, measured points, goal.
///
/// The bands are stacked areas, of which the lowest is invisible. Every series refers to cells and
/// holds no copy of their values: spreadsheets read them on opening, and memory stays flat as people
/// grow.
final class RecoveryChart {
    private static final double TITLE_POINTS = 12;

    private final XSSFChart chart;
    private final CurveLook look;
    private final String sheetName;
    private final int firstRow;
    private final int lastRow;
    private final CurvePlaces places;

    /// @param firstRow zero-based row of the first numbers
    /// @param lastRow of the last ones
    RecoveryChart(XSSFChart chart, CurveLook look, String sheetName, int firstRow, int lastRow) {
        this(chart, look, NumbersTable.PLACES, sheetName, firstRow, lastRow);
    }

    private RecoveryChart(
            XSSFChart chart, CurveLook look, CurvePlaces places, String sheetName, int firstRow, int lastRow) {
        this.chart = chart;
        this.look = look;
        this.sheetName = sheetName;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.places = places;
    }

    /// The same over numbers that stand in other columns.
    RecoveryChart over(CurvePlaces others) {
        return new RecoveryChart(chart, look, others, sheetName, firstRow, lastRow);
    }

    void draw() {
        chart.setTitleText(look.title());
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().getFirst().setFontSize(TITLE_POINTS);
        chart.displayBlanksAs(DisplayBlanks.SPAN);
        XDDFDateAxis dates = dateAxis();
        XDDFValueAxis values = valueAxis();
        dates.crossAxis(values);
        values.crossAxis(dates);
        if (look.hasFan()) {
            drawBands(dates, values);
        }
        drawLines(dates, values);
        CTPlotArea plotArea = chart.getCTChart().getPlotArea();
        dropCopies(plotArea);
        sayDefaults(plotArea);
        legend();
    }

    private void drawBands(XDDFDateAxis dates, XDDFValueAxis values) {
        XDDFAreaChartData bands = (XDDFAreaChartData) chart.createData(ChartTypes.AREA, dates, values);
        bands.setGrouping(Grouping.STACKED);
        series(bands, places.bandBase(), "Below the interval").setShapeProperties(ChartLook.invisible());
        series(bands, places.bandLower(), "80 % interval").setShapeProperties(ChartLook.filled(ChartLook.OUTER_BAND));
        series(bands, places.bandMiddle(), "50 % interval").setShapeProperties(ChartLook.filled(ChartLook.INNER_BAND));
        series(bands, places.bandUpper(), "80 % interval, upper part")
                .setShapeProperties(ChartLook.filled(ChartLook.OUTER_BAND));
        chart.plot(bands);
    }

    private void drawLines(XDDFDateAxis dates, XDDFValueAxis values) {
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, dates, values);
        lines.setGrouping(Grouping.STANDARD);
        if (look.hasFan()) {
            XDDFLineChartData.Series median = line(lines, places.median(), "Median");
            median.setMarkerStyle(MarkerStyle.NONE);
            median.setShapeProperties(ChartLook.stroke(ChartLook.CURVE, 2.25));
        }
        look.goal().ifPresent(goal -> {
            XDDFLineChartData.Series goalLine = line(lines, places.goal(), goal);
            goalLine.setMarkerStyle(MarkerStyle.NONE);
            goalLine.setShapeProperties(ChartLook.dashed(ChartLook.GOAL, 1.5));
        });
        XDDFLineChartData.Series measured = line(lines, places.measured(), "Measured");
        ChartLook.markersOnly(measured, ChartLook.MEASURED);
        chart.plot(lines);
    }

    private XDDFLineChartData.Series line(XDDFLineChartData lines, int column, String title) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) series(lines, column, title);
        series.setSmooth(false);
        return series;
    }

    private XDDFChartData.Series series(XDDFChartData data, int column, String title) {
        XDDFChartData.Series series = data.addSeries(cells(places.date()), cells(column));
        series.setTitle(title, null);
        return series;
    }

    private XDDFNumericalDataSource<Double> cells(int column) {
        CellRangeAddress range = new CellRangeAddress(firstRow, lastRow, column, column);
        return XDDFDataSourcesFactory.fromArray(new Double[0], range.formatAsString(sheetName, true), column);
    }

    /// Takes out the (empty) copies of the cells' values that POI puts into each series.
    private static void dropCopies(CTPlotArea plotArea) {
        Stream.concat(
                        plotArea.getAreaChartList().stream()
                                .flatMap(areas -> areas.getSerList().stream())
                                .flatMap(area -> Stream.of(
                                        area.getCat().getNumRef(), area.getVal().getNumRef())),
                        plotArea.getLineChartList().stream()
                                .flatMap(lines -> lines.getSerList().stream())
                                .flatMap(line -> Stream.of(
                                        line.getCat().getNumRef(), line.getVal().getNumRef())))
                .forEach(CTNumRef::unsetNumCache);
    }

    /// Says what Excel would otherwise decide for itself: square corners, own number formats, one
    /// colour a series.
    private void sayDefaults(CTPlotArea plotArea) {
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        plotArea.getAreaChartList().forEach(areas -> areas.addNewVaryColors().setVal(false));
        plotArea.getLineChartList().forEach(lines -> lines.addNewVaryColors().setVal(false));
        plotArea.getDateAxList().forEach(axis -> axis.getNumFmt().setSourceLinked(false));
        plotArea.getValAxList().forEach(axis -> axis.getNumFmt().setSourceLinked(false));
    }

    private XDDFDateAxis dateAxis() {
        XDDFDateAxis axis = chart.createDateAxis(AxisPosition.BOTTOM);
        axis.setTitle("Date");
        axis.setNumberFormat(look.dates().map(CurveLook.DateMarks::format).orElse("d mmm yy"));
        look.dates().ifPresent(marks -> axis.setMajorUnit(marks.everyDays()));
        return axis;
    }

    private XDDFValueAxis valueAxis() {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.setTitle(look.valueTitle());
        look.values().ifPresent(range -> {
            axis.setMinimum(range.low());
            axis.setMaximum(range.high());
            axis.setMajorUnit(range.step());
        });
        axis.setCrosses(AxisCrosses.MIN);
        axis.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        axis.setNumberFormat("General");
        axis.getOrAddMajorGridProperties()
                .setLineProperties(ChartLook.stroke(ChartLook.GRID, 0.5).getLineProperties());
        return axis;
    }

    private void legend() {
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        legend.setOverlay(false);
        if (look.hasFan()) {
            hide(legend, 0);
            hide(legend, 3);
        }
    }

    /// Keeps a helper series out of the legend.
    private static void hide(XDDFChartLegend legend, long seriesIndex) {
        XDDFLegendEntry entry = legend.addEntry();
        entry.setIndex(seriesIndex);
        entry.setDelete(true);
    }
}
