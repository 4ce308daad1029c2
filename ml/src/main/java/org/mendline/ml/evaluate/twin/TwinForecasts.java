package org.mendline.ml.evaluate.twin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TwinDescription;
import org.mendline.ml.forecast.Fan;

/// What a forecaster says of every sample of a task. It never saw a real person, so there is nothing to fit and the
/// same answers serve all folds; outcomes of samples are not read.
///
/// @param points by sample; samples that make no case are missing
record TwinForecasts(Map<Sample, Fan.Point> points) {
    /// Forecasts of a task that describes a twin; empty for others.
    static Optional<TwinForecasts> of(Task task, Forecaster forecaster) {
        return task.description().twin().map(twin -> of(task, twin, forecaster));
    }

    private static TwinForecasts of(Task task, TwinDescription twin, Forecaster forecaster) {
        Map<Sample, Fan.Point> points = new HashMap<>();
        for (Sample sample : task.samples()) {
            RealCase.of(task.description(), twin, sample).ifPresent(real -> points.put(sample, forecaster.of(real)));
        }
        return new TwinForecasts(points);
    }

    Optional<Fan.Point> of(Sample sample) {
        return Optional.ofNullable(points.get(sample));
    }
}
