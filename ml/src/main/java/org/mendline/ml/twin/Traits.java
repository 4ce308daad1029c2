package org.mendline.ml.twin;

import java.util.OptionalDouble;

/// What is known of a person beside the daily values; each may be absent.
///
/// @param ageYears age at onset
/// @param female 1 for female, 0 for male
/// @param baselineOutcome outcome before onset or of the uninjured side, in the measure's unit
public record Traits(OptionalDouble ageYears, OptionalDouble female, OptionalDouble baselineOutcome) {
    /// Nothing is known.
    public static final Traits UNKNOWN =
            new Traits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
