package org.mendline.viz.timeline;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mendline.viz.plot.ValueText;

/// What one lane says at one moment.
///
/// @param words value with unit and, where the nearest sample stands elsewhere, how far off it is
/// @param nearest the nearest sample, for lanes with values
record LaneReading(Lane lane, String words, Optional<Sample> nearest) {
    /// A sample within this share of the window counts as being at the moment itself.
    private static final double HERE_SHARE = 0.005;
    private static final double NOTE_SHARE = 0.02;
    private static final String MISSING = "no data here; ";

    /// @param timeMillis milliseconds since 1970-01-01T00:00Z
    record Sample(double timeMillis, double value) {}

    static LaneReading of(Lane lane, double millis, TimeWindow window, TimeText text) {
        return switch (lane.content()) {
            case DenseSeries series -> dense(lane, series, millis, window);
            case SparsePoints points -> sparse(lane, points, millis, window);
            case EventSpans spans -> new LaneReading(lane, spans(spans, millis, window), Optional.empty());
            case Notes notes -> new LaneReading(lane, note(notes, millis, window), Optional.empty());
            case QualityStrip strip -> new LaneReading(lane, missing(strip, millis, text), Optional.empty());
        };
    }

    private static LaneReading dense(Lane lane, DenseSeries series, double millis, TimeWindow window) {
        if (series.size() == 0) {
            return new LaneReading(lane, "no data", Optional.empty());
        }
        int after = Math.min(series.firstAtOrAfter(millis), series.size() - 1);
        int before = Math.max(0, after - 1);
        boolean earlier = Math.abs(millis - series.timeMillis(before)) <= Math.abs(millis - series.timeMillis(after));
        int nearest = earlier ? before : after;
        boolean joined = before < after
                && series.joinsNext(before)
                && millis >= series.timeMillis(before)
                && millis <= series.timeMillis(after);
        String distance = distance((double) series.timeMillis(nearest), millis, window);
        String value = LaneAxis.text(lane).withUnit(series.value(nearest)) + distance;
        return new LaneReading(
                lane,
                joined || distance.isEmpty() ? value : MISSING + value,
                Optional.of(new Sample((double) series.timeMillis(nearest), series.value(nearest))));
    }

    private static LaneReading sparse(Lane lane, SparsePoints points, double millis, TimeWindow window) {
        ValueText values = LaneAxis.text(lane);
        return points.points().stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.timeMillis() - millis)))
                .map(point -> new LaneReading(
                        lane,
                        values.withUnit(point.value())
                                + point.interval()
                                        .map(each -> " (" + values.bare(each.low()) + " to " + values.bare(each.high())
                                                + ")")
                                        .orElse("")
                                + (point.trust() == SparsePoints.Trust.DOUBTFUL ? ", doubtful" : "")
                                + (point.label().isEmpty() ? "" : ", " + point.label())
                                + distance((double) point.timeMillis(), millis, window),
                        Optional.of(new Sample((double) point.timeMillis(), point.value()))))
                .orElse(new LaneReading(lane, "no data", Optional.empty()));
    }

    private static String spans(EventSpans spans, double millis, TimeWindow window) {
        double slack = window.spanMillis() * HERE_SHARE;
        return spans.spans().stream()
                .filter(span -> span.startMillis() <= millis + slack && span.endMillis() >= millis - slack)
                .limit(EventSpans.MOST_ROWS)
                .map(span -> span.label() + ", " + TimeText.length(span.endMillis() - (double) span.startMillis()))
                .collect(Collectors.joining("; "));
    }

    private static String note(Notes notes, double millis, TimeWindow window) {
        return notes.notes().stream()
                .filter(note -> Math.abs(note.timeMillis() - millis) <= window.spanMillis() * NOTE_SHARE)
                .min(Comparator.comparingDouble(note -> Math.abs(note.timeMillis() - millis)))
                .map(note -> note.text().replace('\n', ' '))
                .orElse("");
    }

    private static String missing(QualityStrip strip, double millis, TimeText text) {
        return strip.rows().stream()
                .flatMap(row -> row.missing().stream()
                        .filter(each -> each.fromMillis() <= millis
                                && (each.toMillis().isEmpty() || each.toMillis().getAsLong() >= millis))
                        .map(each -> row.name() + " missing since " + text.day(each.fromMillis())))
                .collect(Collectors.joining("; "));
    }

    private static String distance(double sample, double millis, TimeWindow window) {
        double off = sample - millis;
        if (Math.abs(off) <= window.spanMillis() * HERE_SHARE) {
            return "";
        }
        return ", " + TimeText.length(Math.abs(off)) + (off < 0 ? " earlier" : " later");
    }
}
