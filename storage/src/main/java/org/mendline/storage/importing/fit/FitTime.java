package org.mendline.storage.importing.fit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// FIT's clock: whole seconds since 1989-12-31T00:00Z ("FIT Protocol", type `date_time`).
final class FitTime {
    /// Smaller numbers are seconds since the device was switched on, not a date.
    static final long FIRST_DATE = 0x10000000L;

    private static final long EPOCH_SECOND =
            Instant.parse("1989-12-31T00:00:00Z").getEpochSecond();
    private static final long MAX_OFFSET_SECONDS = 14 * 3600L;
    private static final long OFFSET_STEP_SECONDS = 15 * 60L;

    private FitTime() {}

    /// Whether a FIT time names a date.
    static boolean isDate(long fitSeconds) {
        return fitSeconds >= FIRST_DATE;
    }

    static Instant instant(long fitSeconds) {
        return Instant.ofEpochSecond(EPOCH_SECOND + fitSeconds);
    }

    static long fitSeconds(Instant instant) {
        return instant.getEpochSecond() - EPOCH_SECOND;
    }

    /// Offset of the person's clock, if local and UTC time differ by one that exists: at most 14 h, a multiple of
    /// 15 min. Devices often write garbage there.
    static Optional<ZoneOffset> offset(long localSeconds, long utcSeconds) {
        if (localSeconds == FitMessage.ABSENT || utcSeconds == FitMessage.ABSENT) {
            return Optional.empty();
        }
        long difference = localSeconds - utcSeconds;
        if (Math.abs(difference) > MAX_OFFSET_SECONDS || difference % OFFSET_STEP_SECONDS != 0) {
            return Optional.empty();
        }
        return Optional.of(ZoneOffset.ofTotalSeconds((int) difference));
    }
}
