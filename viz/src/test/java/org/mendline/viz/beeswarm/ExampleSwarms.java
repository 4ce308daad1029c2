package org.mendline.viz.beeswarm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.mendline.viz.beeswarm.BeeswarmData.Dot;
import org.mendline.viz.beeswarm.BeeswarmData.Feature;

/// Made-up explanations of many persons for tests.
public final class ExampleSwarms {
    private static final List<String> NAMES = List.of(
            "Heart-rate variability",
            "Sleep",
            "Load, 7-day against 28-day",
            "Days since surgery",
            "Pain at rest",
            "C-reactive protein",
            "Knee extension lag",
            "Soreness",
            "Resting heart rate",
            "Protein intake",
            "Mood",
            "Steps",
            "Body mass index",
            "Cold in the last week");

    private ExampleSwarms() {}

    public static BeeswarmData caseload(int persons, int features) {
        Random random = new Random(11);
        List<Feature> shown = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            double size = 5 / (1 + 0.6 * f);
            double missing = f % 3 == 2 ? 0.15 : 0;
            List<Dot> dots = new ArrayList<>();
            for (int p = 0; p < persons; p++) {
                boolean measured = random.nextDouble() >= missing;
                double z = random.nextGaussian();
                double phi = measured ? size * (Math.tanh(z) * (f % 2 == 0 ? 1 : -1) + 0.3 * random.nextGaussian()) : 0;
                OptionalDouble value = measured ? OptionalDouble.of(50 + 10 * z) : OptionalDouble.empty();
                dots.add(new Dot("Person " + (p + 1), phi, value));
            }
            shown.add(new Feature(NAMES.get(f % NAMES.size()), "ms", dots));
        }
        return new BeeswarmData("What moves readiness over the caseload", "readiness in 72 h", "points", shown);
    }
}
