package org.mendline.viz.timeline;

import javafx.scene.text.Font;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Pen;

/// Draws the crosshair: a line through all lanes, its time above them, and in each lane what it says there.
final class MomentPainter {
    private static final double GAP = 10;
    private static final double DOT = 4;
    private static final double HALO = 2;
    private static final double ARC = 6;

    private final TimelineData data;
    private final TimelineFrame frame;
    private final Drawing drawing;
    private final double millis;
    private final double at;

    MomentPainter(TimelineData data, TimelineFrame frame, Drawing drawing, double millis) {
        this.data = data;
        this.frame = frame;
        this.drawing = drawing;
        this.millis = millis;
        this.at = frame.x().pixel(millis);
    }

    void paint() {
        TimeText text = new TimeText(data.zone());
        drawing.vertical(at, frame.top(), frame.bottom(), drawing.palette().text());
        for (LaneFrame lane : frame.lanes()) {
            LaneReading reading = LaneReading.of(lane.lane(), millis, frame.window(), text);
            reading.nearest().filter(_ -> lane.axis().isPresent()).ifPresent(sample -> paintDot(sample, lane));
            if (!reading.words().isEmpty()) {
                paintTag(reading.words(), lane);
            }
        }
        String time = text.moment(millis, frame.window().spanMillis());
        double width = drawing.ruler().width(time, drawing.smallBold()) + drawing.line();
        double left = Math.clamp(at - width / 2, 0, Math.max(0, drawing.width() - width));
        paintBox(time, drawing.smallBold(), left, frame.tagY(), width);
    }

    private void paintDot(LaneReading.Sample sample, LaneFrame lane) {
        LinearScale y = lane.y();
        double atX = frame.x().pixel(sample.timeMillis());
        if (!frame.window().holds(sample.timeMillis()) || !y.holds(sample.value())) {
            return;
        }
        drawing.pen()
                .disc(
                        atX,
                        y.pixel(sample.value()),
                        DOT + HALO,
                        drawing.palette().background());
        drawing.pen().disc(atX, y.pixel(sample.value()), DOT, drawing.palette().scenarioA());
    }

    /// Beside the line, at the upper edge of the lane; on the left where there is more room.
    private void paintTag(String words, LaneFrame lane) {
        double line = drawing.line();
        double wanted = drawing.smallWidth(words) + line * 0.8;
        boolean leftwards = at + GAP + wanted > frame.right() && at - frame.left() > frame.right() - at;
        double room = (leftwards ? at - frame.left() : frame.right() - at) - GAP;
        String shown = drawing.ruler().fit(words, drawing.small(), room - line * 0.8);
        if (shown.isEmpty()) {
            return;
        }
        double width = drawing.smallWidth(shown) + line * 0.8;
        double y = Math.min(lane.top() + line * 0.85, (lane.top() + lane.bottom()) / 2);
        paintBox(shown, drawing.small(), leftwards ? at - GAP - width : at + GAP, y, width);
    }

    private void paintBox(String words, Font font, double left, double middle, double width) {
        double height = Math.rint(drawing.line() * 1.2);
        double x = Math.floor(left) + 0.5;
        drawing.pen()
                .roundRectangle(
                        x,
                        Math.floor(middle - height / 2) + 0.5,
                        Math.ceil(width),
                        height,
                        ARC,
                        drawing.palette().surface(),
                        drawing.palette().outline());
        drawing.pen()
                .words(words, x + width / 2, middle, font, drawing.palette().text(), Pen.Side.MIDDLE);
    }
}
