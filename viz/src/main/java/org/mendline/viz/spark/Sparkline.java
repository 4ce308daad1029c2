package org.mendline.viz.spark;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.viz.plot.ChartRegion;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;

/// A small curve for a table cell: the last values by day, a dot at the newest, the goal as a faint line, the
/// person's own normal as a band.
///
/// Days without a value leave a distance, never a zero. FX thread only.
public final class Sparkline extends ChartRegion {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 24;
    private static final double MARGIN = 4;

    private SparkData data = plain(List.of(), OptionalDouble.empty(), "");

    public Sparkline() {
        getStyleClass().add("sparkline");
        setMinSize(0, 0);
        setPrefSize(WIDTH, HEIGHT);
        setAccessibleText(SparkWords.none());
    }

    /// Shows these values from the next frame on.
    ///
    /// @param shown ascending days
    /// @param goal goal in the unit of the values
    /// @param unit unit of the values, for the accessible text
    public void setPoints(List<Point> shown, OptionalDouble goal, String unit) {
        setData(plain(shown, goal, unit));
    }

    /// Shows these values, with own normal and gaps, from the next frame on.
    public void setData(SparkData shown) {
        data = shown;
        setAccessibleText(SparkWords.curve(shown));
        redraw();
    }

    @Override
    protected void paint(Sheet sheet) {
        if (data.points().isEmpty() || sheet.width() <= 3 * MARGIN || sheet.height() <= 3 * MARGIN) {
            return;
        }
        PlotArea area = new PlotArea(MARGIN, sheet.width() - MARGIN, MARGIN, sheet.height() - MARGIN);
        new SparkPainter(data, area, sheet).paint();
    }

    /// One line, however far its values lie apart.
    private static SparkData plain(List<Point> shown, OptionalDouble goal, String unit) {
        return new SparkData("", unit, shown, goal, Optional.empty(), Integer.MAX_VALUE, Optional.empty());
    }

    /// A value on a day since onset.
    public record Point(int day, double value) {}
}
