package org.mendline.viz.fan;

import javafx.scene.paint.Color;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueText;

/// Draws what lies around the plot: title, watermark, grid, ticks, axis names.
final class AxisPainter {
    private static final int DAYS_PER_WEEK = 7;
    private static final int[] WEEKS_PER_LABEL = {1, 2, 4, 8, 12, 26, 52, 104, 260, 520};

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
        paintDayAxis();
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
        LinearScale y = frame.y();
        ValueText text = new ValueText("", frame.ticks().decimals());
        Color muted = sheet.palette().mutedText();
        for (double value : frame.ticks().values()) {
            double at = y.pixel(value);
            sheet.horizontal(frame.left(), frame.right(), at, sheet.palette().grid());
            sheet.wordsEndingAt(text.bare(value), frame.left() - 6, at, sheet.small(), muted);
        }
        String name = sheet.ruler().fit(FanWords.axisName(data), sheet.small(), frame.right() - frame.left());
        sheet.words(name, frame.left(), frame.axisNameY(), sheet.small(), muted);
    }

    private void paintDayAxis() {
        LinearScale x = frame.x();
        double line = sheet.line();
        double weekWidth = x.pixel(DAYS_PER_WEEK) - x.pixel(0);
        int every = weeksPerLabel(weekWidth, line * 3.4);
        boolean everyWeekTicked = weekWidth >= 4;
        Color muted = sheet.palette().mutedText();
        sheet.horizontal(frame.left(), frame.right(), frame.bottom(), muted);
        int first = Math.ceilDiv(frame.range().firstDay(), DAYS_PER_WEEK);
        int last = Math.floorDiv(frame.range().lastDay(), DAYS_PER_WEEK);
        for (int week = first; week <= last; week++) {
            double at = x.pixel(week * DAYS_PER_WEEK);
            boolean labelled = Math.floorMod(week, every) == 0;
            if (labelled || everyWeekTicked) {
                sheet.vertical(at, frame.bottom(), frame.bottom() + (labelled ? 6 : 3), muted);
            }
            if (labelled) {
                paintDayLabel(week, at, !frame.weeksShown() && week < first + every);
            }
        }
        if (frame.weeksShown()) {
            double middle = (frame.left() + frame.right()) / 2;
            sheet.wordsAround("Days and weeks since onset", middle, frame.bottom() + line * 2.75, sheet.small(), muted);
        }
    }

    /// In a low chart the first label says what the axis is.
    private void paintDayLabel(int week, double at, boolean named) {
        double line = sheet.line();
        String days =
                (named ? "day " : "") + Integer.toString(week * DAYS_PER_WEEK).replace('-', '−');
        sheet.wordsAround(
                days,
                at,
                frame.bottom() + line * 0.95,
                sheet.small(),
                sheet.palette().text());
        if (frame.weeksShown() && week != 0) {
            String weeks = Integer.toString(week).replace('-', '−') + " wk";
            sheet.wordsAround(
                    weeks,
                    at,
                    frame.bottom() + line * 1.8,
                    sheet.small(),
                    sheet.palette().mutedText());
        }
    }

    private static int weeksPerLabel(double weekWidth, double room) {
        for (int weeks : WEEKS_PER_LABEL) {
            if (weeks * weekWidth >= room) {
                return weeks;
            }
        }
        return WEEKS_PER_LABEL[WEEKS_PER_LABEL.length - 1];
    }
}
