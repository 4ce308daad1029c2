package org.mendline.viz.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Pen;

/// Draws notes: a mark each with its words where there is room; a number where several stand on one place.
final class NotesPainter {
    private static final double CLUSTER_WIDTH = 18;
    private static final double RADIUS = 4;
    private static final double WORDS_GAP = 10;
    private static final double LEAST_WORDS_ROOM = 34;

    private final LaneFrame lane;
    private final TimelineFrame frame;
    private final Drawing drawing;
    private final LinearScale x;

    NotesPainter(LaneFrame lane, TimelineFrame frame, Drawing drawing) {
        this.lane = lane;
        this.frame = frame;
        this.drawing = drawing;
        this.x = frame.x();
    }

    void paint(Notes notes) {
        List<Cluster> clusters = clusters(notes.notes());
        double middle = (lane.top() + lane.bottom()) / 2;
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            double next = i + 1 < clusters.size() ? clusters.get(i + 1).x() : frame.right() + CLUSTER_WIDTH;
            if (next >= frame.left() && cluster.x() <= frame.right() + CLUSTER_WIDTH) {
                paintCluster(cluster, middle, Math.min(next - CLUSTER_WIDTH / 2, frame.right()));
            }
        }
    }

    private void paintCluster(Cluster cluster, double middle, double end) {
        Color ink = drawing.palette().text();
        if (cluster.count() > 1) {
            double radius = drawing.line() * 0.5;
            drawing.pen().disc(cluster.x(), middle, radius, drawing.palette().neutral());
            drawing.pen()
                    .words(
                            Integer.toString(Math.min(cluster.count(), 99)),
                            cluster.x(),
                            middle,
                            drawing.smallBold(),
                            drawing.palette().background(),
                            Pen.Side.MIDDLE);
            return;
        }
        double[] xs = {cluster.x(), cluster.x() + RADIUS, cluster.x(), cluster.x() - RADIUS};
        double[] ys = {middle - RADIUS, middle, middle + RADIUS, middle};
        drawing.pen().polygon(xs, ys, xs.length, ink);
        double left = cluster.x() + WORDS_GAP;
        if (end - left >= LEAST_WORDS_ROOM) {
            drawing.small(
                    drawing.ruler().fit(cluster.words().replace('\n', ' '), drawing.small(), end - left),
                    left,
                    middle,
                    ink);
        }
    }

    /// Built from the first note of all, so that clusters stay together while panning.
    private List<Cluster> clusters(List<Notes.Note> notes) {
        List<Cluster> found = new ArrayList<>();
        for (Notes.Note note : notes) {
            double at = x.pixel((double) note.timeMillis());
            if (!found.isEmpty() && at - found.getLast().x() < CLUSTER_WIDTH) {
                Cluster last = found.removeLast();
                found.add(new Cluster(last.x(), last.count() + 1, last.words()));
            } else {
                found.add(new Cluster(at, 1, note.text()));
            }
        }
        return found;
    }

    private record Cluster(double x, int count, String words) {}
}
