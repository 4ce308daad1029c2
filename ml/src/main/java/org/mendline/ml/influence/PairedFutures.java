package org.mendline.ml.influence;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Futures;
import org.mendline.ml.twin.Markers;
import org.mendline.ml.twin.MeanPath;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.Quantiles;
import org.mendline.ml.twin.Simulator;

/// Futures under the usual plan, kept so that other plans can be compared with them future by future: the
/// same future has the same person, the same effects of doses and the same chance under every plan, so a
/// difference is due to the plan alone, and its spread is what is not known of the person and of the
/// published effects.
///
/// Some 100 floats a future; not changed after it is made, safe for several threads.
public final class PairedFutures {
    private static final double[] LEVELS = {0.1, 0.5, 0.9};

    private final ParticleTwin twin;
    private final Protocol usual;
    private final int horizonDays;
    private final int count;
    private final long seed;
    private final Futures futures;

    /// @param usual the plan that others are compared with
    /// @param horizonDays how far ahead, 3 to 365
    /// @param count futures, 100 to 100,000
    public PairedFutures(ParticleTwin twin, Protocol usual, int horizonDays, int count, long seed) {
        this.twin = twin;
        this.usual = usual;
        this.horizonDays = horizonDays;
        this.count = count;
        this.seed = seed;
        this.futures = futures(usual);
    }

    /// The same futures under another plan.
    public Changed under(Protocol plan) {
        return new Changed(futures(plan));
    }

    /// Futures under another plan.
    public final class Changed {
        private final Futures changed;

        private Changed(Futures changed) {
            this.changed = changed;
        }

        /// What the plan does to a quantity.
        ///
        /// @throws IllegalArgumentException if futures do not simulate it, see [#width80]
        public Difference difference(ExplainTarget target) {
            float[] values = quantity(changed, target);
            float[] before = quantity(futures, target);
            for (int f = 0; f < count; f++) {
                values[f] -= before[f];
            }
            double[] q = Quantiles.of(values, 0, count, LEVELS);
            return new Difference(q[1], q[0], q[2]);
        }
    }

    /// Width of the 80 % interval of a quantity as it would be measured, in its unit.
    ///
    /// @param target [DayFeature#OUTCOME], or a marker of [Simulator#OUTLOOK] at most 3 days ahead
    /// @throws IllegalArgumentException if it is something else, or beyond the horizon
    public double width80(ExplainTarget target) {
        double[] q = Quantiles.of(measured(target), 0, count, LEVELS);
        return q[2] - q[0];
    }

    /// Width of that interval to be expected once something had been measured on each of the next days: the
    /// width times √(1 − R²), R² being how much of the variance over the futures a straight line on the
    /// mean of the new values explains. It is the expected value of sample information by regression on
    /// simulated data (Strong et al. 2015, doi 10.1177/0272989X15575286), for a spread instead of a
    /// utility, with a line instead of a spline.
    ///
    /// @param measured a marker or the outcome measure
    /// @param days how many days, 1 to 3, all before the day that is predicted
    /// @return empty for doses, which are chosen and not inferred
    public OptionalDouble width80After(ExplainTarget target, DayFeature measured, int days) {
        if (days < 1 || days > Futures.OUTLOOK_DAYS || days >= target.dayAhead()) {
            throw new IllegalArgumentException("Values of " + days + " days cannot tell of day " + target.dayAhead());
        }
        if (measured != DayFeature.OUTCOME && !Markers.ALL.contains(measured)) {
            return OptionalDouble.empty();
        }
        double r = correlation(newValues(measured, days), measured(target));
        return OptionalDouble.of(width80(target) * Math.sqrt(1 - r * r));
    }

    private Futures futures(Protocol plan) {
        return twin.futures(plan, horizonDays, count, seed);
    }

    /// The quantity of every future; capacity within the measure's range and without error of measurement.
    private float[] quantity(Futures all, ExplainTarget target) {
        boolean outcome = target.quantity() == DayFeature.OUTCOME && target.dayAhead() <= horizonDays;
        int marker = Simulator.OUTLOOK.indexOf(target.quantity());
        if (!outcome && (marker < 0 || target.dayAhead() > Futures.OUTLOOK_DAYS)) {
            throw new IllegalArgumentException("These futures do not simulate " + target + ".");
        }
        if (!outcome) {
            return all.markers()[marker][target.dayAhead() - 1].clone();
        }
        OutcomeScale scale = twin.record().scale();
        float[] values = new float[count];
        for (int f = 0; f < count; f++) {
            float capacity = all.capacity()[target.dayAhead() * count + f];
            values[f] = (float) scale.toMeasure(Math.clamp(capacity, 0f, 1f));
        }
        return values;
    }

    /// Markers come with their noise; the outcome gets that of one measurement.
    private float[] measured(ExplainTarget target) {
        float[] values = quantity(futures, target);
        if (target.quantity() == DayFeature.OUTCOME) {
            double sd = twin.record().scale().measurementSd();
            for (int f = 0; f < count; f++) {
                values[f] += (float) (sd * futures.measurementNoise()[f]);
            }
        }
        return values;
    }

    /// Mean of the new values, one a future, on the scale on which their noise is additive.
    private double[] newValues(DayFeature measured, int days) {
        int marker = Simulator.OUTLOOK.indexOf(measured);
        if (marker >= 0) {
            float[][] simulated = futures.markers()[marker];
            return IntStream.range(0, count)
                    .mapToDouble(f -> IntStream.range(0, days)
                            .mapToDouble(d -> simulated[d][f])
                            .average()
                            .orElseThrow())
                    .toArray();
        }
        double[] expected = measured == DayFeature.OUTCOME ? tomorrow() : expected(measured);
        double sd = measured == DayFeature.OUTCOME ? twin.outcomeSd() : Markers.noise(measured);
        SplittableRandom random = new SplittableRandom(seed);
        double share = sd / Math.sqrt(days);
        for (int f = 0; f < count; f++) {
            expected[f] += share * random.nextGaussian();
        }
        return expected;
    }

    private double[] tomorrow() {
        return IntStream.range(0, count)
                .mapToDouble(f -> futures.capacity()[count + f])
                .toArray();
    }

    private double[] expected(DayFeature marker) {
        int particles = twin.particles();
        Dose[] doses = new Dose[particles];
        Arrays.fill(doses, usual.dose(0));
        int[] all = IntStream.range(0, particles).toArray();
        double[] each = MeanPath.after(twin.state().select(all), twin.record().today(), doses, marker, 1);
        // Future f starts from particle f · particles / count, as the simulator shares them out.
        return IntStream.range(0, count)
                .mapToDouble(f -> Markers.scaled(marker, each[(int) ((long) f * particles / count)]))
                .toArray();
    }

    private static double correlation(double[] x, float[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY =
                IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }
}
