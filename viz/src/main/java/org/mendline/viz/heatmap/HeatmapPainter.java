package org.mendline.viz.heatmap;

import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.mendline.viz.heatmap.HeatmapData.Cell;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Hatching;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueText;
import org.mendline.viz.theme.Ramp;

/// Draws a heat map. A cell that is not known is hatched, never coloured as 0.
final class HeatmapPainter {
    private static final int LEGEND_STEPS = 60;

    private final HeatmapData data;
    private final HeatmapFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;
    private final Ramp ramp;
    private final Paint hatching;
    private final double largest;
    private final ValueText values;

    HeatmapPainter(HeatmapData data, HeatmapFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.ramp = sheet.palette().contributions();
        this.hatching =
                Hatching.stripes(sheet.palette().outline(), sheet.palette().background());
        this.largest = data.largest() > 0 ? data.largest() : 1;
        this.values = HeatmapWords.values(data);
    }

    void paint() {
        Heading.paint(sheet, data.title());
        paintLegend();
        for (int row = 0; row < data.rows().size(); row++) {
            paintLabel(row);
            for (int day = 0; day < data.days().size(); day++) {
                paintCell(data.rows().get(row).cells().get(day), row, day);
            }
        }
        PlotArea area = frame.area();
        gc.setStroke(sheet.palette().outline());
        gc.setLineWidth(1);
        gc.strokeRect(Sheet.crisp(area.left()) - 1, Sheet.crisp(area.top()) - 1, area.width() + 1, area.height() + 1);
        paintDays();
    }

    private void paintLabel(int row) {
        double room = frame.area().left() - sheet.line() * 0.5 - Heading.margin(sheet);
        String words = sheet.ruler().fit(data.rows().get(row).feature(), sheet.small(), room);
        double middle = frame.cellTop(row) + frame.cellHeight() / 2;
        double end = frame.area().left() - sheet.line() * 0.5;
        boolean readable = frame.cellHeight() >= sheet.line() * 0.8
                || row % (int) Math.ceil(sheet.line() * 0.8 / frame.cellHeight()) == 0;
        if (readable) {
            sheet.wordsEndingAt(
                    words, end, middle, sheet.small(), sheet.palette().text());
        }
    }

    private void paintCell(Cell cell, int row, int day) {
        double left = frame.cellLeft(day);
        double top = frame.cellTop(row);
        double gap = frame.cellWidth() >= 5 && frame.cellHeight() >= 5 ? 1 : 0;
        double width = frame.cellLeft(day + 1) - left - gap;
        double height = frame.cellTop(row + 1) - top - gap;
        OptionalDouble phi = cell.contribution();
        Color colour =
                phi.isPresent() ? colour(phi.getAsDouble()) : sheet.palette().background();
        gc.setFill(phi.isPresent() ? colour : hatching);
        gc.fillRect(left, top, width, height);
        if (frame.numbered() && phi.isPresent()) {
            Color words = colour.grayscale().getBrightness() > 0.55 ? Color.BLACK : Color.WHITE;
            String number = values.signed(phi.getAsDouble());
            sheet.wordsAround(number, left + width / 2, top + height / 2, sheet.small(), words);
        }
    }

    /// Helping contributions have one hue, hurting ones the other, whatever their sign.
    private Color colour(double phi) {
        double share = phi / largest * (data.higherIsBetter() ? 1 : -1);
        return ramp.at(0.5 + share / 2);
    }

    private void paintDays() {
        double y = frame.area().bottom() + sheet.line() * 0.9;
        double lastEnd = Double.NEGATIVE_INFINITY;
        for (int day = 0; day < data.days().size(); day += frame.dayEvery()) {
            double middle = frame.cellLeft(day) + frame.cellWidth() / 2;
            String words = data.days().get(day);
            double half = sheet.ruler().width(words, sheet.small()) / 2;
            double at = Math.min(middle, sheet.width() - half - 2);
            if (at - half > lastEnd) {
                sheet.wordsAround(words, at, y, sheet.small(), sheet.palette().mutedText());
                lastEnd = at + half;
            }
        }
    }

    private void paintLegend() {
        double line = sheet.line();
        double y = frame.legendY();
        double at = Heading.margin(sheet);
        ChartTexts texts = ChartTexts.current();
        String side = texts.get(data.higherIsBetter() ? "effect.hurts" : "effect.helps");
        String otherSide = texts.get(data.higherIsBetter() ? "effect.helps" : "effect.hurts");
        at = words(side + " " + values.signed(-data.largest()), at, y) + line * 0.5;
        double width = Math.min(line * 8, sheet.width() * 0.22);
        for (int i = 0; i < LEGEND_STEPS; i++) {
            double share = (i + 0.5) / LEGEND_STEPS * 2 - 1;
            gc.setFill(colour(share * largest));
            gc.fillRect(at + width * i / LEGEND_STEPS, y - line * 0.4, width / LEGEND_STEPS + 1, line * 0.8);
        }
        sheet.vertical(
                at + width / 2, y - line * 0.4, y + line * 0.4, sheet.palette().mutedText());
        at += width + line * 0.5;
        String high = values.signed(data.largest()) + values.unitSuffix() + " " + otherSide;
        at = words(high, at, y) + line * 1.2;
        gc.setFill(hatching);
        gc.fillRect(at, y - line * 0.4, line * 1.5, line * 0.8);
        gc.setStroke(sheet.palette().outline());
        gc.strokeRect(Sheet.crisp(at), Sheet.crisp(y - line * 0.4), line * 1.5, line * 0.8);
        words(HeatmapWords.unknown(), at + line * 1.9, y);
    }

    /// Returns where the words end.
    private double words(String words, double at, double y) {
        String shown = sheet.ruler().fit(words, sheet.small(), sheet.width() - at);
        sheet.words(shown, at, y, sheet.small(), sheet.palette().text());
        return at + sheet.ruler().width(shown, sheet.small());
    }
}
