package org.mendline.storage.importing.signal;

import java.util.Optional;
import java.util.OptionalLong;
import org.mendline.storage.importing.device.Emission;

/// When each data record begins, and where a recording was interrupted. The records' own times decide,
/// whatever the header says of gaps: a gap read as continuous would move everything behind it.
final class RecordClock {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;
    /// A record further from the start than thirty years has no sound time.
    private static final long FURTHEST = 1_000_000_000L * SECOND;

    private final EdfHeader header;
    private boolean started;
    private boolean newStretch;
    private long expected;
    private int gaps;
    private int overlaps;
    private long pausedNanos;
    private long unplaced;

    RecordClock(EdfHeader header) {
        this.header = header;
    }

    /// Places the next data record.
    ///
    /// @param stated its own time
    /// @return its begin in nanoseconds since the header's start; empty if nothing tells it
    OptionalLong place(Optional<AnnotationLists.Onset> stated) {
        boolean unknown = stated.isEmpty() && header.interrupted();
        if (unknown || expected > FURTHEST) {
            unplaced++;
            return OptionalLong.empty();
        }
        long begin = expected;
        newStretch = !started;
        if (stated.isPresent() && (!started || isApart(stated.get()))) {
            begin = stated.get().nanos();
            count(begin);
            newStretch = true;
        }
        started = true;
        expected = begin + header.recordNanos();
        return OptionalLong.of(begin);
    }

    /// Whether the record placed last does not continue the one before.
    boolean isNewStretch() {
        return newStretch;
    }

    /// Whether the stated time contradicts that the record follows the one before: by more than a
    /// millisecond, the step in which the store counts, and the rounding of times written with few
    /// decimals.
    private boolean isApart(AnnotationLists.Onset stated) {
        long rounding = stated.decimals() < 2 ? 0 : (long) (SECOND / Math.pow(10, stated.decimals()));
        return Math.abs(stated.nanos() - expected) > MILLI + rounding;
    }

    private void count(long begin) {
        if (!started || header.recordNanos() == 0) {
            return;
        }
        if (begin > expected) {
            gaps++;
            pausedNanos += begin - expected;
        } else {
            overlaps++;
        }
    }

    /// Tells of gaps, overlaps and records without time.
    void tell(Emission emission) {
        if (gaps > 0) {
            emission.note(
                    "data records",
                    "The recording has gaps (" + gaps + " in number, " + pausedNanos / SECOND
                            + " s in all), which stay empty; what follows a gap keeps its true time.");
        }
        if (overlaps > 0) {
            emission.note(
                    "data records",
                    "Data records begin before the one before them ends, by their own times (" + overlaps
                            + " in number). Both were kept; the recorder's clock may have been set back.");
        }
        if (unplaced > 0) {
            emission.damaged(
                    "data records",
                    "Data records of this interrupted recording tell no time (" + unplaced + " in number), so they"
                            + " have no place on the time line and were left out. Export the recording again.");
        }
    }
}
