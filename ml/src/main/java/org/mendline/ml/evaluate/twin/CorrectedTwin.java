package org.mendline.ml.evaluate.twin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.member.MemberSource;
import org.mendline.ml.evaluate.member.Ridge;
import org.mendline.ml.evaluate.task.Input;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription;

/// The twin and, learned inside the fold, a ridge regression for what it leaves over: on its own prediction alone
/// (recalibrated) or on the task's simple inputs beside it (corrected).
///
/// @param columns inputs of the regression beside the twin's prediction
record CorrectedTwin(String name, TwinMember twin, int[] columns) implements Member {
    /// Straightens out bias and slope of the twin.
    static MemberSource recalibrated(String name, Forecaster forecaster) {
        return source(name, forecaster, task -> new int[0]);
    }

    /// Adds what the simple inputs know and the twin does not.
    static MemberSource corrected(String name, Forecaster forecaster) {
        return source(name, forecaster, CorrectedTwin::simple);
    }

    private static MemberSource source(String name, Forecaster forecaster, Columns columns) {
        return task -> TwinForecasts.of(task, forecaster)
                .map(forecasts ->
                        new CorrectedTwin(name, new TwinMember(name, forecasts), columns.of(task.description())));
    }

    private static int[] simple(TaskDescription task) {
        return IntStream.range(0, task.inputs().size())
                .filter(i -> task.inputs().get(i).role() == Input.Role.BASE)
                .toArray();
    }

    @Override
    public boolean baseline() {
        return false;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        Fitted median = twin.fit(training);
        int own = training.getFirst().inputs().length;
        int[] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = own;
        List<Sample> left = training.stream()
                .map(sample -> beside(sample, median.predict(sample)))
                .toList();
        Fitted remainder = new Ridge(name, false, all).fit(left);
        return sample -> {
            double prediction = median.predict(sample);
            return prediction + remainder.predict(beside(sample, prediction));
        };
    }

    /// The sample with the twin's prediction as a further input and what it leaves over as outcome.
    private static Sample beside(Sample sample, double prediction) {
        double[] inputs = Arrays.copyOf(sample.inputs(), sample.inputs().length + 1);
        inputs[sample.inputs().length] = prediction;
        return new Sample(sample.person(), sample.outcome() - prediction, inputs);
    }

    private interface Columns {
        int[] of(TaskDescription task);
    }
}
