package org.mendline.ml.explain;

/// The scale on which contributions add up.
public enum Link {
    /// The model's own scale.
    IDENTITY,
    /// Log odds; defined only for probabilities strictly between 0 and 1.
    LOGIT;

    /// A model output on this scale.
    ///
    /// @param coalition named in the error
    /// @throws UndefinedValueException if it has none
    double apply(double mean, long coalition) {
        return switch (this) {
            case IDENTITY -> mean;
            case LOGIT -> {
                if (!(mean > 0 && mean < 1)) {
                    throw new UndefinedValueException(coalition, "the logit of " + mean);
                }
                yield Math.log(mean / (1 - mean));
            }
        };
    }
}
