package org.mendline.viz.timeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Round moments on a time axis, in the local time of a zone: on a day of 23 or 25 hours the ticks still stand at
/// round local hours.
///
/// @param step distance of two ticks
/// @param millis ascending, all within the asked window, milliseconds since 1970-01-01T00:00Z
record TimeTicks(TimeStep step, List<Long> millis) {
    /// Offsets in use today are whole quarters of an hour, so every local hour is met by quarters.
    private static final long QUARTER_MILLIS = 15 * 60_000L;

    TimeTicks {
        millis = List.copyOf(millis);
    }

    /// At most about `most` ticks.
    static TimeTicks within(TimeWindow window, ZoneId zone, int most) {
        TimeStep step = TimeStep.forDistance(window.spanMillis() / Math.max(1, most));
        List<Long> found = switch (step.unit()) {
            case MILLIS -> equal(window, zone, step);
            case HOURS -> hours(window, zone, step.count());
            case DAYS, WEEKS, MONTHS, YEARS -> dates(window, zone, step);
        };
        return new TimeTicks(step, found);
    }

    /// All moments within the window at which a calendar step begins.
    ///
    /// @param step of `DAYS` or longer
    static List<Long> every(TimeStep step, TimeWindow window, ZoneId zone) {
        return dates(window, zone, step);
    }

    /// Steps of at most half an hour.
    private static List<Long> equal(TimeWindow window, ZoneId zone, TimeStep step) {
        long offset = offsetMillis(zone, (long) window.fromMillis());
        long at = Math.ceilDiv((long) Math.ceil(window.fromMillis()) + offset, step.count()) * step.count() - offset;
        List<Long> found = new ArrayList<>();
        for (; at <= window.toMillis(); at += step.count()) {
            found.add(at);
        }
        return found;
    }

    private static List<Long> hours(TimeWindow window, ZoneId zone, int every) {
        List<Long> found = new ArrayList<>();
        long at = startOfDay(zone, date(zone, window.fromMillis()));
        for (; at <= window.toMillis(); at += QUARTER_MILLIS) {
            if (at >= window.fromMillis()) {
                ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
                if (local.get(ChronoField.SECOND_OF_DAY) % 3_600 == 0 && local.getHour() % every == 0) {
                    found.add(at);
                }
            }
        }
        return found;
    }

    private static List<Long> dates(TimeWindow window, ZoneId zone, TimeStep step) {
        List<Long> found = new ArrayList<>();
        LocalDate day = firstDate(date(zone, window.fromMillis()), step);
        long at = startOfDay(zone, day);
        while (at <= window.toMillis()) {
            if (at >= window.fromMillis()) {
                found.add(at);
            }
            day = nextDate(day, step);
            at = startOfDay(zone, day);
        }
        return found;
    }

    private static LocalDate firstDate(LocalDate day, TimeStep step) {
        int every = step.count();
        return switch (step.unit()) {
            case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / every * every + 1);
            case YEARS -> LocalDate.of(Math.floorDiv(day.getYear(), every) * every, 1, 1);
            case DAYS -> day.withDayOfMonth((day.getDayOfMonth() - 1) / every * every + 1);
            case MILLIS, HOURS -> day;
        };
    }

    /// Steps of two days start anew each month, so that the ticks stay where they are while panning.
    private static LocalDate nextDate(LocalDate day, TimeStep step) {
        return switch (step.unit()) {
            case WEEKS -> day.plusWeeks(step.count());
            case MONTHS -> day.plusMonths(step.count());
            case YEARS -> day.plusYears(step.count());
            case MILLIS, HOURS -> day.plusDays(1);
            case DAYS -> {
                LocalDate next = day.plusDays(step.count());
                LocalDate month = day.withDayOfMonth(1).plusMonths(1);
                boolean close = next.isBefore(month)
                        && step.count() > 1
                        && !next.plusDays(1).isBefore(month);
                yield next.isBefore(month) && !close ? next : month;
            }
        };
    }

    static LocalDate date(ZoneId zone, double millis) {
        return Instant.ofEpochMilli((long) Math.floor(millis)).atZone(zone).toLocalDate();
    }

    /// The first moment of a day; not midnight where the clock skips it.
    static long startOfDay(ZoneId zone, LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static long offsetMillis(ZoneId zone, long at) {
        return zone.getRules().getOffset(Instant.ofEpochMilli(at)).getTotalSeconds() * 1_000L;
    }
}
