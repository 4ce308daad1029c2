package org.mendline.ml.explain;

import java.util.List;

/// When and through what a prediction came to be what it is: its shares by event (window of days), by feature and
/// by cell, as TimeSHAP names these levels (Bento et al. 2021, doi 10.1145/3447548.3467166). All three start from
/// the same base: `base + Σ events = base + Σ features = prediction − exactCheck`, each up to [#residual()].
///
/// Events and features are exact Shapley values. Cells are Owen values with the events as groups: those of a
/// window sum to its event value exactly, those of a feature to nearly, but not always, its feature value, since a
/// feature's days also act on one another; [#columnGap] is the difference.
///
/// @param target what is explained
/// @param unit unit of everything but days
/// @param base prediction with every recent value at the person's own normal
/// @param prediction the prediction shown
/// @param exactCheck what the twin's exact check against the measurements adds to the network's prediction
/// @param residual largest of what events and features leave unexplained
/// @param windows rows, oldest first
/// @param features columns
/// @param events by window
/// @param featureValues by feature
/// @param cells by window, then feature
/// @param standardErrors of `cells`; all 0 where they are exact
public record TimeExplanation(
        String target,
        String unit,
        double base,
        double prediction,
        double exactCheck,
        double residual,
        List<TimeWindow> windows,
        List<String> features,
        List<Double> events,
        List<Double> featureValues,
        List<List<Double>> cells,
        List<List<Double>> standardErrors) {
    public TimeExplanation {
        windows = List.copyOf(windows);
        features = List.copyOf(features);
        events = List.copyOf(events);
        featureValues = List.copyOf(featureValues);
        cells = cells.stream().map(List::copyOf).toList();
        standardErrors = standardErrors.stream().map(List::copyOf).toList();
    }

    /// Sum of a feature's cells minus its feature value.
    public double columnGap(int feature) {
        double sum = cells.stream().mapToDouble(row -> row.get(feature)).sum();
        return sum - featureValues.get(feature);
    }
}
