package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.util.Arrays;
import org.mendline.storage.importing.fit.FitProfile.Hr;

/// Beats that a chest strap stored while the watch could not hear it (`hr` messages, mostly of swims): the first
/// ties the strap's clock of 1/1024 s to a date, the rest carry twelve bits of it each.
final class HeartRateEvents {
    private static final int TWELVE_BITS = 0xfff;
    private static final int TICKS_PER_SECOND = 1024;
    /// A longer pause is a gap in the recording, not an interval.
    private static final long LONGEST_TICKS = 4 * TICKS_PER_SECOND;

    private long[] ticks = new long[0];
    private int size;
    private final SampleTrack heartRates = new SampleTrack();
    private long dateMinusEvent = ABSENT;
    private long lastEvent;

    void add(FitMessage message) {
        long time = message.timestamp();
        int bpmAt = 0;
        for (int i = 0; i < message.count(Hr.EVENT_TIMESTAMP); i++) {
            long event = message.integer(Hr.EVENT_TIMESTAMP, i);
            if (event == ABSENT) {
                return;
            }
            if (time != ABSENT && FitTime.isDate(time) && i == 0) {
                long fraction = message.integer(Hr.FRACTIONAL_TIMESTAMP);
                long fractionTicks = fraction == ABSENT ? 0 : fraction / 32;
                dateMinusEvent = time * TICKS_PER_SECOND + fractionTicks - event;
            }
            beat(event, message.integer(Hr.FILTERED_BPM, bpmAt++));
        }
        addPacked(message, bpmAt);
    }

    private void addPacked(FitMessage message, int firstBpm) {
        int events = message.count(Hr.EVENT_TIMESTAMP_12) * 2 / 3;
        for (int i = 0; i < events; i++) {
            int octet = i / 2 * 3 + i % 2;
            long low = message.octet(Hr.EVENT_TIMESTAMP_12, octet);
            long high = message.octet(Hr.EVENT_TIMESTAMP_12, octet + 1);
            long bits = i % 2 == 0 ? low | (high & 0x0f) << 8 : low >> 4 | high << 4;
            beat(lastEvent + ((bits - lastEvent) & TWELVE_BITS), message.integer(Hr.FILTERED_BPM, firstBpm + i));
        }
    }

    private void beat(long event, long bpm) {
        lastEvent = event;
        if (dateMinusEvent == ABSENT) {
            return;
        }
        if (size == ticks.length) {
            int capacity = Math.max(64, size * 2);
            ticks = Arrays.copyOf(ticks, capacity);
        }
        ticks[size] = dateMinusEvent + event;
        if (bpm != ABSENT && bpm > 0) {
            heartRates.add(millis(ticks[size]), (int) bpm);
        }
        size++;
    }

    private static long millis(long ticks) {
        return Math.floorDiv(ticks * 1000, TICKS_PER_SECOND);
    }

    /// Heart rates that the strap worked out itself, in time order.
    SampleTrack heartRates() {
        heartRates.settle();
        return heartRates;
    }

    /// Intervals between neighbouring beats near the frame, to the nearest millisecond.
    RrIntervals intervals(TimeFrame frame) {
        RrIntervals intervals = new RrIntervals();
        boolean linked = false;
        long latest = Long.MIN_VALUE;
        for (int i = 1; i < size; i++) {
            long apart = ticks[i] - ticks[i - 1];
            boolean interval = apart > 0
                    && apart < LONGEST_TICKS
                    && ticks[i] > latest
                    && frame.isNear(Math.floorDiv(ticks[i], TICKS_PER_SECOND));
            if (interval) {
                intervals.add(millis(ticks[i]), (int) Math.round(apart * 1000.0 / TICKS_PER_SECOND), linked);
            }
            linked = interval;
            latest = Math.max(latest, interval ? ticks[i] : latest);
        }
        return intervals;
    }
}
