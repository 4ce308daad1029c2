package org.mendline.ml.evaluate.twin;

import java.util.List;

/// How the twin does on people. Component names are the names in JSON; errors are prediction minus truth, in the
/// outcome's unit.
///
/// @param model version of the twin, or why another stood in for it
/// @param realRecords the twin by its own intervals, by task
/// @param byVisits the twin by how many visits it has seen
public record TwinReport(String model, List<OwnIntervals> realRecords, List<AfterVisits> byVisits) {
    public TwinReport {
        realRecords = List.copyOf(realRecords);
        byVisits = List.copyOf(byVisits);
    }

    /// The twin on one task, judged by the quantiles it gives itself.
    ///
    /// @param caveat why the task says little about the twin; empty where it says much
    /// @param all everybody
    /// @param strata the same for parts of the persons
    /// @param ridgeMae mean absolute error of ridge on this task
    /// @param ridgeWidth80 mean width of ridge's 80 % interval
    /// @param bestBaseline best simple baseline
    /// @param bestBaselineMae its mean absolute error
    public record OwnIntervals(
            String task,
            String title,
            String unit,
            String caveat,
            OwnScores all,
            List<OwnScores> strata,
            double ridgeMae,
            double ridgeWidth80,
            String bestBaseline,
            double bestBaselineMae) {
        public OwnIntervals {
            strata = List.copyOf(strata);
        }
    }

    /// Scores of a group of persons.
    ///
    /// @param group who they are
    /// @param n how many
    /// @param mae mean absolute error of the median
    /// @param medae median absolute error
    /// @param lowerQuartile lower quartile of the absolute error
    /// @param upperQuartile upper quartile
    /// @param bias mean error
    /// @param crps mean continuous ranked probability score
    /// @param coverage50 share of truths in the twin's own 50 % interval
    /// @param coverage80 the same at 80 %
    /// @param coverage95 the same at 95 %
    /// @param width80 mean width of its 80 % interval
    public record OwnScores(
            String group,
            int n,
            double mae,
            double medae,
            double lowerQuartile,
            double upperQuartile,
            double bias,
            double crps,
            double coverage50,
            double coverage80,
            double coverage95,
            double width80) {}

    /// A question asked after a number of visits.
    ///
    /// @param question `next visit` or `month 6`
    /// @param visits how many visits were known
    /// @param twin scores of the twin
    /// @param persistenceMae mean absolute error of the last visit
    /// @param persistenceMedae its median absolute error
    /// @param ridgeMae mean absolute error of ridge on the same visits, learned in folds
    /// @param ridgeMedae its median absolute error
    public record AfterVisits(
            String question,
            int visits,
            OwnScores twin,
            double persistenceMae,
            double persistenceMedae,
            double ridgeMae,
            double ridgeMedae) {}
}
