package org.mendline.ml.twin;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Runs particles through a record and weighs them: the exact likelihood of every observed marker and outcome
/// given a particle's parameters, effects and healing path. Capacity is integrated out by a Kalman filter of its
/// own in every particle (Rao-Blackwellised: Doucet et al. 2000, arXiv 1301.3853), so visits do not thin the
/// particles for want of a lucky path.
public final class RecordFilter {
    private static final int BLOCK = 256;
    private static final double TAIL = 0.5 * (Markers.DEGREES_OF_FREEDOM + 1);

    private final RecoveryRecord record;
    private final DaySignal[] signals;
    private final double[] outcome; // as capacity, by day; read only where the record observed it
    private final double outcomeVariance;
    private final int[] firstRow; // of each day, in residuals
    private final int observations;
    private final FeedbackLikelihood feedback;

    /// Prepares a record; cheap to reuse for many sets of particles.
    public RecordFilter(RecoveryRecord record) {
        this.record = record;
        Mechanics mechanics = ConditionPriors.mechanics(record.condition());
        Dose[] doses = Doses.of(record);
        signals = new DaySignal[doses.length];
        outcome = new double[doses.length];
        for (int d = 0; d < doses.length; d++) {
            signals[d] = DaySignal.of(doses[d], d, mechanics);
            OptionalDouble y = record.days().value(d, DayFeature.OUTCOME);
            outcome[d] = y.isPresent() ? record.scale().toCapacity(y.getAsDouble()) : 0;
        }
        firstRow = new int[doses.length];
        int rows = 0;
        for (int d = 0; d < doses.length; d++) {
            firstRow[d] = rows;
            rows += observedOn(d);
        }
        observations = rows;
        OutcomeScale scale = record.scale();
        double sd = scale.measurementSd() / (scale.best() - scale.worst());
        outcomeVariance = sd * sd;
        feedback = new FeedbackLikelihood(record);
    }

    /// Whether nothing in the record bears on the state: then the prior is the posterior.
    public boolean nothingObserved() {
        FeatureDays days = record.days();
        return feedback.isEmpty()
                && days.count(DayFeature.OUTCOME) == 0
                && Markers.ALL.stream().allMatch(m -> days.count(m) == 0);
    }

    private int observedOn(int day) {
        int n = record.days().observed(day, DayFeature.OUTCOME) ? 1 : 0;
        for (DayFeature marker : Markers.ALL) {
            n += record.days().observed(day, marker) ? 1 : 0;
        }
        return n;
    }

    /// An empty matrix of the right size for [#run].
    public Residuals residuals(int particles) {
        return Residuals.of(observations, particles);
    }

    /// Steps particles from day 0 to today in place.
    ///
    /// @param path receives the filtered path of capacity, if wanted
    /// @param residuals receives the misfits, if wanted
    /// @return log likelihood of each particle, up to a constant of the record
    public double[] run(Particles particles, long seed, CapacityPath path, Residuals residuals) {
        double[] logLikelihood = new double[particles.count];
        IntStream.range(0, (particles.count + BLOCK - 1) / BLOCK).parallel().forEach(b -> {
            int from = b * BLOCK;
            new Block(particles, from, Math.min(particles.count, from + BLOCK), logLikelihood, path, residuals)
                    .run(seed);
        });
        return logLikelihood;
    }

    private final class Block {
        private final Particles p;
        private final int from;
        private final int to;
        private final double[] logLikelihood;
        private final CapacityPath path;
        private final Residuals residuals;
        private final float[] noise = new float[BLOCK];
        private final float[] retain = new float[BLOCK];
        private final float[] push = new float[BLOCK];
        private final float[] expected = new float[BLOCK];
        private final double[] tails = new double[BLOCK];

        Block(Particles p, int from, int to, double[] logLikelihood, CapacityPath path, Residuals residuals) {
            this.p = p;
            this.from = from;
            this.to = to;
            this.logLikelihood = logLikelihood;
            this.path = path;
            this.residuals = residuals;
        }

        void run(long seed) {
            for (int d = 0; d < signals.length; d++) {
                if (d > 0) {
                    CounterNoise.fill(expected, noise, from, to, seed, d, 0);
                    Dynamics.step(p, from, to, signals[d], noise, retain, push);
                    move();
                }
                int row = firstRow[d];
                if (record.days().observed(d, DayFeature.OUTCOME)) {
                    visit(outcome[d], row++);
                }
                markers(d, row);
                feedback.onDay(d, p, from, to, signals[d], logLikelihood);
                path.keep(d, from, to, retain, push, p.capacity, p.capacityVariance);
            }
            feedback.ahead(p, from, to, logLikelihood);
        }

        private void move() {
            float q = (float) (p.mechanics.capacityNoise() * p.mechanics.capacityNoise());
            for (int i = from; i < to; i++) {
                float a = retain[i - from];
                p.capacity[i] = a * p.capacity[i] + push[i - from];
                p.capacityVariance[i] = a * a * p.capacityVariance[i] + q;
            }
        }

        private void visit(double y, int row) {
            boolean keep = residuals.rows() > 0;
            residuals.mark(row, false);
            for (int i = from; i < to; i++) {
                double v = p.capacityVariance[i];
                double s = v + outcomeVariance;
                double e = y - p.capacity[i];
                logLikelihood[i] -= 0.5 * (e * e / s + Math.log(s));
                if (keep) {
                    residuals.keep(row, i, e / Math.sqrt(s));
                }
                p.capacity[i] += (float) (v / s * e);
                p.capacityVariance[i] = (float) (v * outcomeVariance / s);
            }
        }

        private void markers(int day, int firstRow) {
            int row = firstRow;
            boolean any = false;
            Arrays.fill(tails, 1);
            for (DayFeature marker : Markers.ALL) {
                OptionalDouble y = record.days().value(day, marker);
                if (y.isPresent()) {
                    any = true;
                    weigh(marker, (float) Markers.scaled(marker, y.getAsDouble()), signals[day], row++);
                }
            }
            for (int i = from; any && i < to; i++) {
                logLikelihood[i] -= TAIL * Math.log(tails[i - from]);
            }
        }

        private void weigh(DayFeature marker, float y, DaySignal signal, int row) {
            boolean keep = residuals.rows() > 0;
            residuals.mark(row, true);
            Markers.expect(marker, p, from, to, signal, expected);
            float inverse = 1 / Markers.noise(marker);
            for (int i = 0; i < to - from; i++) {
                double z = (y - expected[i]) * inverse;
                tails[i] *= 1 + z * z / Markers.DEGREES_OF_FREEDOM;
                if (keep) {
                    residuals.keep(row, from + i, z);
                }
            }
        }
    }
}
