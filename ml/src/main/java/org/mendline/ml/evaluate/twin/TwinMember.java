package org.mendline.ml.evaluate.twin;

import java.util.List;
import java.util.Optional;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.member.MemberSource;
import org.mendline.ml.evaluate.task.Sample;

/// Median of a forecaster as a member of the bench: learns nothing from the fold, except the mean outcome for samples
/// that make no case.
///
/// @param name in the report
record TwinMember(String name, TwinForecasts forecasts) implements Member {
    /// A source of members of this name.
    static MemberSource source(String name, Forecaster forecaster) {
        return task -> TwinForecasts.of(task, forecaster).map(forecasts -> new TwinMember(name, forecasts));
    }

    @Override
    public boolean baseline() {
        return false;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        double mean = training.stream().mapToDouble(Sample::outcome).average().orElse(0);
        return sample -> median(sample).orElse(mean);
    }

    Optional<Double> median(Sample sample) {
        return forecasts.of(sample).map(point -> point.median());
    }
}
