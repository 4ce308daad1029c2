package org.mendline.ml.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the bench found. Component names are the names in JSON.
///
/// @param tasks in the order they were run
public record Evaluation(List<TaskResult> tasks) {
    public Evaluation {
        tasks = List.copyOf(tasks);
    }

    /// One task.
    ///
    /// @param task short name
    /// @param title one line for people
    /// @param unit of errors and widths
    /// @param n number of predictions
    /// @param persons number of persons
    /// @param folds folds of persons in a reshuffle
    /// @param seed seed of the run
    /// @param reshuffleSeeds seed of each reshuffle; predictions are averaged over reshuffles
    /// @param members simple baselines first, the ensemble last
    /// @param bestBaseline simple baseline with the smallest mean absolute error
    /// @param difference of the ensemble to the best baseline
    /// @param widthRatio80VsRidge mean width of the ensemble's 80 % intervals over that of ridge's
    /// @param weights mean weight of each member in the ensemble
    /// @param disagreement between members
    /// @param anchors what others have published on alike questions
    public record TaskResult(
            String task,
            String title,
            String unit,
            int n,
            int persons,
            int folds,
            long seed,
            List<Long> reshuffleSeeds,
            List<MemberResult> members,
            String bestBaseline,
            Difference difference,
            double widthRatio80VsRidge,
            Map<String, Double> weights,
            Disagreement disagreement,
            List<Anchor> anchors) {
        public TaskResult {
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
            anchors = List.copyOf(anchors);
            reshuffleSeeds = List.copyOf(reshuffleSeeds);
            members = List.copyOf(members);
        }

        /// The member of this name.
        ///
        /// @throws java.util.NoSuchElementException if it did not take part
        public MemberResult member(String name) {
            return members.stream()
                    .filter(member -> member.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// One member in one task; errors are prediction minus truth, in the outcome's unit.
    ///
    /// @param name of the member
    /// @param baseline whether it is one of the simple baselines
    /// @param mae mean absolute error
    /// @param rmse root mean squared error
    /// @param medae median absolute error
    /// @param bias mean error
    /// @param r2 share of the outcome's variance explained
    /// @param crps mean continuous ranked probability score
    /// @param coverage50 share of truths inside the 50 % interval
    /// @param coverage80 the same at 80 %
    /// @param coverage90 the same at 90 %
    /// @param width50 mean width of the 50 % interval
    /// @param width80 the same at 80 %
    /// @param width90 the same at 90 %
    public record MemberResult(
            String name,
            boolean baseline,
            double mae,
            double rmse,
            double medae,
            double bias,
            double r2,
            double crps,
            double coverage50,
            double coverage80,
            double coverage90,
            double width50,
            double width80,
            double width90) {}

    /// Paired difference of mean absolute errors, ensemble minus best baseline: negative is better.
    ///
    /// @param mae difference
    /// @param lo95 lower end of its 95 % bootstrap interval over persons
    /// @param hi95 upper end
    /// @param verdict `better`, `worse`, `no clear difference` when the interval holds 0, or `too few to judge`
    public record Difference(double mae, double lo95, double hi95, String verdict) {}

    /// How far the ensemble's members are apart.
    ///
    /// @param meanSd mean over samples of their weighted standard deviation, in the outcome's unit
    /// @param correlationWithError rank correlation (Spearman) of it with the ensemble's absolute error; 0 if there
    ///     is nothing to correlate
    public record Disagreement(double meanSd, double correlationWithError) {}

    /// A published figure on an alike question.
    ///
    /// @param citation authors, year, journal, DOI
    /// @param measure what was reported
    /// @param reported the figure, as published
    /// @param ours the ensemble's figure in this task
    /// @param differs why the two are not the same question
    public record Anchor(String citation, String measure, String reported, double ours, String differs) {}
}
