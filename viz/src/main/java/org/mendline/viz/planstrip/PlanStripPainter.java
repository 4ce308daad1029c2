package org.mendline.viz.planstrip;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.DashPattern;
import org.mendline.viz.plot.Hatching;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;

/// Draws a strip: a bar a week with a strong upper edge, other plans and the present dose as lines.
final class PlanStripPainter {
    private static final double BAR_OPACITY = 0.3;
    private static final double BAR_GAP = 2;

    private final PlanStripData data;
    private final PlanStripFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;

    PlanStripPainter(PlanStripData data, PlanStripFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
    }

    void paint() {
        ChartTexts texts = ChartTexts.current();
        Heading.paint(
                sheet, data.locked() ? texts.format("detailed", data.title(), texts.get("plan.locked")) : data.title());
        PlotArea area = frame.area();
        frame.values().paintUpwards(sheet, area);
        data.others().forEach(this::paintOther);
        for (int week = 0; week < data.doses().size(); week++) {
            paintWeek(week);
        }
        paintUsual();
        sheet.horizontal(
                area.left(), area.right(), area.bottom(), sheet.palette().mutedText());
        paintWeekNumbers();
    }

    private void paintWeek(int week) {
        PlotArea area = frame.area();
        double left = frame.weeks().pixel(week) + BAR_GAP;
        double width = Math.max(1, frame.weeks().pixel(week + 1) - BAR_GAP - left);
        double top = y(data.doses().get(week));
        Color colour = sheet.palette().scenario(data.scenario());
        gc.setFill(data.locked() ? Hatching.diagonal(colour, BAR_OPACITY) : colour.deriveColor(0, 1, 1, BAR_OPACITY));
        gc.fillRect(left, top, width, Math.max(0, area.bottom() - top));
        gc.setFill(colour);
        gc.fillRect(left, top - 1.5, width, 3);
    }

    private void paintOther(PlanStripData.Other other) {
        gc.setStroke(sheet.palette().scenario(other.scenario()));
        gc.setLineWidth(1.5);
        gc.setLineDashes(DashPattern.of(other.scenario()));
        for (int week = 0; week < other.doses().size(); week++) {
            double at = Sheet.crisp(y(other.doses().get(week)));
            gc.strokeLine(frame.weeks().pixel(week), at, frame.weeks().pixel(week + 1), at);
            if (week > 0) {
                double x = Sheet.crisp(frame.weeks().pixel(week));
                gc.strokeLine(x, y(other.doses().get(week - 1)), x, at);
            }
        }
        gc.setLineDashes();
    }

    private void paintUsual() {
        if (data.usual().isEmpty()) {
            return;
        }
        PlotArea area = frame.area();
        double at = Sheet.crisp(y(data.usual().getAsDouble()));
        gc.setStroke(sheet.palette().text());
        gc.setLineWidth(1);
        gc.setLineDashes(2, 4);
        gc.strokeLine(area.left(), at, area.right(), at);
        gc.setLineDashes();
        String words = ChartTexts.current()
                .format(
                        "plan.asNow",
                        PlanStripWords.values(data).withUnit(data.usual().getAsDouble()));
        double margin = Heading.margin(sheet);
        double titleEnd = margin + sheet.ruler().width(data.title(), sheet.bold());
        double width = sheet.ruler().width(words, sheet.small());
        if (area.right() - width - sheet.line() > titleEnd) {
            double y = sheet.line() * 1.1;
            sheet.wordsEndingAt(
                    words, area.right(), y, sheet.small(), sheet.palette().mutedText());
            gc.setStroke(sheet.palette().text());
            gc.setLineDashes(2, 4);
            gc.strokeLine(area.right() - width - 24, Sheet.crisp(y), area.right() - width - 5, Sheet.crisp(y));
            gc.setLineDashes();
        }
    }

    private void paintWeekNumbers() {
        double y = frame.area().bottom() + sheet.line() * 0.85;
        Color muted = sheet.palette().mutedText();
        for (int week = 0; week < data.doses().size(); week++) {
            double middle = (frame.weeks().pixel(week) + frame.weeks().pixel(week + 1)) / 2;
            sheet.wordsAround(String.valueOf(week + 1), middle, y, sheet.small(), muted);
        }
        String word = ChartTexts.current().get("plan.week");
        double room = frame.area().left() - 4;
        if (sheet.ruler().width(word, sheet.small()) <= room) {
            sheet.wordsEndingAt(word, room, y, sheet.small(), muted);
        }
    }

    private double y(double dose) {
        return Math.clamp(
                frame.values().scale().pixel(dose),
                frame.area().top(),
                frame.area().bottom());
    }
}
