package org.mendline.ml.explain;

import java.util.OptionalDouble;

/// One named input's share in a prediction.
///
/// @param feature name of the feature group, for example `Heart-rate variability`
/// @param value the person's recent value, if observed
/// @param baseline the person's own normal, against which it is compared
/// @param unit unit of `value`
/// @param phi Shapley value, in the unit of the prediction
public record Contribution(String feature, OptionalDouble value, OptionalDouble baseline, String unit, double phi) {}
