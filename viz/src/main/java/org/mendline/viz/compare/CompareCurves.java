package org.mendline.viz.compare;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Curves;
import org.mendline.viz.plot.DashPattern;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LegendFlow;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;

/// Draws the scenarios over each other: 80 % bands pale, medians above all bands.
final class CompareCurves {
    private static final double BAND_OPACITY = 0.13;
    private static final double EDGE_OPACITY = 0.55;
    private static final double MEDIAN_WIDTH = 2.5;

    private final CompareData data;
    private final CompareFrame frame;
    private final Sheet sheet;

    CompareCurves(CompareData data, CompareFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
    }

    static LegendFlow legend(CompareData data) {
        return new LegendFlow(IntStream.range(0, data.scenarios().size())
                .mapToObj(i -> new LegendFlow.Entry(
                        words(data, i), (sheet, left, middle, width) -> swatch(sheet, i, left, middle, width)))
                .toList());
    }

    private static String words(CompareData data, int scenario) {
        String name = data.scenarios().get(scenario).name();
        return scenario == 0 ? ChartTexts.current().format("compare.legend", name) : name;
    }

    static void swatch(Sheet sheet, int scenario, double left, double middle, double width) {
        Color colour = sheet.palette().scenario(scenario);
        GraphicsContext gc = sheet.gc();
        gc.setFill(colour.deriveColor(0, 1, 1, BAND_OPACITY));
        gc.fillRect(left, middle - 6, width, 12);
        gc.setStroke(colour);
        gc.setLineWidth(MEDIAN_WIDTH);
        gc.setLineDashes(DashPattern.of(scenario));
        gc.strokeLine(left, middle, left + width, middle);
        gc.setLineDashes();
    }

    void paint() {
        PlotArea area = frame.area();
        double line = sheet.line();
        Color muted = sheet.palette().mutedText();
        frame.values().paintUpwards(sheet, area);
        frame.days().paint(sheet, area);
        String name = sheet.ruler().fit(CompareWords.axis(data), sheet.small(), area.width());
        sheet.words(name, Heading.margin(sheet), area.top() - line * 0.8, sheet.small(), muted);
        LinearScale x = frame.days().scale();
        Curves<FanPoint> curves = new Curves<>(sheet.gc(), x, frame.values().scale(), FanPoint::day);
        for (int i = 0; i < data.scenarios().size(); i++) {
            List<FanPoint> points = data.scenarios().get(i).points();
            Color colour = sheet.palette().scenario(i);
            curves.band(points, FanPoint::lo80, FanPoint::hi80, colour.deriveColor(0, 1, 1, BAND_OPACITY));
            Color edge = colour.deriveColor(0, 1, 1, EDGE_OPACITY);
            curves.line(points, FanPoint::lo80, edge, 1, DashPattern.of(i));
            curves.line(points, FanPoint::hi80, edge, 1, DashPattern.of(i));
        }
        paintMarks(x);
        // A last, so that what the others are compared with is never hidden.
        for (int i = data.scenarios().size() - 1; i >= 0; i--) {
            Color colour = sheet.palette().scenario(i);
            List<FanPoint> points = data.scenarios().get(i).points();
            curves.line(points, FanPoint::median, colour, MEDIAN_WIDTH, DashPattern.of(i));
        }
    }

    private void paintMarks(LinearScale x) {
        PlotArea area = frame.area();
        double line = sheet.line();
        if (x.holds(data.today())) {
            double at = x.pixel(data.today());
            sheet.vertical(at, area.top(), area.bottom(), sheet.palette().today());
            String words = ChartTexts.current().get("compare.today");
            double width = sheet.ruler().width(words, sheet.small());
            double middle = Math.clamp(at, area.left() + width / 2, area.right() - width / 2);
            double axisEnd = Heading.margin(sheet) + sheet.ruler().width(CompareWords.axis(data), sheet.small());
            if (middle - width / 2 > axisEnd + line) {
                Color muted = sheet.palette().mutedText();
                sheet.wordsAround(words, middle, area.top() - line * 0.8, sheet.small(), muted);
            }
        }
        if (data.goal().isPresent()) {
            double y = Sheet.crisp(frame.values().scale().pixel(data.goal().getAsDouble()));
            GraphicsContext gc = sheet.gc();
            gc.setStroke(sheet.palette().goal());
            gc.setLineWidth(2);
            gc.setLineDashes(2, 4);
            gc.strokeLine(area.left(), y, area.right(), y);
            gc.setLineDashes();
            String words = ChartTexts.current()
                    .format(
                            "compare.goal",
                            CompareWords.values(data).withUnit(data.goal().getAsDouble()));
            double beside = y - line * 0.7 < area.top() ? y + line * 0.7 : y - line * 0.7;
            sheet.words(
                    words,
                    area.left() + 6,
                    beside,
                    sheet.small(),
                    sheet.palette().goal());
        }
    }
}
