package org.mendline.ml.evaluate.member;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription;

/// Baselines without tuning.
final class SimpleMembers {
    private SimpleMembers() {}

    /// Repeats an input: persistence, or the mean of a recent window.
    static Member repeat(String name, int input) {
        return new Simple(name, training -> {
            double mean = meanOutcome(training);
            return sample -> sample.observed(input) ? sample.inputs()[input] : mean;
        });
    }

    /// Proportional recovery: a fixed share of the distance to the top is regained (Prabhakaran 2008, doi
    /// 10.1177/1545968307305302; for its limits see Hope 2019, doi 10.1093/brain/awy302).
    static Optional<Member> proportional(TaskDescription task) {
        if (task.proportional().isEmpty() || task.highest().isEmpty()) {
            return Optional.empty();
        }
        int current = task.index(task.current());
        double share = task.proportional().orElseThrow();
        double top = task.highest().orElseThrow();
        return Optional.of(new Simple("proportional recovery", training -> {
            double mean = meanOutcome(training);
            return sample -> {
                double now = sample.observed(current) ? sample.inputs()[current] : mean;
                return now + share * (top - now);
            };
        }));
    }

    /// The same for everybody: the mean outcome.
    static Member populationMean() {
        return new Simple("population mean", training -> {
            double mean = meanOutcome(training);
            return sample -> mean;
        });
    }

    private static double meanOutcome(List<Sample> training) {
        return RidgeFit.mean(Ridge.outcomes(training));
    }

    private record Simple(String name, Function<List<Sample>, Fitted> rule) implements Member {
        @Override
        public boolean baseline() {
            return true;
        }

        @Override
        public Fitted fit(List<Sample> training) {
            return rule.apply(training);
        }
    }
}
