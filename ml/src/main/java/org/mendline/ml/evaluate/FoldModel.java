package org.mendline.ml.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.member.StackWeights;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription;

/// Everything learned from the training persons of one outer fold: fitted members, ensemble weights, residuals.
final class FoldModel {
    private static final int INNER_FOLDS = 10;

    private final TaskDescription task;
    private final List<Member.Fitted> fitted;
    private final double[] weights;
    private final double[] shifts;
    private final List<ResidualCalibration> calibrations = new ArrayList<>();

    /// @param members without the ensemble
    FoldModel(TaskDescription task, List<Member> members, List<Sample> training, long seed) {
        this.task = task;
        this.fitted = members.stream().map(member -> member.fit(training)).toList();
        PersonFolds inner = PersonFolds.deal(training, INNER_FOLDS, seed);
        double[] outcomes = training.stream().mapToDouble(Sample::outcome).toArray();
        double[][] outOfFold = members.stream()
                .map(member -> outOfFold(member, training, inner))
                .toArray(double[][]::new);
        for (double[] predictions : outOfFold) {
            calibrations.add(new ResidualCalibration(predictions, outcomes, false));
        }
        this.shifts = Arrays.stream(outOfFold)
                .mapToDouble(predictions -> Metrics.mean(outcomes) - Metrics.mean(predictions))
                .toArray();
        double[][] unbiased = new double[outOfFold.length][outcomes.length];
        for (int m = 0; m < unbiased.length; m++) {
            for (int i = 0; i < outcomes.length; i++) {
                unbiased[m][i] = task.clip(outOfFold[m][i] + shifts[m]);
            }
        }
        boolean[] all = new boolean[outcomes.length];
        Arrays.fill(all, true);
        this.weights = StackWeights.of(unbiased, outcomes, all);
        calibrations.add(new ResidualCalibration(stackedOutOfFold(unbiased, outcomes, inner), outcomes, true));
    }

    /// Predictions of all members, the ensemble last, on the scale. Members enter the ensemble without their mean
    /// out-of-fold error, or a precise but biased one (persistence) would bias it.
    double[] predict(Sample sample) {
        double[] predictions = new double[fitted.size() + 1];
        for (int m = 0; m < fitted.size(); m++) {
            predictions[m] = task.clip(fitted.get(m).predict(sample));
            predictions[fitted.size()] += weights[m] * task.clip(predictions[m] + shifts[m]);
        }
        return predictions;
    }

    ResidualCalibration calibration(int member) {
        return calibrations.get(member);
    }

    private double[] outOfFold(Member member, List<Sample> training, PersonFolds inner) {
        double[] predictions = new double[training.size()];
        for (int fold = 0; fold < inner.count(); fold++) {
            Member.Fitted model = member.fit(inner.outside(training, fold));
            for (int i = 0; i < predictions.length; i++) {
                if (inner.foldOfSample()[i] == fold) {
                    predictions[i] = task.clip(model.predict(training.get(i)));
                }
            }
        }
        return predictions;
    }

    /// Weights for a sample's residual are learned without its fold, or the residuals would look too small.
    private static double[] stackedOutOfFold(double[][] outOfFold, double[] outcomes, PersonFolds inner) {
        double[] stacked = new double[outcomes.length];
        for (int fold = 0; fold < inner.count(); fold++) {
            boolean[] used = new boolean[outcomes.length];
            for (int i = 0; i < used.length; i++) {
                used[i] = inner.foldOfSample()[i] != fold;
            }
            double[] weights = StackWeights.of(outOfFold, outcomes, used);
            for (int i = 0; i < used.length; i++) {
                if (!used[i]) {
                    for (int m = 0; m < weights.length; m++) {
                        stacked[i] += weights[m] * outOfFold[m][i];
                    }
                }
            }
        }
        return stacked;
    }
}
