package org.mendline.viz.distribution;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.distribution.DistributionData.Interval;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Hatching;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;

/// Draws a distribution: hills, nested intervals, the median, what lies beyond, sentences.
final class DistributionPainter {
    private static final double[] OPACITIES = {0.9, 0.5, 0.26};

    private final DistributionData data;
    private final DistributionFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;
    private final LinearScale x;
    private final Color colour;

    DistributionPainter(DistributionData data, DistributionFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.x = frame.axis().scale();
        this.colour = sheet.palette().scenarioA();
    }

    void paint() {
        Heading.paint(sheet, data.title());
        frame.axis().paintAcross(sheet, frame.area());
        paintHills();
        for (int i = data.intervals().size() - 1; i >= 0; i--) {
            paintInterval(data.intervals().get(i), OPACITIES[Math.min(i, OPACITIES.length - 1)], i);
        }
        if (data.beyond() > 0) {
            paintBeyond();
        }
        data.median().ifPresent(this::paintMedian);
        data.mark().ifPresent(this::paintMark);
        paintSentences();
    }

    private double highest() {
        double most =
                data.shares().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return most > 0 ? most : 1;
    }

    /// Bars without gaps: counted futures, not a smoothed guess.
    private void paintHills() {
        PlotArea hills = frame.hills();
        int n = data.shares().size();
        gc.setFill(colour.deriveColor(0, 1, 1, 0.42));
        for (int i = 0; i < n; i++) {
            double left = Math.round(hills.left() + hills.width() * i / n);
            double right = Math.round(hills.left() + hills.width() * (i + 1) / n);
            double height = data.shares().get(i) / highest() * (hills.height() - 2);
            gc.fillRect(left, hills.bottom() - height, right - left, height);
        }
        sheet.horizontal(hills.left(), hills.right(), hills.bottom(), colour);
    }

    /// Narrower intervals are darker and higher; an end beyond the axis is an arrow.
    private void paintInterval(Interval interval, double opacity, int rank) {
        double from = pixel(interval.low());
        double to = pixel(interval.high());
        double inset = (data.intervals().size() - 1 - rank) * frame.intervalHeight() * 0.14;
        double height = frame.intervalHeight() - 2 * inset;
        double top = frame.intervalTop() + inset;
        gc.setFill(sheet.palette().background());
        gc.fillRect(from, top, to - from, height);
        gc.setFill(colour.deriveColor(0, 1, 1, opacity));
        gc.fillRect(from, top, to - from, height);
        if (interval.high().isEmpty() && to < frame.beyondLeft()) {
            double tip = to + sheet.line() * 0.5;
            gc.fillPolygon(new double[] {to, tip, to}, new double[] {top, top + height / 2, top + height}, 3);
        }
    }

    private double pixel(OptionalDouble end) {
        return end.isPresent()
                ? x.pixel(Math.clamp(end.getAsDouble(), data.low(), data.high()))
                : frame.hills().right();
    }

    private void paintMedian(double median) {
        double at = x.pixel(median);
        double bottom = frame.intervalTop() + frame.intervalHeight() + 2;
        gc.setFill(sheet.palette().background());
        gc.fillRect(at - 3, frame.intervalTop() - 2, 6, frame.intervalHeight() + 4);
        gc.setFill(sheet.palette().text());
        gc.fillRect(at - 1.5, frame.intervalTop() - 4, 3, bottom - frame.intervalTop() + 4);
        sheet.vertical(
                at, frame.hills().top(), frame.intervalTop(), sheet.palette().text());
    }

    /// A hatched column as high, on the hills' scale, as its share would be in bins of its own width, at most as high
    /// as the hills.
    private void paintBeyond() {
        PlotArea hills = frame.hills();
        double width = frame.beyondRight() - frame.beyondLeft();
        double bins = Math.max(1, width / (hills.width() / data.shares().size()));
        double height = Math.clamp(data.beyond() / bins / highest() * (hills.height() - 2), 3, hills.height() - 2);
        double bottom = frame.axisY() - 3;
        gc.setFill(Hatching.diagonal(sheet.palette().norm(), 1));
        double top = hills.bottom() - height;
        gc.fillRect(frame.beyondLeft(), top, width, bottom - top);
        gc.setStroke(sheet.palette().mutedText());
        gc.setLineWidth(1);
        gc.strokeRect(Sheet.crisp(frame.beyondLeft()), Sheet.crisp(top), width, bottom - top);
        double middle = (frame.beyondLeft() + frame.beyondRight()) / 2;
        double y = frame.axisY() + sheet.line() * 0.8;
        String share = "> " + frame.axis().words(data.high());
        String shown = sheet.ruler().fit(share, sheet.small(), width + sheet.line());
        sheet.wordsAround(shown, middle, y, sheet.small(), sheet.palette().text());
    }

    private void paintMark(DistributionData.Mark mark) {
        if (!x.holds(mark.value())) {
            return;
        }
        double at = Sheet.crisp(x.pixel(mark.value()));
        double y = sheet.line() * (Heading.LINES + 0.4);
        gc.setStroke(sheet.palette().goal());
        gc.setLineWidth(2);
        gc.setLineDashes(2, 4);
        gc.strokeLine(at, y + sheet.line() * 0.6, at, frame.axisY());
        gc.setLineDashes();
        String words = mark.words();
        double half = sheet.ruler().width(words, sheet.small()) / 2;
        double middle = Math.max(half, Math.min(at, sheet.width() - half - Heading.margin(sheet)));
        sheet.wordsAround(words, middle, y, sheet.small(), sheet.palette().text());
    }

    private void paintSentences() {
        double line = sheet.line();
        double y = frame.axisY() + line * 0.8;
        double left = Heading.margin(sheet);
        List<String> words = sentences();
        for (int i = 0; i < Math.min(frame.sentences(), words.size()); i++) {
            y += line * 1.35;
            Color shade = i == 0 ? sheet.palette().text() : sheet.palette().mutedText();
            String shown = sheet.ruler().fit(words.get(i), sheet.small(), sheet.width() - 2 * left);
            sheet.words(shown, left, y, sheet.small(), shade);
        }
    }

    private List<String> sentences() {
        ChartTexts texts = ChartTexts.current();
        String name = data.unit().isBlank() ? data.quantity() : texts.comma(data.quantity(), data.unit());
        String first = texts.sentence(name) + " " + DistributionWords.middle(data);
        String second = data.beyond() > 0 ? DistributionWords.beyond(data) : texts.get("distribution.legend");
        return data.mark()
                .map(mark -> List.of(
                        first,
                        second,
                        ChartTexts.capitalised(DistributionWords.mark(mark, DistributionWords.values(data)))))
                .orElse(List.of(first, second));
    }
}
