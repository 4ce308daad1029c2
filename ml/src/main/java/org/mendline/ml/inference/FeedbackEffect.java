package org.mendline.ml.inference;

import org.mendline.ml.forecast.Fan;

/// What feedback did to a prediction: the outcome as predicted without and with it, same seed, same plan.
///
/// @param horizonDays days after today
public record FeedbackEffect(int horizonDays, Fan.Point without, Fan.Point with) {
    /// Change of the median, in the outcome's unit.
    public double medianShift() {
        return with.median() - without.median();
    }
}
