package org.mendline.ml.training;

import java.util.SplittableRandom;
import org.mendline.ml.outlook.OutlookMarker;

/// What lies between a simulated person's expected marker and what a real device or diary would show, drawn anew for
/// every person and marker: own scale and own level, noise that is white, autocorrelated or drifting in any
/// mixture, a weekly rhythm, good and bad days shared by all markers, level shifts, outliers, smoothing (as wrist
/// devices do to resting heart rate), and rounding (ratings 0 to 10 or 1 to 5, whole beats).
///
/// Ranges are wide guesses about devices and diaries, none fitted to a data set.
final class OutlookNoise {
    private final OutlookMarker marker;
    private final SplittableRandom random;

    private final double gain;
    private final double offset;
    private final double white;
    private final double red;
    private final double redKept;
    private final double slow;
    private final double shared;
    private final double weekly;
    private final double drift;
    private final double shiftChance;
    private final double outlierChance;
    private final double smoothing;
    private final boolean twice;
    private final double step;
    private final double sticky;

    OutlookNoise(OutlookMarker marker, SplittableRandom random) {
        this.marker = marker;
        this.random = random;
        // A night's sleep is what it was: most of its scatter is in the habits, little is the device's.
        double part = marker == OutlookMarker.SLEEP ? 0.35 : 1;
        double spread = part * marker.usualSpread() * Math.exp(0.6 * random.nextGaussian() - 0.1);
        gain = Math.exp(0.5 * random.nextGaussian() - 0.2);
        offset = marker.isRating() && random.nextDouble() < 0.5 ? random.nextDouble(-1, 4) : 0;
        double[] share = shares(5);
        white = spread * share[0];
        red = spread * share[1];
        redKept = random.nextDouble(0.2, 0.95);
        slow = spread * share[2];
        shared = spread * share[3] * loading();
        weekly = random.nextDouble() < 0.4 ? spread * share[4] : 0;
        drift = random.nextDouble() < 0.3 ? spread * random.nextDouble(0, 0.08) : 0;
        shiftChance = random.nextDouble() < 0.25 ? 0.01 : 0;
        outlierChance = random.nextDouble() < 0.5 ? random.nextDouble(0, 0.04) : 0;
        smoothing = smoothing();
        twice = random.nextDouble() < 0.3;
        step = step();
        sticky = marker.isRating() && random.nextDouble() < 0.5 ? random.nextDouble(0, 0.7) : 0;
    }

    /// Standard deviations whose squares add to one; one or two usually dominate.
    private double[] shares(int n) {
        double[] share = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double e = -Math.log(1 - random.nextDouble());
            share[k] = e * e;
            sum += share[k];
        }
        for (int k = 0; k < n; k++) {
            share[k] = Math.sqrt(share[k] / sum);
        }
        return share;
    }

    /// The direction in which a good day moves the marker.
    private double loading() {
        return switch (marker) {
            case LN_RMSSD, READINESS, SLEEP -> 1;
            case RESTING_HEART_RATE, SORENESS, PAIN, CRP, CREATINE_KINASE -> -1;
        };
    }

    private double smoothing() {
        double chance = switch (marker) {
            case RESTING_HEART_RATE -> 0.75;
            case LN_RMSSD -> 0.25;
            default -> 0;
        };
        return random.nextDouble() < chance ? random.nextDouble(0.3, 0.9) : 0;
    }

    private double step() {
        double u = random.nextDouble();
        return switch (marker) {
            case SORENESS, PAIN, READINESS -> u < 0.45 ? 1 : u < 0.85 ? 2.5 : 0;
            case RESTING_HEART_RATE -> u < 0.5 ? 1 : 0;
            case SLEEP -> u < 0.2 ? 0.5 : 0;
            default -> 0;
        };
    }

    /// Values as recorded, on the marker's scale.
    ///
    /// @param expected without noise, on the marker's scale
    /// @param goodDay how good each day is beyond what the dynamics say, about standard normal
    double[] values(double[] expected, double[] goodDay) {
        double mean = 0;
        for (double e : expected) {
            mean += e / expected.length;
        }
        double[] rhythm = rhythm();
        double[] out = new double[expected.length];
        double redState = random.nextGaussian();
        double slowState = random.nextGaussian();
        double level = offset;
        for (int d = 0; d < out.length; d++) {
            redState = kept(redState, redKept);
            slowState = kept(slowState, 0.985);
            level += drift * random.nextGaussian();
            level += random.nextDouble() < shiftChance ? 2 * marker.usualSpread() * random.nextGaussian() : 0;
            out[d] = mean
                    + gain * (expected[d] - mean)
                    + level
                    + white * heavy()
                    + red * redState
                    + slow * slowState
                    + shared * goodDay[d]
                    + rhythm[d % 7];
        }
        smooth(out);
        if (twice) {
            smooth(out);
        }
        for (int d = 0; d < out.length; d++) {
            out[d] = recorded(out[d], d == 0 ? Double.NaN : out[d - 1]);
        }
        return out;
    }

    private double kept(double state, double share) {
        return share * state + Math.sqrt(1 - share * share) * random.nextGaussian();
    }

    private double[] rhythm() {
        double[] week = new double[7];
        for (int k = 0; k < 7; k++) {
            week[k] = weekly * random.nextGaussian();
        }
        return week;
    }

    /// Student noise of five degrees of freedom and unit variance.
    private double heavy() {
        double squares = 0;
        for (int k = 0; k < 5; k++) {
            double g = random.nextGaussian();
            squares += g * g;
        }
        return random.nextGaussian() / Math.sqrt(squares / 5) * Math.sqrt(3.0 / 5);
    }

    private void smooth(double[] values) {
        for (int d = 1; d < values.length && smoothing > 0; d++) {
            values[d] = smoothing * values[d - 1] + (1 - smoothing) * values[d];
        }
    }

    private double recorded(double value, double before) {
        double v = value;
        if (random.nextDouble() < outlierChance) {
            v += 4 * marker.usualSpread() * random.nextGaussian();
        }
        if (random.nextDouble() < sticky && !Double.isNaN(before)) {
            return before;
        }
        v = step > 0 ? step * Math.round(v / step) : v;
        return marker.toScale(Math.max(0, marker.fromScale(v)));
    }
}
