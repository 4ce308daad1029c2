package org.mendline.ml.risk;

import java.util.List;

/// A risk, or why there is none to show.
public sealed interface RiskAssessment {
    /// A probability with the interval that the evidence leaves.
    ///
    /// @param event what may happen, for example `Knee re-injury`
    /// @param probability 0 to 1, the mean over what the evidence leaves possible
    /// @param lo80 10th percentile of the risk over what the evidence leaves possible
    /// @param hi80 90th percentile
    /// @param horizon by when, in words
    /// @param factors what the risk rests on, each with its source
    /// @param applicability whom the evidence was gathered on, and where this person differs
    record Risk(
            String event,
            double probability,
            double lo80,
            double hi80,
            String horizon,
            List<RiskFactor> factors,
            String applicability)
            implements RiskAssessment {
        /// @throws IllegalArgumentException if the probabilities are not ordered within 0 to 1
        public Risk {
            factors = List.copyOf(factors);
            if (!(0 <= lo80 && lo80 <= hi80 && hi80 <= 1 && 0 <= probability && probability <= 1)) {
                throw new IllegalArgumentException("Not a risk: " + probability + " (" + lo80 + " to " + hi80 + ")");
            }
        }
    }

    /// No risk can be given.
    ///
    /// @param reason a sentence for the user
    record NotAssessable(String reason) implements RiskAssessment {}
}
