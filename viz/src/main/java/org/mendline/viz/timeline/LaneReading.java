package org.mendline.viz.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mendline.viz.plot.ValueText;

/// What one lane says at one moment.
///
/// @param words value with unit and, where the nearest sample stands elsewhere, how far off it is
/// @param nearest the nearest sample, for lanes with values
record LaneReading(Lane lane, String words, Optional<Sample> nearest) {
    /// A sample within this share of the window counts as being at the moment itself.
    private static final double HERE_SHARE = 0.005;
    private static final double NOTE_SHARE = 0.02;

    /// @param timeMillis milliseconds since 1970-01-01T00:00Z
    record Sample(double timeMillis, double value) {}

    static LaneReading of(Lane lane, double millis, TimeWindow window, TimeText text) {
        return switch (lane.content()) {
            case DenseSeries series -> dense(lane, series, millis, window, text);
            case SparsePoints points -> sparse(lane, points, millis, window, text);
            case EventSpans spans -> new LaneReading(lane, spans(spans, millis, window, text), Optional.empty());
            case Notes notes -> new LaneReading(lane, note(notes, millis, window), Optional.empty());
            case QualityStrip strip -> new LaneReading(lane, missing(strip, millis, text), Optional.empty());
        };
    }

    private static LaneReading dense(Lane lane, DenseSeries series, double millis, TimeWindow window, TimeText text) {
        if (series.size() == 0) {
            return new LaneReading(lane, text.texts().get("timeline.noData"), Optional.empty());
        }
        int after = Math.min(series.firstAtOrAfter(millis), series.size() - 1);
        int before = Math.max(0, after - 1);
        boolean earlier = Math.abs(millis - series.timeMillis(before)) <= Math.abs(millis - series.timeMillis(after));
        int nearest = earlier ? before : after;
        boolean joined = before < after
                && series.joinsNext(before)
                && millis >= series.timeMillis(before)
                && millis <= series.timeMillis(after);
        Optional<String> distance = distance((double) series.timeMillis(nearest), millis, window, text);
        String here = LaneAxis.text(lane).withUnit(series.value(nearest));
        String value = distance.map(away -> text.texts().comma(here, away)).orElse(here);
        boolean told = joined || distance.isEmpty();
        return new LaneReading(
                lane,
                told ? value : text.texts().joined(List.of(text.texts().get("timeline.noDataHere"), value)),
                Optional.of(new Sample((double) series.timeMillis(nearest), series.value(nearest))));
    }

    private static LaneReading sparse(Lane lane, SparsePoints points, double millis, TimeWindow window, TimeText text) {
        return points.points().stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.timeMillis() - millis)))
                .map(point -> new LaneReading(
                        lane,
                        Stream.concat(
                                        words(LaneAxis.text(lane), point, text),
                                        distance((double) point.timeMillis(), millis, window, text).stream())
                                .reduce(text.texts()::comma)
                                .orElse(""),
                        Optional.of(new Sample((double) point.timeMillis(), point.value()))))
                .orElse(new LaneReading(lane, text.texts().get("timeline.noData"), Optional.empty()));
    }

    /// Value with its interval, whether it is doubtful, its label.
    private static Stream<String> words(ValueText values, SparsePoints.Point point, TimeText text) {
        String value = values.withUnit(point.value());
        String ranged = point.interval()
                .map(each -> text.texts().format("interval", value, values.bare(each.low()), values.bare(each.high())))
                .orElse(value);
        boolean doubtful = point.trust() == SparsePoints.Trust.DOUBTFUL;
        return Stream.of(ranged, doubtful ? text.texts().get("timeline.doubtful") : "", point.label())
                .filter(words -> !words.isEmpty());
    }

    private static String spans(EventSpans spans, double millis, TimeWindow window, TimeText text) {
        double slack = window.spanMillis() * HERE_SHARE;
        return text.texts()
                .joined(spans.spans().stream()
                        .filter(span -> span.startMillis() <= millis + slack && span.endMillis() >= millis - slack)
                        .limit(EventSpans.MOST_ROWS)
                        .map(span -> text.texts()
                                .comma(span.label(), text.length(span.endMillis() - (double) span.startMillis())))
                        .toList());
    }

    private static String note(Notes notes, double millis, TimeWindow window) {
        return notes.notes().stream()
                .filter(note -> Math.abs(note.timeMillis() - millis) <= window.spanMillis() * NOTE_SHARE)
                .min(Comparator.comparingDouble(note -> Math.abs(note.timeMillis() - millis)))
                .map(note -> note.text().replace('\n', ' '))
                .orElse("");
    }

    private static String missing(QualityStrip strip, double millis, TimeText text) {
        return text.texts()
                .joined(strip.rows().stream()
                        .flatMap(row -> row.missing().stream()
                                .filter(each -> each.fromMillis() <= millis
                                        && (each.toMillis().isEmpty()
                                                || each.toMillis().getAsLong() >= millis))
                                .map(each -> text.texts()
                                        .format("timeline.row.missing", row.name(), text.day(each.fromMillis()))))
                        .toList());
    }

    private static Optional<String> distance(double sample, double millis, TimeWindow window, TimeText text) {
        double off = sample - millis;
        if (Math.abs(off) <= window.spanMillis() * HERE_SHARE) {
            return Optional.empty();
        }
        String length = text.length(Math.abs(off));
        return Optional.of(text.texts().format(off < 0 ? "timeline.earlier" : "timeline.later", length));
    }
}
