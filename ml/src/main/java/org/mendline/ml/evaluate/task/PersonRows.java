package org.mendline.ml.evaluate.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.evaluate.task.Course.Timed;

/// One person's rows, ordered by time.
final class PersonRows {
    private final List<CsvTable.Row> rows;
    private final List<Double> times;
    private final Map<String, List<Timed>> columns = new HashMap<>();

    PersonRows(List<CsvTable.Row> rows, Optional<String> timeColumn) {
        this.rows = rows.stream()
                .sorted(Comparator.comparingDouble(row -> time(row, timeColumn)))
                .toList();
        this.times = this.rows.stream().map(row -> time(row, timeColumn)).toList();
    }

    private static double time(CsvTable.Row row, Optional<String> timeColumn) {
        return timeColumn.isEmpty() ? 0 : row.time(timeColumn.orElseThrow()).orElseThrow();
    }

    List<Double> times() {
        return times;
    }

    /// Values of the window's column inside it; times count from the origin.
    List<Timed> inside(Window window, double origin) {
        return columns.computeIfAbsent(window.column(), this::column).stream()
                .filter(timed -> timed.time() - origin >= window.from() && timed.time() - origin <= window.to())
                .map(timed -> new Timed(timed.time() - origin, timed.value()))
                .toList();
    }

    private List<Timed> column(String name) {
        List<Timed> values = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            OptionalDouble value = rows.get(r).number(name);
            if (value.isPresent()) {
                values.add(new Timed(times.get(r), value.getAsDouble()));
            }
        }
        return values;
    }
}
