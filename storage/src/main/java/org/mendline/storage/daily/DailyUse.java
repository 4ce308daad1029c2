package org.mendline.storage.daily;

import java.util.Locale;

/// What becomes of several values that one device states of one day.
public enum DailyUse {
    MEAN,
    MEDIAN,
    MIN,
    MAX,
    /// The latest of the day.
    LAST,
    /// Parts that add up.
    SUM,
    /// Statements of the whole day so far; the fullest counts.
    TOTAL,
    /// Nights and naps, see [SleepOfDay].
    SLEEP,
    /// A share, in hours, of each night counted.
    PART_OF_SLEEP,
    /// What holds of the longest night only.
    NIGHT,
    /// Naps outside the nights.
    NAP;

    /// Whether the nights and naps of the day must be known.
    boolean isOfSleep() {
        return switch (this) {
            case SLEEP, PART_OF_SLEEP, NIGHT, NAP -> true;
            case MEAN, MEDIAN, MIN, MAX, LAST, SUM, TOTAL -> false;
        };
    }

    static DailyUse of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
