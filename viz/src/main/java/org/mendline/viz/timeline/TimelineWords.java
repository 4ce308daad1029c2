package org.mendline.viz.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mendline.viz.plot.ValueText;

/// Says in words what a timeline shows, for screen readers.
final class TimelineWords {
    private TimelineWords() {}

    /// What stands at one moment, lane by lane.
    static String reading(TimelineData data, TimeWindow window, double millis) {
        TimeText text = new TimeText(data.zone());
        return text.moment(millis, window.spanMillis()) + ". "
                + data.lanes().stream()
                        .map(lane -> LaneReading.of(lane, millis, window, text))
                        .filter(reading -> !reading.words().isEmpty())
                        .map(reading -> reading.lane().name() + ": " + reading.words() + ".")
                        .collect(Collectors.joining(" "));
    }

    /// The window, and of each lane how much it holds, its last value and its gaps.
    static String summary(TimelineData data, TimeWindow window) {
        TimeText text = new TimeText(data.zone());
        String title = data.title().isBlank() ? "Timeline" : data.title();
        return title + ", " + text.window(window) + ", " + data.lanes().size()
                + (data.lanes().size() == 1 ? " lane. " : " lanes. ")
                + data.lanes().stream()
                        .map(lane -> lane.name() + ": " + content(lane, window, text) + ".")
                        .collect(Collectors.joining(" "));
    }

    private static String content(Lane lane, TimeWindow window, TimeText text) {
        return switch (lane.content()) {
            case DenseSeries series -> dense(lane, series, window, text);
            case SparsePoints points -> sparse(lane, points, window, text);
            case EventSpans spans -> spans(spans, window, text);
            case Notes notes -> notes(notes, window, text);
            case QualityStrip strip -> missing(strip, window, text);
        };
    }

    private static String dense(Lane lane, DenseSeries series, TimeWindow window, TimeText text) {
        int from = series.firstAtOrAfter(window.fromMillis());
        int to = series.firstAtOrAfter(Math.nextUp(window.toMillis()));
        if (from == to) {
            return "no values in this time";
        }
        double[] minMax = new double[2];
        series.extremes(from, to, minMax);
        ValueText values = LaneAxis.text(lane);
        int gaps = series.gaps(window).size();
        return counted(to - from, "sample") + " between " + values.bare(minMax[0]) + " and "
                + values.withUnit(minMax[1]) + ", the last " + values.withUnit(series.value(to - 1)) + " on "
                + text.moment(series.timeMillis(to - 1), window.spanMillis())
                + (gaps == 0 ? ", no gaps" : ", " + counted(gaps, "gap"));
    }

    private static String sparse(Lane lane, SparsePoints points, TimeWindow window, TimeText text) {
        List<SparsePoints.Point> shown = points.points().stream()
                .filter(point -> window.holds(point.timeMillis()))
                .toList();
        return shown.isEmpty()
                ? "no values in this time"
                : counted(shown.size(), "measurement") + ", the last "
                        + LaneAxis.text(lane).withUnit(shown.getLast().value()) + " on "
                        + text.moment(shown.getLast().timeMillis(), window.spanMillis());
    }

    private static String spans(EventSpans spans, TimeWindow window, TimeText text) {
        List<EventSpans.Span> shown = spans.spans().stream()
                .filter(span -> window.touches(span.startMillis(), span.endMillis()))
                .toList();
        if (shown.isEmpty()) {
            return "none in this time";
        }
        EventSpans.Span last = shown.getLast();
        return shown.size() + " in this time, the last " + last.label() + " on " + text.day(last.startMillis());
    }

    private static String notes(Notes notes, TimeWindow window, TimeText text) {
        Optional<Notes.Note> last = notes.notes().stream()
                .filter(note -> window.holds(note.timeMillis()))
                .reduce((a, b) -> b);
        long count = notes.notes().stream()
                .filter(note -> window.holds(note.timeMillis()))
                .count();
        return last.map(note -> count + " in this time, the last on " + text.day(note.timeMillis()) + ", "
                        + note.text().replace('\n', ' '))
                .orElse("none in this time");
    }

    private static String missing(QualityStrip strip, TimeWindow window, TimeText text) {
        List<String> words = strip.rows().stream()
                .flatMap(row -> row.missing().stream()
                        .filter(each -> each.touches(window))
                        .reduce((a, b) -> b)
                        .map(each -> row.name() + " missing since " + text.day(each.fromMillis())
                                + (each.toMillis().isPresent()
                                        ? " until " + text.day(each.toMillis().getAsLong())
                                        : ""))
                        .stream())
                .toList();
        return words.isEmpty() ? "nothing missing in this time" : String.join("; ", words);
    }

    private static String counted(int count, String what) {
        return String.format(Locale.ENGLISH, "%,d", count) + " " + what + (count == 1 ? "" : "s");
    }
}
