package org.mendline.ml.inference;

/// The alarm that a record does not fit the model: as strange as this, or stranger, are only a share `pValue` of
/// records that the model itself makes for such a person.
///
/// @param pValue posterior predictive p-value, 0 to 1; small means strange
/// @param reason what is strange, a sentence for the user
public record Misfit(double pValue, String reason) {}
