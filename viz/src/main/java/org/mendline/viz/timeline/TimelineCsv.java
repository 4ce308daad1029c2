package org.mendline.viz.timeline;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mendline.viz.plot.CsvText;

/// Writes what lies within a window as CSV (RFC 4180), sample by sample, nothing thinned out.
final class TimelineCsv {
    private static final List<String> HEADER =
            List.of("lane", "kind", "unit", "start", "end", "value", "low", "high", "words");

    private final TimeWindow window;
    private final TimeText text;
    private final Appendable out;

    private TimelineCsv(TimelineData data, TimeWindow window, Appendable out) {
        this.window = window;
        this.text = new TimeText(data.zone());
        this.out = out;
    }

    /// @throws IOException if `out` throws it
    static void write(TimelineData data, TimeWindow window, Appendable out) throws IOException {
        TimelineCsv csv = new TimelineCsv(data, window, out);
        out.append(String.join(",", HEADER)).append("\r\n");
        for (Lane lane : data.lanes()) {
            csv.lane(lane);
        }
    }

    private void lane(Lane lane) throws IOException {
        switch (lane.content()) {
            case DenseSeries series -> dense(lane, series);
            case SparsePoints points -> sparse(lane, points);
            case EventSpans spans -> {
                for (EventSpans.Span span : spans.spans()) {
                    if (window.touches(span.startMillis(), span.endMillis())) {
                        String words = span.category() + ": " + span.label();
                        row(lane, "span", span.startMillis(), OptionalLong.of(span.endMillis()), words);
                    }
                }
            }
            case Notes notes -> {
                for (Notes.Note note : notes.notes()) {
                    if (window.holds(note.timeMillis())) {
                        row(lane, "note", note.timeMillis(), OptionalLong.empty(), note.text());
                    }
                }
            }
            case QualityStrip strip -> missing(lane, strip);
        }
        if (lane.ownNormal().isPresent()) {
            for (OwnNormal.Point point : lane.ownNormal().get().points()) {
                if (window.holds(point.timeMillis())) {
                    Numbers numbers = new Numbers(OptionalDouble.empty(), some(point.lower()), some(point.upper()));
                    row(lane, "own normal", point.timeMillis(), OptionalLong.empty(), numbers, "");
                }
            }
        }
    }

    private void dense(Lane lane, DenseSeries series) throws IOException {
        int to = series.firstAtOrAfter(Math.nextUp(window.toMillis()));
        for (int i = series.firstAtOrAfter(window.fromMillis()); i < to; i++) {
            Numbers numbers = new Numbers(some(series.value(i)), OptionalDouble.empty(), OptionalDouble.empty());
            row(lane, "sample", series.timeMillis(i), OptionalLong.empty(), numbers, "");
        }
    }

    private void sparse(Lane lane, SparsePoints points) throws IOException {
        for (SparsePoints.Point point : points.points()) {
            if (window.holds(point.timeMillis())) {
                Numbers numbers = new Numbers(
                        some(point.value()),
                        point.interval().map(each -> some(each.low())).orElse(OptionalDouble.empty()),
                        point.interval().map(each -> some(each.high())).orElse(OptionalDouble.empty()));
                row(lane, "measurement", point.timeMillis(), OptionalLong.empty(), numbers, words(point));
            }
        }
    }

    private static String words(SparsePoints.Point point) {
        String doubt = point.trust() == SparsePoints.Trust.DOUBTFUL ? "doubtful" : "";
        return doubt + (doubt.isEmpty() || point.label().isEmpty() ? "" : ", ") + point.label();
    }

    private void missing(Lane lane, QualityStrip strip) throws IOException {
        for (QualityStrip.Row row : strip.rows()) {
            for (QualityStrip.Missing each : row.missing()) {
                if (each.touches(window)) {
                    row(lane, "missing", each.fromMillis(), each.toMillis(), row.name());
                }
            }
        }
    }

    private void row(Lane lane, String kind, long start, OptionalLong end, String words) throws IOException {
        OptionalDouble none = OptionalDouble.empty();
        row(lane, kind, start, end, new Numbers(none, none, none), words);
    }

    private void row(Lane lane, String kind, long start, OptionalLong end, Numbers numbers, String words)
            throws IOException {
        List<String> fields = List.of(
                CsvText.text(lane.name()),
                CsvText.text(kind),
                CsvText.text(lane.unit()),
                text.exact(start),
                end.isPresent() ? text.exact(end.getAsLong()) : CsvText.missing(),
                CsvText.number(numbers.value()),
                CsvText.number(numbers.low()),
                CsvText.number(numbers.high()),
                CsvText.text(words));
        out.append(String.join(",", fields)).append("\r\n");
    }

    private static OptionalDouble some(double value) {
        return OptionalDouble.of(value);
    }

    private record Numbers(OptionalDouble value, OptionalDouble low, OptionalDouble high) {}
}
