package org.mendline.viz.fan;

import javafx.scene.paint.Color;
import org.mendline.viz.plot.DayAxis;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueAxis;
import org.mendline.viz.plot.ValueText;

/// Draws what lies around the plot: title, watermark, grid, ticks, axis names.
final class AxisPainter {
    private final FanChartData data;
    private final FanFrame frame;
    private final Sheet sheet;

    AxisPainter(FanChartData data, FanFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
    }

    void paint(boolean titled, String watermark) {
        double chip = watermark.isBlank() || !frame.titled() ? 0 : paintWatermark(watermark);
        if (titled && frame.titled()) {
            double room = frame.right() - chip - sheet.line();
            String title = sheet.ruler().fit(data.title(), sheet.bold(), room);
            sheet.words(
                    title,
                    sheet.line() * 0.8,
                    frame.headingY(),
                    sheet.bold(),
                    sheet.palette().text());
        }
        paintValueAxis();
        new DayAxis(frame.x(), frame.weeksShown()).paint(sheet, frame.area());
    }

    /// Returns the width taken.
    private double paintWatermark(String words) {
        double line = sheet.line();
        double width = sheet.ruler().width(words, sheet.small());
        double left = frame.right() - width - line;
        sheet.gc().setStroke(sheet.palette().outline());
        sheet.gc().setLineWidth(1);
        sheet.gc()
                .strokeRoundRect(
                        Sheet.crisp(left),
                        Sheet.crisp(frame.headingY() - line * 0.65),
                        width + line,
                        line * 1.3,
                        line,
                        line);
        sheet.words(
                words,
                left + line / 2,
                frame.headingY(),
                sheet.small(),
                sheet.palette().mutedText());
        return width + line * 2;
    }

    private void paintValueAxis() {
        ValueText text = new ValueText("", frame.ticks().decimals());
        new ValueAxis(frame.y(), frame.ticks(), text, false).paintUpwards(sheet, frame.area());
        String name = sheet.ruler().fit(FanWords.axisName(data), sheet.small(), frame.right() - frame.left());
        Color muted = sheet.palette().mutedText();
        sheet.words(name, frame.left(), frame.axisNameY(), sheet.small(), muted);
    }
}
