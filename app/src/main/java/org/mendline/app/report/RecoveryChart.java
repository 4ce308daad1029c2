package org.mendline.app.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.DoubleStream;
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

/// Draws a person's curve as a native Excel chart over the cells of a [NumbersTable]: bands of the 50
/// and 80 % interval, median, measured points, goal.
///
/// The bands are stacked areas, of which the lowest is invisible. Every series refers to cells and holds no copy of
/// their values: spreadsheets read them on opening, and memory stays flat as people grow.
final class RecoveryChart {
    private static final double TITLE_POINTS = 12;

    private final XSSFChart chart;
    private final PersonWeek person;
    private final List<ChartRow> rows;
    private final String sheetName;
    private final int firstRow;

    /// @param rows at least one
    /// @param firstRow zero-based row of the first numbers
    RecoveryChart(XSSFChart chart, PersonWeek person, List<ChartRow> rows, String sheetName, int firstRow) {
        this.chart = chart;
        this.person = person;
        this.rows = rows;
        this.sheetName = sheetName;
        this.firstRow = firstRow;
    }

    void draw() {
        boolean hasFan = rows.stream().anyMatch(row -> row.fan().isPresent());
        String shows = hasFan ? ": measured, estimated and expected" : ": measured";
        chart.setTitleText(SafeText.of(person.entry().outcomeName() + shows));
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().getFirst().setFontSize(TITLE_POINTS);
        chart.displayBlanksAs(DisplayBlanks.SPAN);
        XDDFDateAxis dates = dateAxis();
        XDDFValueAxis values = valueAxis();
        dates.crossAxis(values);
        values.crossAxis(dates);
        if (hasFan) {
            drawBands(dates, values);
        }
        drawLines(dates, values, hasFan);
        CTPlotArea plotArea = chart.getCTChart().getPlotArea();
        dropCopies(plotArea);
        sayDefaults(plotArea);
        legend(hasFan);
    }

    private void drawBands(XDDFDateAxis dates, XDDFValueAxis values) {
        XDDFAreaChartData bands = (XDDFAreaChartData) chart.createData(ChartTypes.AREA, dates, values);
        bands.setGrouping(Grouping.STACKED);
        series(bands, NumbersTable.BAND_BASE, "Below the interval").setShapeProperties(ChartLook.invisible());
        series(bands, NumbersTable.BAND_LOWER, "80 % interval")
                .setShapeProperties(ChartLook.filled(ChartLook.OUTER_BAND));
        series(bands, NumbersTable.BAND_MIDDLE, "50 % interval")
                .setShapeProperties(ChartLook.filled(ChartLook.INNER_BAND));
        series(bands, NumbersTable.BAND_UPPER, "80 % interval, upper part")
                .setShapeProperties(ChartLook.filled(ChartLook.OUTER_BAND));
        chart.plot(bands);
    }

    private void drawLines(XDDFDateAxis dates, XDDFValueAxis values, boolean hasFan) {
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, dates, values);
        lines.setGrouping(Grouping.STANDARD);
        if (hasFan) {
            XDDFLineChartData.Series median = line(lines, NumbersTable.MEDIAN, "Median");
            median.setMarkerStyle(MarkerStyle.NONE);
            median.setShapeProperties(ChartLook.stroke(ChartLook.CURVE, 2.25));
        }
        if (person.goal().isPresent()) {
            double goal = person.goal().getAsDouble();
            XDDFLineChartData.Series goalLine = line(
                    lines,
                    NumbersTable.GOAL,
                    "Goal " + Wording.withUnit(goal, person.entry().outcomeUnit()));
            goalLine.setMarkerStyle(MarkerStyle.NONE);
            goalLine.setShapeProperties(ChartLook.dashed(ChartLook.GOAL, 1.5));
        }
        XDDFLineChartData.Series measured = line(lines, NumbersTable.MEASURED, "Measured");
        ChartLook.markersOnly(measured, ChartLook.MEASURED);
        chart.plot(lines);
    }

    private XDDFLineChartData.Series line(XDDFLineChartData lines, int column, String title) {
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) series(lines, column, title);
        series.setSmooth(false);
        return series;
    }

    private XDDFChartData.Series series(XDDFChartData data, int column, String title) {
        XDDFChartData.Series series = data.addSeries(cells(NumbersTable.DATE), cells(column));
        series.setTitle(title, null);
        return series;
    }

    private XDDFNumericalDataSource<Double> cells(int column) {
        CellRangeAddress range = new CellRangeAddress(firstRow, firstRow + rows.size() - 1, column, column);
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

    /// Says what Excel would otherwise decide for itself: square corners, own number formats, one colour a series.
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
        long days =
                ChronoUnit.DAYS.between(rows.getFirst().date(), rows.getLast().date());
        LocalDate first = rows.getFirst().date();
        boolean oneYear = first.getYear() == rows.getLast().date().getYear();
        axis.setNumberFormat(oneYear ? "d mmm" : "d mmm yy");
        axis.setMajorUnit(days <= 42 ? 7 : days <= 126 ? 14 : days <= 280 ? 28 : 91);
        return axis;
    }

    private XDDFValueAxis valueAxis() {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.setTitle(SafeText.of(
                person.entry().outcomeName() + Wording.bracketed(person.entry().outcomeUnit())));
        AxisRange range = AxisRange.around(rows.stream().flatMapToDouble(this::shown));
        axis.setMinimum(range.low());
        axis.setMaximum(range.high());
        axis.setMajorUnit(range.step());
        axis.setCrosses(AxisCrosses.MIN);
        axis.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        axis.setNumberFormat("General");
        axis.getOrAddMajorGridProperties()
                .setLineProperties(ChartLook.stroke(ChartLook.GRID, 0.5).getLineProperties());
        return axis;
    }

    private DoubleStream shown(ChartRow row) {
        DoubleStream fan = row.fan().stream().flatMapToDouble(day -> DoubleStream.of(day.lo80(), day.hi80()));
        return DoubleStream.concat(DoubleStream.concat(fan, row.measured().stream()), person.goal().stream());
    }

    private void legend(boolean hasFan) {
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        legend.setOverlay(false);
        if (hasFan) {
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
