package org.mendline.viz.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is missing since when, one row a measure.
public record QualityStrip(List<Row> rows) implements LaneContent {

    public QualityStrip {
        rows = List.copyOf(rows);
    }

    @Override
    public Optional<TimeWindow> extent() {
        List<Missing> all = rows.stream().flatMap(row -> row.missing().stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long from = all.stream().mapToLong(Missing::fromMillis).min().orElseThrow();
        long to = all.stream()
                .mapToLong(each -> each.toMillis().orElse(each.fromMillis()))
                .max()
                .orElseThrow();
        return Optional.of(TimeWindow.spanning(from, to));
    }

    /// @param name the measure
    /// @param missing stretches without it, in order of time
    public record Row(String name, List<Missing> missing) {
        public Row {
            missing = List.copyOf(missing);
        }
    }

    /// @param fromMillis since when, milliseconds since 1970-01-01T00:00Z
    /// @param toMillis until when; empty if it is still missing
    public record Missing(long fromMillis, OptionalLong toMillis) {

        /// @throws IllegalArgumentException if it ends before it starts
        public Missing {
            if (toMillis.isPresent() && toMillis.getAsLong() < fromMillis) {
                throw new IllegalArgumentException("A stretch of missing values ends before it starts");
            }
        }

        /// Whether any of it lies within `window`.
        boolean touches(TimeWindow window) {
            double end = toMillis.isPresent() ? (double) toMillis.getAsLong() : Double.POSITIVE_INFINITY;
            return window.touches((double) fromMillis, end);
        }
    }
}
