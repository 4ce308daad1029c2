package org.mendline.viz.distribution;

import java.util.Random;
import org.mendline.viz.distribution.DistributionData.Mark;
import org.mendline.viz.distribution.DistributionData.Words;

/// Made-up times to a goal for tests.
public final class ExampleDistributions {
    private ExampleDistributions() {}

    /// Some 16 in 100 do not reach the goal within 180 days.
    public static DistributionData censored() {
        return draws(
                new Words("When this knee reaches 90 %", "Time to the goal", "days", "not within 180 days"), 0.16, 180);
    }

    /// All reach it; a planned date stands in between.
    public static DistributionData whole() {
        DistributionData data = draws(
                new Words("When this ankle is ready to run", "Time to the goal", "days", "not within 150 days"),
                0,
                150);
        double below = data.shares().stream()
                .limit(34)
                .mapToDouble(Double::doubleValue)
                .sum();
        return data.withMark(new Mark("planned return", 85, below));
    }

    private static DistributionData draws(Words words, double never, double horizon) {
        Random random = new Random(17);
        double[] draws = new double[4_000];
        for (int i = 0; i < draws.length; i++) {
            boolean reached = random.nextDouble() >= never;
            draws[i] =
                    reached ? Math.min(horizon, 70 * Math.exp(0.22 * random.nextGaussian())) : Double.POSITIVE_INFINITY;
        }
        return DistributionData.ofDraws(words, draws, 0, horizon);
    }
}
