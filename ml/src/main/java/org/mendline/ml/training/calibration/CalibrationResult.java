package org.mendline.ml.training.calibration;

import java.util.List;
import java.util.Map;

/// What a [CalibrationStudy] found. Everybody in it is simulated.
///
/// @param model version of the model that was studied
/// @param people simulated people for ranks and coverage, all conditions and observation patterns
/// @param seed everything random follows from it
/// @param ranks one a quantity
/// @param coverage over everybody, one a horizon
/// @param byCondition coverage of each condition, one a horizon
/// @param effective effective sample size
/// @param falseAlarms share of people called misfits although the model made them
/// @param contraction what visits and wearables teach
/// @param broken what happens with people spoilt on purpose
public record CalibrationResult(
        String model,
        int people,
        long seed,
        List<RankCheck> ranks,
        List<Coverage> coverage,
        Map<String, List<Coverage>> byCondition,
        EffectiveShares effective,
        double falseAlarms,
        List<Contraction> contraction,
        List<Broken> broken) {

    public CalibrationResult {
        ranks = List.copyOf(ranks);
        coverage = List.copyOf(coverage);
        contraction = List.copyOf(contraction);
        broken = List.copyOf(broken);
    }

    /// Uniformity of the ranks of one quantity.
    ///
    /// @param pValue Kolmogorov-Smirnov
    /// @param holmPValue the same, adjusted for the number of quantities
    /// @param ecdfDifference rank ECDF minus uniform at 0.02, 0.04 … 0.98
    /// @param insideBand whether all of that stays inside the simultaneous 95 % band of this quantity alone
    public record RankCheck(
            String quantity, double pValue, double holmPValue, double[] ecdfDifference, boolean insideBand) {}

    /// Share of later measurements inside central intervals.
    ///
    /// @param days ahead
    /// @param people who count
    public record Coverage(int days, int people, double in50, double in80, double in95) {
        /// Largest distance to what the intervals say.
        public double worst() {
            return Math.max(Math.abs(in50 - 0.5), Math.max(Math.abs(in80 - 0.8), Math.abs(in95 - 0.95)));
        }
    }

    /// Quantiles over people of effective sample size over particles.
    ///
    /// @param medianGuess of the network's guess alone
    public record EffectiveShares(double medianGuess, double median, double lowest5Percent, double smallest) {}

    /// One minus posterior over prior variance by parameter, mean over people: 0 nothing learnt, 1 known.
    ///
    /// @param visits outcomes, spread evenly over the same twelve weeks
    /// @param wearable whether daily markers were there too
    public record Contraction(int visits, boolean wearable, Map<String, Double> byParameter) {}

    /// People spoilt in one way ([MisfitStudy]); `none` are left as they were.
    ///
    /// @param alarms share called misfits
    /// @param in80 share of outcomes 28 days later inside the 80 % interval
    /// @param in80Unchecked the same had nobody noticed
    public record Broken(String how, int people, double alarms, double in80, double in80Unchecked) {}

    /// Whether no quantity's ranks are significantly uneven after Holm's adjustment (5 %).
    public boolean ranksPass() {
        return ranks.stream().allMatch(r -> r.holmPValue() > 0.05);
    }

    /// Whether all intervals over everybody cover what they say, to two points.
    public boolean coveragePasses() {
        return coverage.stream().allMatch(c -> c.worst() <= 0.02);
    }
}
