package org.mendline.ml.inference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.twin.CapacityPath;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.RecordFilter;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Residuals;
import org.mendline.ml.twin.TwinPrior;

/// Does the record look like one that the model makes? Around the posterior, misfits are nearly linear in the
/// parameters. So whole replicates (a person from the prior, noise, the fit to them, the misfits that are left)
/// are drawn from the linearised model in closed form, and the record's misfits are compared with theirs: a
/// predictive check (Box 1980, doi 10.2307/2982063) whose p-value counts the freedom that fitting took.
///
/// The largest of all [MisfitStatistics], each in SDs of the replicates, is compared with the largest of every
/// replicate, so that looking in many places costs nothing in false alarms.
final class MisfitCheck {
    /// Records this strange or stranger raise the alarm.
    static final double ALARM = 0.02;

    private static final int SCOUTS = 500;
    private static final int REPLICATES = 400;
    private static final double STUDENT_INFORMATION = 9.0 / 11; // (v + 1) / (v + 3), v = 8
    private static final int STUDENT_FREEDOM = 8;

    private final RecoveryRecord record;
    private final TwinPrior prior;
    private final RecordFilter filter;
    private final MisfitStatistics statistics;

    MisfitCheck(RecoveryRecord record, TwinPrior prior, RecordFilter filter) {
        this.record = record;
        this.prior = prior;
        this.filter = filter;
        this.statistics = new MisfitStatistics(record);
    }

    /// What the check found.
    ///
    /// @param strange measures that are strange each by itself
    /// @param worstVisit day of the visit that fits worst
    /// @param drifting whether the course is wrong rather than single values
    record Finding(Misfit misfit, Set<DayFeature> strange, OptionalInt worstVisit, boolean drifting) {
        boolean alarm() {
            return misfit.pValue() <= ALARM;
        }
    }

