package org.mendline.app.window.twin;

import java.util.Optional;

/// Who is shown, and how far the numbers carry.
///
/// @param recovery condition, site, day since onset
/// @param asOf last day with data
/// @param model model version
/// @param sample effective sample size
/// @param sampleIsThin whether the effective sample is too small for the intervals to be trusted as they stand
/// @param simulated label of simulated people
public record TwinHeader(
        String name,
        String recovery,
        String asOf,
        String model,
        String sample,
        boolean sampleIsThin,
        Optional<String> simulated) {}
