package org.mendline.viz.timeline;

import java.util.List;
import javafx.scene.paint.Color;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Pen;
import org.mendline.viz.plot.Stroke;
import org.mendline.viz.plot.ValueText;

/// Draws one lane: its name and value axis beside the plot, its content within.
final class LanePainter {
    private static final double BAND = 0.16;
    private static final double BAND_EDGE = 0.75;

    private final TimelineData data;
    private final LaneFrame lane;
    private final TimelineFrame frame;
    private final Drawing drawing;

    LanePainter(TimelineData data, LaneFrame lane, TimelineFrame frame, Drawing drawing) {
        this.data = data;
        this.lane = lane;
        this.frame = frame;
        this.drawing = drawing;
    }

    void paint() {
        paintName();
        lane.axis().ifPresent(this::paintAxis);
        drawing.pen().within(frame.left(), lane.top(), frame.width(), lane.height(), this::paintContent);
        drawing.horizontal(
                frame.left(), frame.right(), lane.bottom(), drawing.palette().outline());
    }

    private void paintName() {
        if (lane.lane().content() instanceof QualityStrip strip) {
            QualityPainter.paintNames(lane, strip, frame, drawing);
            return;
        }
        double line = drawing.line();
        double left = line * 0.8;
        double room = frame.left() - left - drawing.smallWidth("00000") - line * 0.6;
        String name = drawing.ruler().fit(lane.lane().name(), drawing.smallBold(), room);
        double y = lane.top() + line * (LaneFrame.ROW_LINES / 2 + 0.15);
        drawing.pen()
                .words(name, left, y, drawing.smallBold(), drawing.palette().text(), Pen.Side.START);
        if (!lane.lane().unit().isBlank()) {
            String unit = drawing.ruler().fit(lane.lane().unit(), drawing.small(), room);
            drawing.small(unit, left, y + line * 1.1, drawing.palette().mutedText());
        }
    }

    private void paintAxis(LaneAxis axis) {
        ValueText text = new ValueText("", axis.ticks().decimals());
        double half = drawing.line() * 0.45;
        for (double value : axis.ticks().values()) {
            double at = axis.scale().pixel(value);
            drawing.horizontal(
                    frame.left(), frame.right(), at, drawing.palette().grid());
            if (at - half >= lane.top() - 2 && at + half <= lane.bottom() + 2) {
                drawing.pen()
                        .words(
                                text.bare(value),
                                frame.left() - 6,
                                at,
                                drawing.small(),
                                drawing.palette().mutedText(),
                                Pen.Side.END);
            }
        }
    }

    private void paintContent() {
        lane.axis().ifPresent(axis -> lane.lane().ownNormal().ifPresent(band -> paintBand(band, axis.scale())));
        switch (lane.lane().content()) {
            case DenseSeries series -> {
                if (lane.axis().isPresent()) {
                    new SeriesPainter(series, lane, frame, drawing).paint();
                }
            }
            case SparsePoints points -> {
                if (lane.axis().isPresent()) {
                    new PointsPainter(lane, frame, drawing).paint(points);
                }
            }
            case EventSpans spans -> new SpansPainter(LegendEntry.categories(data), lane, frame, drawing).paint(spans);
            case Notes notes -> new NotesPainter(lane, frame, drawing).paint(notes);
            case QualityStrip strip -> new QualityPainter(data, lane, frame, drawing).paint(strip);
        }
    }

    private void paintBand(OwnNormal band, LinearScale y) {
        List<OwnNormal.Point> points = band.around(frame.window());
        int n = points.size();
        if (n < 2) {
            return;
        }
        LinearScale x = frame.x();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        double[] lower = new double[n];
        for (int i = 0; i < n; i++) {
            OwnNormal.Point point = points.get(i);
            xs[i] = x.pixel((double) point.timeMillis());
            ys[i] = y.pixel(point.upper());
            lower[i] = y.pixel(point.lower());
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = lower[i];
        }
        Color norm = drawing.palette().norm();
        drawing.pen().polygon(xs, ys, 2 * n, norm.deriveColor(0, 1, 1, BAND));
        Stroke edge = new Stroke(norm.deriveColor(0, 1, 1, BAND_EDGE), 1, List.of());
        drawing.pen().polyline(xs, ys, n, edge);
        drawing.pen().polyline(xs, lower, n, edge);
    }
}
