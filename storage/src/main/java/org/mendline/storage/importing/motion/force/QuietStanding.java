package org.mendline.storage.importing.motion.force;

import org.mendline.storage.importing.motion.Trace;

/// One second of standing still before a jump: tells body weight, and when the jumper was at rest (Owen et al.
/// 2014, doi:10.1519/JSC.0000000000000311: weight from 1 s of standing, the jump begins where the force leaves
/// it by five standard deviations, and is integrated from 30 ms before).
///
/// @param end sample after it; not after take-off
/// @param bodyWeightNewtons mean force; 0 if nobody stood still
/// @param deviationNewtons standard deviation of the force
record QuietStanding(int end, double bodyWeightNewtons, double deviationNewtons) {
    private static final double SECONDS = 1.0;

    /// Steadier than this part of the mean counts as standing still.
    private static final double STEADY = 0.025;
    private static final double DEVIATIONS = 5;

    /// A noiseless signal must not make the slightest change a jump.
    private static final double LEAST_DEVIATION = 0.002;
    private static final double BEFORE_ONSET_SECONDS = 0.03;
    private static final double LEAST_WEIGHT_NEWTONS = 100;

    /// The steadiest second between two samples.
    static QuietStanding before(Trace newtons, int from, int to) {
        double[] force = newtons.values();
        double[] seconds = newtons.seconds();
        QuietStanding best = new QuietStanding(to, 0, Double.POSITIVE_INFINITY);
        double sum = 0;
        double squares = 0;
        int first = from;
        for (int i = from; i < to; i++) {
            sum += force[i];
            squares += force[i] * force[i];
            while (seconds[i] - seconds[first] > SECONDS) {
                sum -= force[first];
                squares -= force[first] * force[first];
                first++;
            }
            if (first > from) {
                int n = i + 1 - first;
                double mean = sum / n;
                double deviation = Math.sqrt(Math.max(0, squares / n - mean * mean));
                boolean steadier = deviation < best.deviationNewtons;
                best = steadier && mean >= LEAST_WEIGHT_NEWTONS ? new QuietStanding(i + 1, mean, deviation) : best;
            }
        }
        return best.deviationNewtons <= STEADY * best.bodyWeightNewtons ? best : new QuietStanding(to, 0, 0);
    }

    /// Whether somebody stood still.
    boolean found() {
        return bodyWeightNewtons > 0;
    }

    /// Upward velocity of the centre of mass, m/s, by the impulse–momentum theorem.
    double velocityAt(Trace newtons, int takeOff) {
        double[] force = newtons.values();
        double[] seconds = newtons.seconds();
        double impulse = 0;
        for (int i = onset(newtons, takeOff) + 1; i < takeOff; i++) {
            double net = (force[i] + force[i - 1]) / 2 - bodyWeightNewtons;
            impulse += net * (seconds[i] - seconds[i - 1]);
        }
        return impulse / (bodyWeightNewtons / VerticalJump.GRAVITY);
    }

    private int onset(Trace newtons, int takeOff) {
        double band = DEVIATIONS * Math.max(deviationNewtons, LEAST_DEVIATION * bodyWeightNewtons);
        int onset = end;
        while (onset < takeOff && Math.abs(newtons.values()[onset] - bodyWeightNewtons) <= band) {
            onset++;
        }
        int start = onset;
        double left = onset < newtons.size() ? newtons.seconds()[onset] : 0;
        while (start > 0 && left - newtons.seconds()[start - 1] <= BEFORE_ONSET_SECONDS) {
            start--;
        }
        return start;
    }
}
