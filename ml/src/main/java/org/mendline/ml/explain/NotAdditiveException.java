package org.mendline.ml.explain;

import java.util.Locale;

/// The shares do not add up to the prediction, so the explanation must not be shown.
public final class NotAdditiveException extends ExplanationException {
    /// @param residual `prediction − base − Σ phi`
    /// @param allowed largest residual that may be shown
    public NotAdditiveException(double residual, double allowed) {
        super(String.format(
                Locale.ROOT,
                "The contributions miss the prediction by %.3g (allowed %.3g), so no explanation is shown. "
                        + "The predictor gave different answers for the same input.",
                residual,
                allowed));
    }
}
