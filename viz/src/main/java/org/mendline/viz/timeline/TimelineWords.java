package org.mendline.viz.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ValueText;

/// Says in words what a timeline shows, for screen readers.
final class TimelineWords {
    private TimelineWords() {}

    /// What stands at one moment, lane by lane.
    static String reading(TimelineData data, TimeWindow window, double millis) {
        TimeText text = new TimeText(data.zone());
        ChartTexts texts = text.texts();
        return texts.sentence(text.moment(millis, window.spanMillis())) + " "
                + data.lanes().stream()
                        .map(lane -> LaneReading.of(lane, millis, window, text))
                        .filter(reading -> !reading.words().isEmpty())
                        .map(reading -> texts.sentence(
                                texts.format("named", reading.lane().name(), reading.words())))
                        .collect(Collectors.joining(" "));
    }

    /// The window, and of each lane how much it holds, its last value and its gaps.
    static String summary(TimelineData data, TimeWindow window) {
        TimeText text = new TimeText(data.zone());
        ChartTexts texts = text.texts();
        String title = data.title().isBlank() ? texts.get("timeline.title") : data.title();
        return texts.counted("timeline.summary", data.lanes().size(), title, text.window(window))
                + " "
                + data.lanes().stream()
                        .map(lane -> texts.sentence(texts.format("named", lane.name(), content(lane, window, text))))
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
            return text.texts().get("timeline.noValues");
        }
        double[] minMax = new double[2];
        series.extremes(from, to, minMax);
        ValueText values = LaneAxis.text(lane);
        int gaps = series.gaps(window).size();
        ChartTexts texts = text.texts();
        return texts.counted(
                "timeline.samples",
                to - from,
                grouped(to - from, texts),
                values.bare(minMax[0]),
                values.withUnit(minMax[1]),
                values.withUnit(series.value(to - 1)),
                text.moment(series.timeMillis(to - 1), window.spanMillis()),
                gaps == 0
                        ? texts.get("timeline.gaps.none")
                        : texts.counted("timeline.gaps", gaps, grouped(gaps, texts)));
    }

    private static String sparse(Lane lane, SparsePoints points, TimeWindow window, TimeText text) {
        List<SparsePoints.Point> shown = points.points().stream()
                .filter(point -> window.holds(point.timeMillis()))
                .toList();
        if (shown.isEmpty()) {
            return text.texts().get("timeline.noValues");
        }
        return text.texts()
                .counted(
                        "timeline.measurements",
                        shown.size(),
                        grouped(shown.size(), text.texts()),
                        LaneAxis.text(lane).withUnit(shown.getLast().value()),
                        text.moment(shown.getLast().timeMillis(), window.spanMillis()));
    }

    private static String spans(EventSpans spans, TimeWindow window, TimeText text) {
        List<EventSpans.Span> shown = spans.spans().stream()
                .filter(span -> window.touches(span.startMillis(), span.endMillis()))
                .toList();
        if (shown.isEmpty()) {
            return text.texts().get("timeline.none");
        }
        EventSpans.Span last = shown.getLast();
        return text.texts().format("timeline.spans", shown.size(), last.label(), text.day(last.startMillis()));
    }

    private static String notes(Notes notes, TimeWindow window, TimeText text) {
        Optional<Notes.Note> last = notes.notes().stream()
                .filter(note -> window.holds(note.timeMillis()))
                .reduce((a, b) -> b);
        long count = notes.notes().stream()
                .filter(note -> window.holds(note.timeMillis()))
                .count();
        return last.map(note -> text.texts()
                        .format(
                                "timeline.notes",
                                count,
                                text.day(note.timeMillis()),
                                note.text().replace('\n', ' ')))
                .orElse(text.texts().get("timeline.none"));
    }

    private static String missing(QualityStrip strip, TimeWindow window, TimeText text) {
        List<String> words = strip.rows().stream()
                .flatMap(row -> row.missing().stream()
                        .filter(each -> each.touches(window))
                        .reduce((a, b) -> b)
                        .map(each -> missing(row, each, text))
                        .stream())
                .toList();
        return words.isEmpty()
                ? text.texts().get("timeline.nothingMissing")
                : text.texts().joined(words);
    }

    private static String missing(QualityStrip.Row row, QualityStrip.Missing missing, TimeText text) {
        String since = text.day(missing.fromMillis());
        return missing.toMillis().isPresent()
                ? text.texts()
                        .format(
                                "timeline.row.missing.until",
                                row.name(),
                                since,
                                text.day(missing.toMillis().getAsLong()))
                : text.texts().format("timeline.row.missing", row.name(), since);
    }

    private static String grouped(int count, ChartTexts texts) {
        return texts.number(String.format(Locale.ENGLISH, "%,d", count));
    }
}
