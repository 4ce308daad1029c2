package org.mendline.viz.pareto;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mendline.viz.pareto.ParetoData.Candidate;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueAxis;

/// Where everything of a Pareto plot lies, in pixels.
record ParetoFrame(PlotArea area, double legendTop, ValueAxis days, ValueAxis burden) {
    private static final double REACH = 14;
    private static final double MARGIN_SHARE = 0.08;

    static Optional<ParetoFrame> fit(ParetoData data, Sheet sheet, double legendHeight) {
        if (data.candidates().isEmpty()) {
            return Optional.empty();
        }
        double line = sheet.line();
        double legendTop = line * Heading.LINES;
        double top = Math.ceil(legendTop + legendHeight + line * 1.5);
        double bottom = Math.floor(sheet.height() - line * 2.6);
        double right = Math.floor(sheet.width() - line);
        if (bottom - top < line * 4 || right < line * 10) {
            return Optional.empty();
        }
        LinearScale y = scale(data.candidates().stream().mapToDouble(Candidate::burden), bottom, top);
        ValueAxis burden = ValueAxis.of(y, line * 2.3, false);
        double left = Math.ceil(line * 1.1 + burden.labelWidth(sheet));
        LinearScale x = scale(data.candidates().stream().flatMapToDouble(ParetoFrame::ends), left, right);
        PlotArea area = new PlotArea(left, right, top, bottom);
        return Optional.of(new ParetoFrame(area, legendTop, ValueAxis.of(x, line * 4, false), burden));
    }

    /// An interval without end does not stretch the axis; it is drawn to its edge.
    private static DoubleStream ends(Candidate candidate) {
        return DoubleStream.of(candidate.days(), candidate.low80(), candidate.high80())
                .filter(Double::isFinite);
    }

    private static LinearScale scale(DoubleStream values, double from, double to) {
        var range = values.summaryStatistics();
        double span = range.getMax() - range.getMin();
        double margin = span > 0 ? span * MARGIN_SHARE : Math.max(1, Math.abs(range.getMax()) * MARGIN_SHARE);
        double low = range.getMin() >= 0 ? Math.max(0, range.getMin() - margin) : range.getMin() - margin;
        return new LinearScale(low, range.getMax() + margin, from, to);
    }

    double x(Candidate candidate) {
        return days.scale().pixel(candidate.days());
    }

    double y(Candidate candidate) {
        return burden.scale().pixel(candidate.burden());
    }

    Optional<Integer> candidateAt(ParetoData data, double x, double y) {
        return IntStream.range(0, data.candidates().size())
                .boxed()
                .filter(i -> distance(data.candidates().get(i), x, y) <= REACH)
                .min(Comparator.comparingDouble(i -> distance(data.candidates().get(i), x, y)));
    }

    private double distance(Candidate candidate, double x, double y) {
        return Math.hypot(x(candidate) - x, y(candidate) - y);
    }
}
