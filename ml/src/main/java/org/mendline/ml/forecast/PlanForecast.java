package org.mendline.ml.forecast;

/// What a plan leads to: summarised, and future by future.
///
/// @param projection summary of all futures
/// @param outcomes each future for itself, for comparing plans pairwise
public record PlanForecast(Projection projection, FutureOutcomes outcomes) {}
