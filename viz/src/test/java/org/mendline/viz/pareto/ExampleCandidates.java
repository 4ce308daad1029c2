package org.mendline.viz.pareto;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.mendline.viz.pareto.ParetoData.Axis;
import org.mendline.viz.pareto.ParetoData.Candidate;

/// Made-up plans for tests.
public final class ExampleCandidates {
    private ExampleCandidates() {}

    public static ParetoData plans(int count) {
        Random random = new Random(5);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double burden = 1 + 8 * (i + 0.5) / count;
            double days = 38 + 90 / (1 + burden) + 8 * random.nextDouble() * (i % 3);
            double risk = 0.03 + 0.02 * burden + 0.06 * random.nextDouble();
            double spread = 6 + 6 * random.nextDouble();
            double high = i == 0 ? Double.POSITIVE_INFINITY : days + 1.4 * spread;
            candidates.add(new Candidate("Plan " + (i + 1), days, days - spread, high, burden, risk));
        }
        return new ParetoData(
                "Plans within your limits",
                new Axis("Time to the goal", "days"),
                new Axis("Burden", "h/week"),
                "flare-up within 28 days",
                0.1,
                0.2,
                candidates,
                OptionalInt.of(count / 2));
    }

    /// The same plans where no risk can be given.
    public static ParetoData withoutRisk(int count) {
        ParetoData told = plans(count);
        return new ParetoData(
                told.title(),
                told.speed(),
                told.burden(),
                "",
                told.middleRiskFrom(),
                told.highRiskFrom(),
                told.candidates().stream()
                        .map(c -> new Candidate(c.name(), c.days(), c.low80(), c.high80(), c.burden(), 0))
                        .toList(),
                told.selected());
    }
}
