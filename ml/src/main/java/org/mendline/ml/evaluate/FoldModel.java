package org.mendline.ml.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Task;

/// Everything learned from the training samples of one fold about members that are already fitted: the ensemble and
/// all intervals; and what they say of the samples asked for.
final class FoldModel {
    private final Task task;
    private final Fits.Fit fit;
    private final Division.Fold fold;
    private final Ensemble ensemble;
    private final List<ResidualCalibration> calibrations = new ArrayList<>();

    FoldModel(Task task, List<Member> members, Fits fits, Division division, Division.Fold fold) {
        this.task = task;
        this.fit = fits.of(fold.training());
        this.fold = fold;
        int[] training = fold.training().stream().toArray();
        double[] outcomes = Arrays.stream(training)
                .mapToDouble(i -> task.samples().get(i).outcome())
                .toArray();
        int[] groups =
                Arrays.stream(training).map(i -> division.groupOfSample()[i]).toArray();
        double[][] outOfFold = new double[members.size()][];
        for (int m = 0; m < outOfFold.length; m++) {
            double[] all = fits.outOfFold(m, division, fold);
            outOfFold[m] = Arrays.stream(training).mapToDouble(i -> all[i]).toArray();
            calibrations.add(ResidualCalibration.plain(outOfFold[m], outcomes));
        }
        int persons = (int) Arrays.stream(training)
                .mapToObj(i -> task.samples().get(i).person())
                .distinct()
                .count();
        this.ensemble = Ensemble.learn(task.description(), outOfFold, outcomes, groups, persons);
    }

    /// What all members, the ensemble last, say of the samples asked for.
    List<Scored> score() {
        List<Scored> scored = new ArrayList<>();
        for (int i = fold.testing().nextSetBit(0); i >= 0; i = fold.testing().nextSetBit(i + 1)) {
            Sample sample = task.samples().get(i);
            double[] predictions = new double[calibrations.size()];
            Scored.Forecast[] forecasts = new Scored.Forecast[predictions.length + 1];
            for (int m = 0; m < predictions.length; m++) {
                predictions[m] = fit.outside()[m][i];
                forecasts[m] = Scored.judge(
                        task.description(),
                        sample.outcome(),
                        predictions[m],
                        calibrations.get(m).at(predictions[m]));
            }
            Ensemble.Prediction joint = ensemble.predict(predictions);
            forecasts[predictions.length] =
                    Scored.judge(task.description(), sample.outcome(), joint.value(), joint.distribution());
            scored.add(new Scored(
                    i,
                    List.of(forecasts),
                    joint.disagreement(),
                    ensemble.blend().weights()));
        }
        return scored;
    }
}
