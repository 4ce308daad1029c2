package org.mendline.storage.importing.apple;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// A moment as Apple Health writes it, `2018-09-10 02:28:55 -0700`, read without allocating much: a large export has
/// tens of millions of them.
///
/// @param epochSecond seconds since 1970
/// @param offsetSeconds offset from UTC that the file states
record AppleTime(long epochSecond, int offsetSeconds) {
    private static final int LENGTH = 25;
    private static final int MOST_OFFSET = 18 * 3600;

    static Optional<AppleTime> parse(CharSequence text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(13) != ':') {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        int offset = number(text, 21, 2) * 3600 + number(text, 23, 2) * 60;
        char sign = text.charAt(20);
        boolean sound = Math.min(Math.min(Math.min(year, month), Math.min(day, hour)), Math.min(minute, second)) >= 0
                && hour < 24
                && minute < 60
                && second < 61
                && offset >= 0
                && offset <= MOST_OFFSET
                && (sign == '+' || sign == '-');
        if (!sound) {
            return Optional.empty();
        }
        try {
            int ahead = sign == '-' ? -offset : offset;
            long date = day <= 28 && month >= 1 && month <= 12 && day >= 1
                    ? epochDay(year, month, day)
                    : LocalDate.of(year, month, day).toEpochDay();
            return Optional.of(new AppleTime(date * 86_400 + hour * 3600L + minute * 60L + second - ahead, ahead));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The digits as a number, very negative if one of them is none.
    private static int number(CharSequence text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1_000_000;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// Days since 1970 of a day that every month has, in the proleptic Gregorian calendar: years are counted from
    /// March,
    /// so that the leap day is the last.
    private static long epochDay(int year, int month, int day) {
        long sinceMarch = (month + 9L) % 12;
        long y = year - sinceMarch / 10;
        return 365 * y + y / 4 - y / 100 + y / 400 + (sinceMarch * 306 + 5) / 10 + day - 1 - 719_468;
    }

    /// Day on the clock of the file's offset, in days since 1970.
    long epochDay() {
        return Math.floorDiv(epochSecond + offsetSeconds, 86_400L);
    }

    long epochMillis() {
        return epochSecond * 1000;
    }

    ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(offsetSeconds);
    }
}
