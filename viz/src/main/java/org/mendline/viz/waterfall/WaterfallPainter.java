package org.mendline.viz.waterfall;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Hatching;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueText;

/// Draws a waterfall. Helping bars are filled, hurting ones striped; each is an arrow the way it moves the value.
final class WaterfallPainter {
    private static final double BAR_SHARE = 0.56;
    private static final double MOST_BAR_HEIGHT = 26;
    private static final double TIP = 8;
    private static final double LEAST_BAR = 2;

    private final WaterfallData data;
    private final WaterfallFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;
    private final LinearScale x;
    private final ValueText values;

    WaterfallPainter(WaterfallData data, WaterfallFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.x = frame.x();
        this.values = WaterfallWords.values(data);
    }

    void paint() {
        paintHeader();
        paintConnectors();
        for (int i = 0; i < frame.rows().size(); i++) {
            paintRow(i);
        }
        paintFooter();
    }

    private void paintHeader() {
        double line = sheet.line();
        String title = sheet.ruler().fit(data.title(), sheet.bold(), frame.valueRight() - frame.labelLeft());
        sheet.words(
                title,
                frame.labelLeft(),
                line * 1.1,
                sheet.bold(),
                sheet.palette().text());
        double y = line * 2.6;
        double at = frame.labelLeft();
        ChartTexts texts = ChartTexts.current();
        at = paintSample(at, y, WaterfallRow.Kind.HELPS, texts.get("effect.helps")) + line * 1.2;
        paintSample(at, y, WaterfallRow.Kind.HURTS, texts.get("effect.hurts"));
        sheet.wordsEndingAt(
                data.unit(),
                frame.valueRight(),
                y,
                sheet.small(),
                sheet.palette().mutedText());
    }

    private double paintSample(double left, double y, WaterfallRow.Kind kind, String words) {
        boolean rising = kind == WaterfallRow.Kind.HELPS == data.higherIsBetter();
        double from = rising ? left : left + 26;
        arrow(from, rising ? left + 26 : left, y, 12, kind);
        sheet.words(words, left + 33, y, sheet.small(), sheet.palette().text());
        return left + 33 + sheet.ruler().width(words, sheet.small());
    }

    private void paintConnectors() {
        Color outline = sheet.palette().outline();
        for (int i = 0; i + 1 < frame.rows().size(); i++) {
            double at = x.pixel(frame.rows().get(i).to());
            sheet.vertical(at, frame.rowMiddle(i), frame.rowMiddle(i + 1), outline);
        }
    }

    private void paintRow(int index) {
        WaterfallRow row = frame.rows().get(index);
        double middle = frame.rowMiddle(index);
        double line = sheet.line();
        double room = frame.labelRight() - frame.labelLeft();
        boolean two = frame.detailed() && !row.detail().isBlank();
        var font = row.isStep() ? sheet.font() : sheet.bold();
        String label = sheet.ruler().fit(row.label(), font, room);
        sheet.words(
                label,
                frame.labelLeft(),
                two ? middle - line * 0.5 : middle,
                font,
                sheet.palette().text());
        if (two) {
            String detail = sheet.ruler().fit(row.detail(), sheet.small(), room);
            Color muted = sheet.palette().mutedText();
            sheet.words(detail, frame.labelLeft(), middle + line * 0.5, sheet.small(), muted);
        }
        String number = WaterfallFrame.number(row, values);
        sheet.wordsEndingAt(
                number, frame.valueRight(), middle, font, sheet.palette().text());
        if (row.isStep()) {
            double height = Math.min(frame.rowHeight() * BAR_SHARE, MOST_BAR_HEIGHT);
            arrow(x.pixel(row.from()), x.pixel(row.to()), middle, height, row.kind());
        } else {
            marker(x.pixel(row.to()), middle);
        }
    }

    /// A bar that ends in a point the way it moves the value; very small steps stay visible as a stroke.
    private void arrow(double from, double to, double middle, double height, WaterfallRow.Kind kind) {
        if (kind == WaterfallRow.Kind.NEUTRAL) {
            gc.setFill(sheet.palette().neutral());
            gc.fillRect(from - 1, middle - height / 2, LEAST_BAR, height);
            return;
        }
        boolean helps = kind == WaterfallRow.Kind.HELPS;
        Color colour = helps ? sheet.palette().helps() : sheet.palette().hurts();
        double way = Math.signum(to - from);
        double end = Math.abs(to - from) < LEAST_BAR ? from + way * LEAST_BAR : to;
        double shoulder = end - way * Math.min(TIP, Math.abs(end - from));
        double half = height / 2;
        double[] xs = {from, shoulder, end, shoulder, from};
        double[] ys = {middle - half, middle - half, middle, middle + half, middle + half};
        gc.setFill(helps ? colour : Hatching.stripes(colour, colour.deriveColor(0, 1, 1, 0.35)));
        gc.fillPolygon(xs, ys, xs.length);
        gc.setStroke(colour);
        gc.setLineWidth(1.5);
        gc.strokePolygon(xs, ys, xs.length);
    }

    /// A diamond: base and prediction are places on the axis, not amounts.
    private void marker(double at, double middle) {
        double reach = 6;
        double[] xs = {at - reach, at, at + reach, at};
        double[] ys = {middle, middle - reach, middle, middle + reach};
        gc.setFill(sheet.palette().text());
        gc.fillPolygon(xs, ys, xs.length);
    }

    private void paintFooter() {
        double y = frame.bottom() + sheet.line() * 0.95;
        double room = frame.valueRight() - frame.labelLeft();
        sheet.horizontal(
                frame.labelLeft(),
                frame.valueRight(),
                frame.bottom(),
                sheet.palette().outline());
        Color colour = WaterfallWords.addsUp(data)
                ? sheet.palette().mutedText()
                : sheet.palette().atRisk();
        String full = WaterfallWords.sumCheck(data);
        boolean fits = sheet.ruler().width(full, sheet.small()) <= room;
        String shown = fits ? full : WaterfallWords.shortSumCheck(data);
        String words = sheet.ruler().fit(shown, sheet.small(), room);
        sheet.words(words, frame.labelLeft(), y, sheet.small(), colour);
    }
}
