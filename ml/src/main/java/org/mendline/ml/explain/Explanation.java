package org.mendline.ml.explain;

import java.util.List;

/// Why a prediction is what it is: `base + Σ phi = prediction`, checked.
///
/// @param target what is explained, for example `Readiness in 72 h`
/// @param unit unit of base, prediction and phi
/// @param base prediction with every feature at the person's own normal
/// @param prediction the prediction shown
/// @param residual `prediction − base − Σ phi`
/// @param contributions largest absolute value first
public record Explanation(
        String target, String unit, double base, double prediction, double residual, List<Contribution> contributions) {
    public Explanation {
        contributions = List.copyOf(contributions);
    }
}
