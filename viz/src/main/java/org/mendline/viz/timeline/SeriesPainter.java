package org.mendline.viz.timeline;

import javafx.scene.paint.Color;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Stroke;

/// Draws a dense series: sample by sample where there is room, else one bar of extremes a pixel. Never joins across
/// a gap.
final class SeriesPainter {
    private static final double LINE = 1.6;
    private static final double DOT = 2.2;
    private static final double ROOM_FOR_DOTS = 9;

    private final DenseSeries series;
    private final TimelineFrame frame;
    private final Drawing drawing;
    private final LinearScale x;
    private final LinearScale y;
    private final Color colour;

    SeriesPainter(DenseSeries series, LaneFrame lane, TimelineFrame frame, Drawing drawing) {
        this.series = series;
        this.frame = frame;
        this.drawing = drawing;
        this.x = frame.x();
        this.y = lane.y();
        this.colour = drawing.palette().scenarioA();
    }

    void paint() {
        int from = series.firstAtOrAfter(frame.window().fromMillis());
        int to = series.firstAtOrAfter(Math.nextUp(frame.window().toMillis()));
        if (to - from <= frame.width()) {
            paintSamples(Math.max(0, from - 1), Math.min(series.size(), to + 1));
        } else {
            paintColumns(Decimation.of(series, frame.window(), (int) frame.width()));
        }
    }

    private void paintSamples(int from, int to) {
        boolean dots = (to - from) * ROOM_FOR_DOTS < frame.width();
        double[] xs = new double[to - from];
        double[] ys = new double[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            xs[count] = x.pixel((double) series.timeMillis(i));
            ys[count] = y.pixel(series.value(i));
            if (dots) {
                drawing.pen().disc(xs[count], ys[count], DOT, colour);
            }
            count++;
            if (!series.joinsNext(i) || i == to - 1) {
                paintRun(xs, ys, count);
                count = 0;
            }
        }
    }

    private void paintRun(double[] xs, double[] ys, int count) {
        if (count == 1) {
            drawing.pen().disc(xs[0], ys[0], DOT, colour);
        } else {
            drawing.pen().polyline(xs, ys, count, Stroke.solid(colour, LINE));
        }
    }

    private void paintColumns(Decimation columns) {
        double[] tops = new double[columns.low().length];
        double[] bottoms = new double[tops.length];
        int before = columns.first()[0] - 1;
        int beforeColumn = -1;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Double.NaN;
            if (columns.empty(i)) {
                continue;
            }
            tops[i] = y.pixel(columns.high()[i]);
            bottoms[i] = y.pixel(columns.low()[i]);
            if (before >= 0 && series.joinsNext(before)) {
                if (beforeColumn == i - 1) {
                    double join = y.pixel(series.value(before));
                    tops[i] = Math.min(tops[i], join);
                    bottoms[i] = Math.max(bottoms[i], join);
                } else {
                    bridge(before, columns.first()[i]);
                }
            }
            thicken(tops, bottoms, i);
            before = columns.end()[i] - 1;
            beforeColumn = i;
        }
        drawing.pen().columns(frame.left(), tops, bottoms, colour);
        if (before >= 0 && series.joinsNext(before) && beforeColumn < tops.length - 1) {
            bridge(before, before + 1);
        }
    }

    /// A level run would be a bar without height.
    private static void thicken(double[] tops, double[] bottoms, int i) {
        double lacking = LINE - (bottoms[i] - tops[i]);
        if (lacking > 0) {
            tops[i] -= lacking / 2;
            bottoms[i] += lacking / 2;
        }
    }

    private void bridge(int from, int to) {
        drawing.pen()
                .line(
                        x.pixel((double) series.timeMillis(from)),
                        y.pixel(series.value(from)),
                        x.pixel((double) series.timeMillis(to)),
                        y.pixel(series.value(to)),
                        Stroke.solid(colour, LINE));
    }
}
