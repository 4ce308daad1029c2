package org.mendline.viz.waterfall;

import java.util.List;

/// What a [WaterfallChart] draws: from `base`, step by step, to `prediction`.
///
/// @param unit unit of all values
/// @param baseLabel plain words for the base, for example `Your own normal`
/// @param predictionLabel plain words for the prediction
/// @param residual `prediction − base − Σ step`, shown as the sum check
/// @param higherIsBetter direction of the measure: whether a positive step helps
public record WaterfallData(
        String title,
        String unit,
        String baseLabel,
        double base,
        String predictionLabel,
        double prediction,
        double residual,
        List<Step> steps,
        boolean higherIsBetter) {
    public WaterfallData {
        steps = List.copyOf(steps);
    }

    /// A waterfall of a measure whose higher values are better.
    public WaterfallData(
            String title,
            String unit,
            String baseLabel,
            double base,
            String predictionLabel,
            double prediction,
            double residual,
            List<Step> steps) {
        this(title, unit, baseLabel, base, predictionLabel, prediction, residual, steps, true);
    }

    /// One contribution.
    ///
    /// @param label feature name
    /// @param detail the value against the person's normal, for example `48 ms, normal 58 ms`
    /// @param phi signed contribution in `unit`
    public record Step(String label, String detail, double phi) {}
}
