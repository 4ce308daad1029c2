package org.mendline.viz.waterfall;

import java.util.List;
import org.mendline.viz.waterfall.WaterfallData.Step;

/// Made-up explanations for tests.
public final class ExampleWaterfalls {
    private ExampleWaterfalls() {}

    public static WaterfallData readiness() {
        List<Step> steps = List.of(
                new Step("Heart-rate variability", "48 ms, normal 58 ms", -6.2),
                new Step("Sleep", "8.9 h, normal 7.4 h", 3.4),
                new Step("Load, 7-day against 28-day", "1.42, normal 1.00", -2.9),
                new Step("Soreness", "2 of 10, normal 4 of 10", 1.8),
                new Step("C-reactive protein", "12 mg/L, normal 4 mg/L", -1.1),
                new Step("Protein", "1.7 g/kg, normal 1.5 g/kg", 0.4),
                new Step("Cold", "not observed", 0));
        return waterfall(71, steps, 0);
    }

    static WaterfallData waterfall(double base, List<Step> steps, double residual) {
        double sum = steps.stream().mapToDouble(Step::phi).sum();
        return new WaterfallData(
                "Why readiness in 72 hours is below your own normal",
                "points",
                "Your own normal",
                base,
                "Readiness in 72 h",
                base + sum + residual,
                residual,
                steps);
    }
}
