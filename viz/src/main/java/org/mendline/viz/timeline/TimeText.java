package org.mendline.viz.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mendline.viz.plot.ChartTexts;

/// Moments and lengths of time in words, in one zone and one language.
record TimeText(ZoneId zone, ChartTexts texts) {
    private static final DateTimeFormatter YEAR = format("uuuu");
    private static final DateTimeFormatter MINUTES = format("HH:mm");
    private static final DateTimeFormatter SECONDS = format("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = format("HH:mm:ss.SSS");
    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY_MILLIS = 24 * HOUR;
    private static final int SECONDS_PER_MINUTE = 60;

    /// In the language in which the program displays things at present.
    TimeText(ZoneId zone) {
        this(zone, ChartTexts.current());
    }

    /// What a tick says. An hour that the clock shows twice also says which.
    String tick(long millis, TimeStep step) {
        ZonedDateTime at = at((double) millis);
        return switch (step.unit()) {
            case MILLIS -> {
                DateTimeFormatter format = step.count() < 1_000 ? MILLIS : step.count() < MINUTE ? SECONDS : MINUTES;
                yield at.format(format) + whichOfTwo(at);
            }
            case HOURS -> at.format(MINUTES) + whichOfTwo(at);
            case DAYS, WEEKS -> at.format(texts.dates("time.day"));
            case MONTHS -> at.format(texts.dates("time.month"));
            case YEARS -> at.format(YEAR);
        };
    }

    /// What stands beneath the ticks: the day, the month or the year they lie in; empty for years.
    String context(double millis, TimeStep step) {
        ZonedDateTime at = at(millis);
        return switch (step.unit()) {
            case MILLIS, HOURS -> at.format(longDay());
            case DAYS -> at.format(texts.dates("time.longMonth"));
            case WEEKS, MONTHS -> at.format(YEAR);
            case YEARS -> "";
        };
    }

    /// The day of a moment.
    String day(long millis) {
        return at((double) millis).format(longDay());
    }

    /// A moment as exactly as a window of this length shows it.
    String moment(double millis, double spanMillis) {
        ZonedDateTime at = at(millis);
        String day = at.format(longDay());
        if (spanMillis > 200 * DAY_MILLIS) {
            return day;
        }
        DateTimeFormatter time = spanMillis <= MINUTE ? MILLIS : spanMillis <= 6 * HOUR ? SECONDS : MINUTES;
        return day + " " + at.format(time) + whichOfTwo(at);
    }

    /// A moment as exactly as a window of this length shows it.
    String moment(long millis, double spanMillis) {
        return moment((double) millis, spanMillis);
    }

    /// From and to.
    String window(TimeWindow window) {
        String from = moment(window.fromMillis(), window.spanMillis());
        String to = moment(window.toMillis(), window.spanMillis());
        String day = at(window.toMillis()).format(longDay()) + " ";
        boolean sameDay = from.startsWith(day) && to.startsWith(day);
        return texts.format("timeline.window", from, sameDay ? to.substring(day.length()) : to);
    }

    /// Date and time for a file: ISO 8601 with offset.
    String exact(long millis) {
        return at((double) millis).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /// A length of time in its largest unit, rounded.
    String length(double millis) {
        Duration length = Duration.ofMillis(Math.round(millis));
        if (millis < 1_000) {
            return texts.format("time.millis", Math.round(millis));
        }
        if (millis < 2 * MINUTE) {
            return texts.format("time.seconds", length.toSeconds());
        }
        if (millis < 2 * HOUR) {
            return texts.format("time.minutes", Math.round((double) length.toSeconds() / SECONDS_PER_MINUTE));
        }
        return millis < 2 * DAY_MILLIS
                ? texts.format("time.hours", Math.round(millis / HOUR))
                : texts.format("time.days", Math.round(millis / DAY_MILLIS));
    }

    private DateTimeFormatter longDay() {
        return texts.dates("time.longDay");
    }

    private ZonedDateTime at(double millis) {
        return Instant.ofEpochMilli((long) Math.floor(millis)).atZone(zone);
    }

    private static String whichOfTwo(ZonedDateTime at) {
        boolean twice =
                at.getZone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return twice ? " " + at.getOffset() : "";
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
