package org.mendline.ml.evaluate.member;

import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.task.Mechanism;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription;

/// One person under every subgroup's course: where it would lead, and how well it fits what was seen.
///
/// The state at onset is solved from the first observation; later observations move the course up or down to where
/// the person is, so that prediction starts from the last one.
final class RecoveryCourses {
    private final TaskDescription task;
    private final Mechanism mechanism;

    RecoveryCourses(TaskDescription task, Mechanism mechanism) {
        this.task = task;
        this.mechanism = mechanism;
    }

    /// @param predictions where each subgroup's course leads
    /// @param logLikelihoods how well each fits the observations
    record Fit(double[] predictions, double[] logLikelihoods) {}

    Fit of(Sample sample) {
        int subgroups = mechanism.subgroups().size();
        double[] predictions = new double[subgroups];
        double[] logLikelihoods = new double[subgroups];
        for (int k = 0; k < subgroups; k++) {
            course(sample, mechanism.subgroups().get(k), k, predictions, logLikelihoods);
        }
        return new Fit(predictions, logLikelihoods);
    }

    private void course(
            Sample sample, Mechanism.Subgroup subgroup, int k, double[] predictions, double[] logLikelihoods) {
        double origin = input(sample, mechanism.onset());
        List<Mechanism.Observation> seen = mechanism.observations();
        double first = input(sample, seen.getFirst().value());
        double atOnset = atOnset(subgroup, origin + time(sample, seen.getFirst()), first);
        double at = first;
        double course = value(subgroup, atOnset, origin + time(sample, seen.getFirst()));
        logLikelihoods[k] = logDensity(first - course);
        for (Mechanism.Observation observation : seen.subList(1, seen.size())) {
            double next = value(subgroup, atOnset, origin + time(sample, observation));
            double observed = input(sample, observation.value());
            logLikelihoods[k] += logDensity(observed - (at + next - course));
            at = observed;
            course = next;
        }
        predictions[k] = at + value(subgroup, atOnset, origin + mechanism.targetTime()) - course;
    }

    /// Kernel of the logarithm of a normal density; constants cancel between subgroups.
    double logDensity(double residual) {
        double z = residual / mechanism.spread();
        return -0.5 * z * z;
    }

    /// The value at onset that passes through `value` at `time`, within the scale.
    private double atOnset(Mechanism.Subgroup subgroup, double time, double value) {
        double regained = regained(subgroup, time);
        double unbounded = (value - mechanism.ceiling() * regained) / (1 - regained);
        return Math.clamp(unbounded, task.lowest().orElse(Double.NEGATIVE_INFINITY), mechanism.ceiling());
    }

    private double value(Mechanism.Subgroup subgroup, double atOnset, double time) {
        return atOnset + regained(subgroup, time) * (mechanism.ceiling() - atOnset);
    }

    private static double regained(Mechanism.Subgroup subgroup, double time) {
        return subgroup.share() * (1 - Math.exp(-time / subgroup.timeConstant()));
    }

    private double input(Sample sample, String name) {
        return sample.inputs()[task.index(name)];
    }

    private double time(Sample sample, Mechanism.Observation observation) {
        return observation.time().map(name -> input(sample, name)).orElse(0.0);
    }

    /// Posterior mean over subgroups.
    static double mean(double[] logWeights, Fit fit) {
        double[] posterior = posterior(logWeights, fit.logLikelihoods());
        double sum = 0;
        for (int k = 0; k < posterior.length; k++) {
            sum += posterior[k] * fit.predictions()[k];
        }
        return sum;
    }

    static double[] posterior(double[] logWeights, double[] logLikelihoods) {
        double[] posterior = new double[logWeights.length];
        for (int k = 0; k < posterior.length; k++) {
            posterior[k] = logWeights[k] + logLikelihoods[k];
        }
        double top = Arrays.stream(posterior).max().orElseThrow();
        double sum = 0;
        for (int k = 0; k < posterior.length; k++) {
            posterior[k] = Math.exp(posterior[k] - top);
            sum += posterior[k];
        }
        for (int k = 0; k < posterior.length; k++) {
            posterior[k] /= sum;
        }
        return posterior;
    }
}
