package org.mendline.ml.inference;

import java.util.OptionalDouble;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.RecoveryRecord;

/// A record as the network reads it: at most [#STEPS] steps (the last [#DAILY] days one by one, all before in
/// equal windows), each with value, mask and age of value of every day feature, and a summary of the whole. The
/// sequence is padded in front with zeros, whose masks are zero too.
final class RecordEncoding {
    static final int STEPS = 40;
    static final int DAILY = 20;
    private static final int FEATURES = DayFeature.values().length;
    /// Values of one step: value, mask and age of each feature, day, window length.
    static final int STEP_WIDTH = 3 * FEATURES + 2;
    /// Values of the summary.
    static final int SUMMARY_WIDTH = Condition.values().length + 6 + 2 + 2 * FEATURES + 4;

    private static final double LOG_YEAR = 6;
    private static final double LIMIT = 6;

    private final RecoveryRecord record;
    private final FeatureDays days;
    private final int length;

    RecordEncoding(RecoveryRecord record) {
        this.record = record;
        this.days = record.days();
        this.length = days.days();
    }

    /// Writes the sequence, step-major, at `offset`.
    void sequence(float[] out, int offset) {
        int older = Math.max(0, length - DAILY);
        int windows = Math.min(older, STEPS - DAILY);
        int steps = windows + Math.min(length, DAILY);
        int[] lastSeen = new int[FEATURES];
        java.util.Arrays.fill(lastSeen, -1);
        for (int s = 0; s < steps; s++) {
            int from = s < windows ? (int) ((long) s * older / windows) : older + s - windows;
            int to = s < windows ? (int) ((long) (s + 1) * older / windows) : from + 1;
            step(out, offset + (STEPS - steps + s) * STEP_WIDTH, from, to, lastSeen);
        }
    }

    private void step(float[] out, int at, int from, int to, int[] lastSeen) {
        for (DayFeature f : DayFeature.values()) {
            int k = f.ordinal();
            double sum = 0;
            int n = 0;
            for (int d = from; d < to; d++) {
                OptionalDouble value = days.value(d, f);
                if (value.isPresent()) {
                    sum += scaled(f, value.getAsDouble());
                    n++;
                    lastSeen[k] = d;
                }
            }
            out[at + 3 * k] = n == 0 ? 0 : (float) (sum / n);
            out[at + 3 * k + 1] = n == 0 ? 0 : 1;
            out[at + 3 * k + 2] = (float) (lastSeen[k] < 0 ? 1 : Math.log1p(to - 1 - lastSeen[k]) / LOG_YEAR);
        }
        out[at + 3 * FEATURES] = (float) (Math.log1p(to - 1) / LOG_YEAR);
        out[at + 3 * FEATURES + 1] = (float) (Math.log(to - from) / LOG_YEAR);
    }

    /// Writes the summary at `offset`.
    void summary(float[] out, int offset) {
        int at = offset;
        out[at + record.condition().ordinal()] = 1;
        at += Condition.values().length;
        at = optional(out, at, record.traits().ageYears(), 50, 20);
        at = optional(out, at, record.traits().female(), 0.5, 0.5);
        OptionalDouble before = record.traits().baselineOutcome();
        at = optional(
                out, at, before.isEmpty() ? before : OptionalDouble.of(capacity(before.getAsDouble())), 0.5, 0.25);
        OutcomeScale scale = record.scale();
        double sd = scale.measurementSd() / Math.abs(scale.best() - scale.worst());
        out[at++] = (float) limited(Math.log(sd / 0.03));
        out[at++] = (float) (Math.log1p(length) / LOG_YEAR);
        for (DayFeature f : DayFeature.values()) {
            double sum = 0;
            for (int d = 0; d < length; d++) {
                OptionalDouble value = days.value(d, f);
                sum += value.isPresent() ? scaled(f, value.getAsDouble()) : 0;
            }
            int n = days.count(f);
            out[at++] = n == 0 ? 0 : (float) (sum / n);
            out[at++] = (float) (Math.log1p(n) / LOG_YEAR);
        }
        visits(out, at);
    }

    private void visits(float[] out, int at) {
        int first = -1;
        int last = -1;
        for (int d = 0; d < length; d++) {
            if (days.observed(d, DayFeature.OUTCOME)) {
                first = first < 0 ? d : first;
                last = d;
            }
        }
        if (first >= 0) {
            out[at] = (float) scaled(
                    DayFeature.OUTCOME, days.value(first, DayFeature.OUTCOME).orElseThrow());
            out[at + 1] = (float) scaled(
                    DayFeature.OUTCOME, days.value(last, DayFeature.OUTCOME).orElseThrow());
            out[at + 2] = (float) (Math.log1p(first) / LOG_YEAR);
            out[at + 3] = (float) (Math.log1p(length - 1 - last) / LOG_YEAR);
        }
    }

    private static int optional(float[] out, int at, OptionalDouble value, double centre, double spread) {
        if (value.isPresent()) {
            out[at] = (float) limited((value.getAsDouble() - centre) / spread);
            out[at + 1] = 1;
        }
        return at + 2;
    }

    private double capacity(double measure) {
        return record.scale().toCapacity(measure);
    }

    /// Values brought to a range of about one.
    private double scaled(DayFeature f, double v) {
        return limited(
                switch (f) {
                    case LN_RMSSD -> (v - 3.5) / 0.5;
                    case RESTING_HEART_RATE -> (v - 64) / 8;
                    case SLEEP -> v - 7.5;
                    case LOAD -> Math.log1p(Math.max(0, v) / 100);
                    case SORENESS, PAIN -> (v - 2) / 3;
                    case READINESS -> (v - 6.5) / 1.5;
                    case CRP -> Math.log(Math.max(0.1, v)) / 2;
                    case CREATINE_KINASE -> (Math.log(Math.max(1, v)) - 5) / 0.7;
                    case THERAPY -> Math.log1p(Math.max(0, v) / 30);
                    case PROTEIN -> (v - 1.2) / 0.4;
                    case COLD -> v / 12;
                    case MOBILITY -> v / 15;
                    case OUTCOME -> (capacity(v) - 0.5) / 0.25;
                });
    }

    private static double limited(double x) {
        return Math.clamp(x, -LIMIT, LIMIT);
    }
}
