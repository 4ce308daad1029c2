package org.mendline.viz.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What takes time: sessions, therapies, interventions. Spans that overlap lie in rows beneath each other.
public record EventSpans(List<Span> spans) implements LaneContent {
    /// Beyond this many at one time, further spans share the last row.
    static final int MOST_ROWS = 4;

    public EventSpans {
        spans = spans.stream()
                .sorted(Comparator.comparingLong(Span::startMillis))
                .toList();
    }

    @Override
    public Optional<TimeWindow> extent() {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(TimeWindow.spanning(
                        spans.getFirst().startMillis(),
                        spans.stream().mapToLong(Span::endMillis).max().orElseThrow()));
    }

    /// Categories in order of their first span.
    List<String> categories() {
        return spans.stream().map(Span::category).distinct().toList();
    }

    /// Rows from the top; each span goes into the first row that is free at its start.
    List<List<Span>> rows() {
        List<List<Span>> rows = new ArrayList<>();
        for (Span span : spans) {
            List<Span> free = rows.stream()
                    .filter(row -> row.getLast().endMillis() <= span.startMillis())
                    .findFirst()
                    .orElseGet(() -> rows.size() < MOST_ROWS ? opened(rows) : rows.getLast());
            free.add(span);
        }
        return rows.stream().map(List::copyOf).toList();
    }

    private static List<Span> opened(List<List<Span>> rows) {
        List<Span> row = new ArrayList<>();
        rows.add(row);
        return row;
    }

    /// @param startMillis milliseconds since 1970-01-01T00:00Z
    /// @param endMillis not before the start
    /// @param label what it was, in few words
    /// @param category kind, as the legend shows it; decides colour and pattern
    public record Span(long startMillis, long endMillis, String label, String category) {

        /// @throws IllegalArgumentException if it ends before it starts
        public Span {
            if (endMillis < startMillis) {
                throw new IllegalArgumentException("'" + label + "' ends before it starts");
            }
        }
    }
}
