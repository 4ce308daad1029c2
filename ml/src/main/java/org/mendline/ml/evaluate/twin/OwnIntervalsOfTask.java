package org.mendline.ml.evaluate.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskDescription;
import org.mendline.ml.evaluate.task.TwinDescription;

/// Scores the twin on one task by its own intervals, for everybody and by thirds of how well and how late persons were
/// at their last visit: where it errs, the thirds say for whom.
final class OwnIntervalsOfTask {
    private static final List<String> THIRDS = List.of("lowest", "middle", "highest");

    private final TaskDescription description;
    private final TwinForecasts forecasts;
    private final List<Sample> cases;

    OwnIntervalsOfTask(Task task, TwinForecasts forecasts) {
        this.description = task.description();
        this.forecasts = forecasts;
        this.cases = task.samples().stream()
                .filter(sample -> forecasts.of(sample).isPresent())
                .toList();
    }

    /// How many samples made a case.
    int n() {
        return cases.size();
    }

    TwinReport.OwnScores all() {
        return scores("all", cases);
    }

    /// @param twin of the task
    /// @param baselines the bench's result on the same task
    TwinReport.OwnIntervals beside(TwinDescription twin, TaskResult baselines) {
        MemberResult ridge = baselines.member("ridge");
        return new TwinReport.OwnIntervals(
                description.task(),
                description.title(),
                description.unit(),
                twin.judgedOnly().orElse(""),
                all(),
                strata(twin),
                ridge.mae(),
                ridge.width80(),
                baselines.bestBaseline(),
                baselines.member(baselines.bestBaseline()).mae());
    }

    private List<TwinReport.OwnScores> strata(TwinDescription twin) {
        List<TwinReport.OwnScores> strata = new ArrayList<>();
        strata.addAll(thirds(
                "last value",
                sample -> RealCase.of(description, twin, sample)
                        .map(RealCase::lastValue)
                        .orElse(Double.NaN)));
        strata.addAll(thirds(
                "day of last visit",
                sample -> RealCase.of(description, twin, sample)
                        .map(real -> (double) real.record().today())
                        .orElse(Double.NaN)));
        return strata;
    }

    private List<TwinReport.OwnScores> thirds(String by, ToDoubleFunction<Sample> key) {
        List<Sample> sorted =
                cases.stream().sorted(Comparator.comparingDouble(key)).toList();
        List<TwinReport.OwnScores> scores = new ArrayList<>();
        for (int k = 0; k < THIRDS.size(); k++) {
            List<Sample> third = sorted.subList(k * n() / THIRDS.size(), (k + 1) * n() / THIRDS.size());
            String name = String.format(
                    Locale.ROOT,
                    "%s: %s third (%.0f to %.0f)",
                    by,
                    THIRDS.get(k),
                    key.applyAsDouble(third.getFirst()),
                    key.applyAsDouble(third.getLast()));
            scores.add(scores(name, third));
        }
        return scores;
    }

    private TwinReport.OwnScores scores(String group, List<Sample> samples) {
        OwnScoring scoring = new OwnScoring();
        samples.forEach(sample -> forecasts.of(sample).ifPresent(point -> scoring.add(point, sample.outcome())));
        return scoring.scores(group);
    }
}