    /// @param posterior a normal near the posterior of parameters and effects
    Finding check(NormalProposal posterior, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] people = new double[SCOUTS][];
        for (int i = 0; i < SCOUTS; i++) {
            people[i] = posterior.draw(random);
        }
        Residuals residuals = filter.residuals(SCOUTS);
        filter.run(Particles.onset(prior, people), random.nextLong(), CapacityPath.none(), residuals);
        Linearization.LinearModel linear = new Linearization(prior, posterior, people).linear(residuals);
        double[] misfits = atSummit(linear);
        double[] observed = statistics.of(misfits, distance(linear));
        long base = random.nextLong();
        Replicate replicate = new Replicate(linear, residuals);
        double[][] drawn = IntStream.range(0, REPLICATES)
                .parallel()
                .mapToObj(b -> replicate.draw(new SplittableRandom(base + b)))
                .toArray(double[][]::new);
        return compare(observed, drawn, misfits);
    }

    private static double[] atSummit(Linearization.LinearModel linear) {
        double[] misfits = new double[linear.slopes().length];
        for (int j = 0; j < misfits.length; j++) {
            double[] row = linear.slopes()[j];
            misfits[j] = row[0];
            for (int k = 0; k < linear.move().length; k++) {
                misfits[j] += row[k + 1] * linear.move()[k];
            }
        }
        return misfits;
    }

    /// Squared distance of the summit from the prior's centre, in SDs of the prior: `gᵀ P⁻¹ g` of its gradient.
    private static double distance(Linearization.LinearModel linear) {
        double[][] p = linear.priorPrecision();
        double[] gradient = linear.priorGradient().clone();
        for (int r = 0; r < gradient.length; r++) {
            for (int c = 0; c < gradient.length; c++) {
                gradient[r] -= (c <= r ? p[r][c] : p[c][r]) * linear.move()[c];
            }
        }
        return squared(Linearization.forward(NormalProposal.cholesky(p), gradient));
    }

    private static double squared(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return sum;
    }

    private final class Replicate {
        private final Linearization.LinearModel linear;
        private final Residuals residuals;
        private final double[][] priorRoot;
        private final double[][] root;
        private final int d;

        Replicate(Linearization.LinearModel linear, Residuals residuals) {
            this.linear = linear;
            this.residuals = residuals;
            d = linear.move().length;
            priorRoot = NormalProposal.cholesky(linear.priorPrecision());
            double[][] precision = new double[d][d];
            for (int r = 0; r < d; r++) {
                precision[r] = linear.priorPrecision()[r].clone();
            }
            for (int j = 0; j < residuals.rows(); j++) {
                double[] s = linear.slopes()[j];
                double weight = weight(j);
                for (int r = 0; r < d; r++) {
                    for (int c = 0; c <= r; c++) {
                        precision[r][c] += weight * s[r + 1] * s[c + 1];
                    }
                }
            }
            root = NormalProposal.cholesky(precision);
        }

        private double weight(int row) {
            return residuals.student(row) ? STUDENT_INFORMATION : 1;
        }

        /// Statistics of one replicate: with noise `e` and a person at `P⁻¹ L u` from the prior's centre, the fit errs
        /// by `-A⁻¹ (Sᵀ W e + L u)`, where `P = L Lᵀ`.
        double[] draw(SplittableRandom random) {
            int n = residuals.rows();
            double[] pull = new double[d];
            double[] unit = new double[d];
            for (int k = 0; k < d; k++) {
                unit[k] = random.nextGaussian();
                for (int r = k; r < d; r++) {
                    pull[r] += priorRoot[r][k] * unit[k];
                }
            }
            double[] misfits = new double[n];
            for (int j = 0; j < n; j++) {
                misfits[j] = residuals.student(j) ? student(random) : random.nextGaussian();
                double weighted = weight(j) * misfits[j];
                double[] s = linear.slopes()[j];
                for (int r = 0; r < d; r++) {
                    pull[r] += weighted * s[r + 1];
                }
            }
            double[] error = Linearization.backward(root, Linearization.forward(root, pull));
            for (int j = 0; j < n; j++) {
                double[] s = linear.slopes()[j];
                for (int r = 0; r < d; r++) {
                    misfits[j] -= s[r + 1] * error[r];
                }
            }
            return statistics.of(misfits, fitted(unit, error));
        }

        /// Squared distance of the fit from the prior's centre: `|u − Lᵀ error|²` with `P = L Lᵀ`.
        private double fitted(double[] unit, double[] error) {
            double sum = 0;
            for (int k = 0; k < d; k++) {
                double z = unit[k];
                for (int r = k; r < d; r++) {
                    z -= priorRoot[r][k] * error[r];
                }
                sum += z * z;
            }
            return sum;
        }

        private static double student(SplittableRandom random) {
            double chiSquare = 0;
            for (int k = 0; k < STUDENT_FREEDOM / 2; k++) {
                chiSquare -= 2 * Math.log(1 - random.nextDouble());
            }
            return random.nextGaussian() / Math.sqrt(chiSquare / STUDENT_FREEDOM);
        }
    }

    private Finding compare(double[] observed, double[][] drawn, double[] misfits) {
        int count = observed.length;
        double[] z = new double[count];
        double[] largest = new double[drawn.length];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < count; k++) {
            double mean = 0;
            double square = 0;
            for (double[] one : drawn) {
                mean += one[k] / drawn.length;
                square += one[k] * one[k] / drawn.length;
            }
            double sd = Math.sqrt(Math.max(0, square - mean * mean)) + 1e-9;
            z[k] = (observed[k] - mean) / sd;
            for (int b = 0; b < drawn.length; b++) {
                largest[b] = Math.max(largest[b], (drawn[b][k] - mean) / sd);
            }
        }
        return finding(z, largest, misfits);
    }

    private Finding finding(double[] z, double[] largest, double[] misfits) {
        Arrays.sort(largest);
        double limit = largest[(int) ((1 - ALARM) * largest.length)];
        List<MisfitStatistics.Statistic> kinds = statistics.kinds();
        Set<DayFeature> strange = EnumSet.noneOf(DayFeature.class);
        int worst = 0;
        for (int k = 0; k < z.length; k++) {
            if (z[k] > limit) {
                strange.add(kinds.get(k).feature());
            }
            worst = z[k] > z[worst] ? k : worst;
        }
        double mine = z[worst];
        long above = Arrays.stream(largest).filter(l -> l >= mine).count();
        double pValue = (above + 1.0) / (largest.length + 1);
        String reason = MisfitReason.of(record, statistics, kinds.get(worst), misfits);
        int visit = statistics.worst(DayFeature.OUTCOME, misfits);
        OptionalInt day = visit < 0
                ? OptionalInt.empty()
                : OptionalInt.of(statistics.row(visit).day());
        boolean drifting = switch (kinds.get(worst).kind()) {
            case LATELY, FOLLOWING, PERSON -> true;
            case LARGEST, SCATTER -> false;
        };
        return new Finding(new Misfit(pValue, reason), strange, day, drifting);
    }
}
