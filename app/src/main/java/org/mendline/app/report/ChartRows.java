package org.mendline.app.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mendline.app.report.ChartRow.Band;
import org.mendline.app.report.PersonWeek.MeasuredPoint;
import org.mendline.app.report.WeekForecast.Forecast;

/// Measured points and fan on one list of dates, ascending, as a chart over a shared date axis needs
/// them.
final class ChartRows {
    private ChartRows() {}

    static List<ChartRow> of(PersonWeek person) {
        NavigableMap<LocalDate, FanDay> fan = new TreeMap<>();
        if (person.forecast() instanceof Forecast forecast) {
            forecast.fan().forEach(day -> fan.put(day.date(), day));
        }
        NavigableMap<LocalDate, List<Double>> measured = new TreeMap<>();
        for (MeasuredPoint point : person.measured()) {
            measured.computeIfAbsent(point.date(), d -> new ArrayList<>()).add(point.value());
        }
        NavigableMap<LocalDate, List<Double>> dates = new TreeMap<>(measured);
        fan.keySet().forEach(date -> dates.putIfAbsent(date, List.of()));
        closeBand(fan, dates);

        List<ChartRow> rows = new ArrayList<>();
        dates.forEach((date, values) -> rows.addAll(rowsOf(date, values, fan)));
        return List.copyOf(rows);
    }

    /// Where rows go beyond the fan, a row on the day next to its end keeps the band from tapering over
    /// weeks.
    private static void closeBand(NavigableMap<LocalDate, FanDay> fan, NavigableMap<LocalDate, List<Double>> dates) {
        if (fan.isEmpty()) {
            return;
        }
        if (dates.firstKey().isBefore(fan.firstKey())) {
            dates.putIfAbsent(fan.firstKey().minusDays(1), List.of());
        }
        if (dates.lastKey().isAfter(fan.lastKey())) {
            dates.putIfAbsent(fan.lastKey().plusDays(1), List.of());
        }
    }

    private static List<ChartRow> rowsOf(LocalDate date, List<Double> values, NavigableMap<LocalDate, FanDay> fan) {
        Optional<FanDay> day = Optional.ofNullable(fan.get(date));
        Band band = bandAt(date, fan);
        if (values.isEmpty()) {
            return List.of(new ChartRow(date, OptionalDouble.empty(), day, band));
        }
        return values.stream()
                .map(value -> new ChartRow(date, OptionalDouble.of(value), day, band))
                .toList();
    }

    private static Band bandAt(LocalDate date, NavigableMap<LocalDate, FanDay> fan) {
        if (fan.isEmpty()) {
            return Band.closedAt(0);
        }
        if (date.isBefore(fan.firstKey())) {
            return Band.closedAt(fan.firstEntry().getValue().lo80());
        }
        if (date.isAfter(fan.lastKey())) {
            return Band.closedAt(fan.lastEntry().getValue().lo80());
        }
        Map.Entry<LocalDate, FanDay> before = fan.floorEntry(date);
        Map.Entry<LocalDate, FanDay> after = fan.ceilingEntry(date);
        long span = ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        double fraction = span == 0 ? 0 : (double) ChronoUnit.DAYS.between(before.getKey(), date) / span;
        return Band.of(before.getValue()).towards(Band.of(after.getValue()), fraction);
    }
}
