package org.mendline.ml.evaluate.member;

import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.task.Mechanism;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription;

/// The twin of this task's recovery: published courses per subgroup, subgroup shares learned from the training
/// persons by expectation-maximisation, a person's subgroup inferred from what was seen, and a ridge regression for
/// what the courses leave over. Courses and their constants are not fitted; they come from the description.
record MechanisticTwin(TaskDescription task, Mechanism mechanism) implements Member {
    private static final int STEPS = 50;

    @Override
    public String name() {
        return "twin";
    }

    @Override
    public boolean baseline() {
        return false;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        RecoveryCourses courses = new RecoveryCourses(task, mechanism);
        List<RecoveryCourses.Fit> fits = training.stream().map(courses::of).toList();
        double[] logShares = logShares(courses, training, fits);
        double[] expected = fits.stream()
                .mapToDouble(fit -> RecoveryCourses.mean(logShares, fit))
                .toArray();
        Columns columns = new Columns(
                training,
                Features.inputs(
                        mechanism.correctWith().stream().mapToInt(task::index).toArray()));
        Scaled scaled = Scaled.of(expected);
        double[][] rows = new double[training.size()][];
        double[] left = new double[training.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(columns, training.get(i), scaled.of(expected[i]));
            left[i] = training.get(i).outcome() - expected[i];
        }
        LinearFit correction = RidgeFit.of(rows, left);
        return sample -> {
            double mean = RecoveryCourses.mean(logShares, courses.of(sample));
            return mean + correction.predict(row(columns, sample, scaled.of(mean)));
        };
    }

    private record Scaled(double mean, double deviation) {
        static Scaled of(double[] values) {
            double mean = RidgeFit.mean(values);
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new Scaled(mean, variance > 0 ? Math.sqrt(variance) : 1);
        }

        double of(double value) {
            return (value - mean) / deviation;
        }
    }

    private static double[] row(Columns columns, Sample sample, double expected) {
        double[] row = Arrays.copyOf(columns.of(sample), columns.width() + 1);
        row[columns.width()] = expected;
        return row;
    }

    /// Expectation-maximisation over subgroup shares, with one pseudo-person a subgroup.
    private double[] logShares(RecoveryCourses courses, List<Sample> training, List<RecoveryCourses.Fit> fits) {
        int subgroups = mechanism.subgroups().size();
        double[][] evidence = new double[fits.size()][subgroups];
        for (int i = 0; i < evidence.length; i++) {
            for (int k = 0; k < subgroups; k++) {
                evidence[i][k] = fits.get(i).logLikelihoods()[k]
                        + courses.logDensity(
                                training.get(i).outcome() - fits.get(i).predictions()[k]);
            }
        }
        double[] logShares = new double[subgroups];
        for (int step = 0; step < STEPS; step++) {
            double[] counts = new double[subgroups];
            Arrays.fill(counts, 1);
            for (double[] person : evidence) {
                double[] posterior = RecoveryCourses.posterior(logShares, person);
                for (int k = 0; k < subgroups; k++) {
                    counts[k] += posterior[k];
                }
            }
            for (int k = 0; k < subgroups; k++) {
                logShares[k] = Math.log(counts[k] / (fits.size() + subgroups));
            }
        }
        return logShares;
    }
}
