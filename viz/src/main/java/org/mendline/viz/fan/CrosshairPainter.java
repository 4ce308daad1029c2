package org.mendline.viz.fan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ReadingBox;
import org.mendline.viz.plot.ReadingBox.Row;
import org.mendline.viz.plot.Sheet;

/// Draws the crosshair and the box of values beside it.
final class CrosshairPainter {
    private static final double GAP = 12;
    private static final double MOST_PLOT_SHARE = 0.6;

    private final FanChartData data;
    private final FanFrame frame;
    private final Sheet sheet;
    private final FanReading reading;
    private final double at;

    CrosshairPainter(FanChartData data, FanFrame frame, Sheet sheet, int day) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.reading = FanReading.of(data, day);
        this.at = frame.x().pixel(day);
    }

    void paint() {
        sheet.vertical(at, frame.top(), frame.bottom(), sheet.palette().text());
        for (int i = 0; i < reading.fans().size(); i++) {
            Color colour = sheet.palette().scenario(i);
            reading.fans().get(i).ifPresent(point -> paintDot(point, colour));
        }
        ReadingBox box = new ReadingBox(sheet, rows());
        box.paintBeside(at, frame.right(), boxTop(box.height()));
    }

    private void paintDot(FanPoint point, Color colour) {
        GraphicsContext gc = sheet.gc();
        double y = frame.y().pixel(point.median());
        if (y < frame.top() || y > frame.bottom()) {
            return;
        }
        gc.setFill(sheet.palette().background());
        gc.fillOval(at - 6, y - 6, 12, 12);
        gc.setFill(colour);
        gc.fillOval(at - 4, y - 4, 8, 8);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        ChartTexts texts = ChartTexts.current();
        rows.add(new Row(FanWords.day(reading.day()), ""));
        reading.observed()
                .forEach(point -> rows.add(new Row(
                        point.note().isBlank()
                                ? texts.get("measured")
                                : texts.comma(texts.get("measured"), point.note()),
                        frame.values().withUnit(point.value()))));
        for (int i = 0; i < reading.fans().size(); i++) {
            Optional<Color> colour = Optional.of(sheet.palette().scenario(i));
            String name = data.scenarios().get(i).name();
            rows.add(reading.fans()
                    .get(i)
                    .map(point -> new Row(name, interval(point), colour))
                    .orElse(new Row(name, texts.get("noValue"), colour)));
        }
        if (reading.fans().stream().anyMatch(Optional::isPresent)) {
            rows.add(new Row("", texts.get("fan.box.note")));
        }
        return rows;
    }

    private String interval(FanPoint point) {
        var values = frame.values();
        return ChartTexts.current()
                .format(
                        "interval",
                        values.withUnit(point.median()),
                        values.bare(point.lo80()),
                        values.bare(point.hi80()));
    }

    /// Within the plot where the curve is not; in a low plot above it, over title and legend.
    private double boxTop(double height) {
        if (height > (frame.bottom() - frame.top()) * MOST_PLOT_SHARE) {
            return frame.top() - height;
        }
        return curveIsHigh() ? frame.bottom() - GAP - height : frame.top() + GAP;
    }

    /// Whether the medians of this day lie in the upper half of the plot, so that the box belongs below.
    private boolean curveIsHigh() {
        double middle = (frame.top() + frame.bottom()) / 2;
        return reading.fans().stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(point -> frame.y().pixel(point.median()))
                        .average()
                        .orElse(frame.bottom())
                < middle;
    }
}
