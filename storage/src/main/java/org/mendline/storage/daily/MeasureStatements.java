package org.mendline.storage.daily;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The statements of one measure in one unit, by day and device.
final class MeasureStatements {
    private final DailyMeasure measure;
    private final String unit;
    private final Map<Long, Map<DailyDevice, List<Statement>>> byDay = new HashMap<>();

    MeasureStatements(DailyMeasure measure, String unit) {
        this.measure = measure;
        this.unit = unit;
    }

    void add(Statement statement) {
        // Nearly always there is one statement of one device.
        byDay.computeIfAbsent(statement.epochDay(), day -> new HashMap<>(2))
                .computeIfAbsent(statement.device(), device -> new ArrayList<>(1))
                .add(statement);
    }

    DailyMeasure measure() {
        return measure;
    }

    String unit() {
        return unit;
    }

    boolean isEmpty() {
        return byDay.isEmpty();
    }

    Set<Long> days() {
        return byDay.keySet();
    }

    Set<DailyDevice> devices() {
        return byDay.values().stream().flatMap(day -> day.keySet().stream()).collect(Collectors.toSet());
    }

    Map<DailyDevice, List<Statement>> on(long epochDay) {
        return byDay.getOrDefault(epochDay, Map.of());
    }

    List<Statement> of(DailyDevice device, long epochDay) {
        return on(epochDay).getOrDefault(device, List.of());
    }
}
