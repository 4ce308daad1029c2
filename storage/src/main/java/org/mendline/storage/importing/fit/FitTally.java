package org.mendline.storage.importing.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what a FIT file holds without interpreting it: the decoder's bare pass, and the measure of its
/// correctness.
public final class FitTally implements FitVisitor {
    private final int[] byGlobal = new int[1 << 16];
    private int messages;
    private long firstRecord = FitMessage.ABSENT;
    private long lastRecord = FitMessage.ABSENT;
    private int heartRates;
    private long heartRateSum;
    private int beats;
    private long beatMillis;
    private final List<FitPart> parts = new ArrayList<>();
    private final List<FitProblem> problems = new ArrayList<>();

    @Override
    public void message(FitMessage message) {
        messages++;
        int global = message.global();
        byGlobal[global]++;
        if (global == FitProfile.RECORD) {
            record(message);
        } else if (global == FitProfile.HRV) {
            beats(message);
        }
    }

    private void record(FitMessage message) {
        long time = message.timestamp();
        if (time != FitMessage.ABSENT) {
            firstRecord = firstRecord == FitMessage.ABSENT ? time : firstRecord;
            lastRecord = time;
        }
        long heartRate = message.integer(FitProfile.RecordFields.HEART_RATE);
        if (heartRate != FitMessage.ABSENT) {
            heartRates++;
            heartRateSum += heartRate;
        }
    }

    private void beats(FitMessage message) {
        int count = message.count(FitProfile.Hrv.TIME);
        for (int i = 0; i < count; i++) {
            long interval = message.integer(FitProfile.Hrv.TIME, i);
            if (interval != FitMessage.ABSENT) {
                beats++;
                beatMillis += interval;
            }
        }
    }

    @Override
    public void part(FitPart part) {
        parts.add(part);
    }

    @Override
    public void problem(FitProblem problem) {
        problems.add(problem);
    }

    /// Data messages in all parts.
    public int messages() {
        return messages;
    }

    /// Data messages by global message number; numbers that do not occur are left out.
    public SortedMap<Integer, Integer> messagesByGlobal() {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int global = 0; global < byGlobal.length; global++) {
            if (byGlobal[global] > 0) {
                counts.put(global, byGlobal[global]);
            }
        }
        return counts;
    }

    /// Time of the first `record` message that tells one, as [FitMessage#timestamp()].
    public long firstRecord() {
        return firstRecord;
    }

    /// Time of the last `record` message that tells one, as [FitMessage#timestamp()].
    public long lastRecord() {
        return lastRecord;
    }

    /// Heart rates in `record` messages, zeros included.
    public int heartRates() {
        return heartRates;
    }

    /// Sum of those heart rates, /min.
    public long heartRateSum() {
        return heartRateSum;
    }

    /// RR intervals in `hrv` messages.
    public int beats() {
        return beats;
    }

    /// Sum of those intervals, ms.
    public long beatMillis() {
        return beatMillis;
    }

    /// Parts of the file, in order.
    public List<FitPart> parts() {
        return List.copyOf(parts);
    }

    /// What the decoder found wrong, in order.
    public List<FitProblem> problems() {
        return List.copyOf(problems);
    }
}
