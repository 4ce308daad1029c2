package org.mendline.ml.risk;

import java.util.List;

/// What was said of a simulated person, and what then came.
record Lived(double said, boolean happened) {
    double outcome() {
        return happened ? 1 : 0;
    }

    /// Share of people to whom it happened.
    static double rate(List<Lived> lived) {
        return lived.stream().mapToDouble(Lived::outcome).average().orElseThrow();
    }

    /// Mean squared distance of what was said from what came (Brier 1950).
    static double brier(List<Lived> lived) {
        return lived.stream()
                .mapToDouble(l -> Math.pow(l.said - l.outcome(), 2))
                .average()
                .orElseThrow();
    }

    /// Largest distance of what was said from what came in equal-width bins, in standard errors.
    ///
    /// @param leastVariance of one outcome, so that a bin near 0 or 1 is not judged by its own luck
    static double worstBin(List<Lived> lived, int bins, double leastVariance) {
        double worst = 0;
        for (int b = 0; b < bins; b++) {
            int bin = b;
            List<Lived> in = lived.stream()
                    .filter(l -> Math.min(bins - 1, (int) (l.said * bins)) == bin)
                    .toList();
            if (in.isEmpty()) {
                continue;
            }
            double said = in.stream().mapToDouble(Lived::said).average().orElseThrow();
            double seen = rate(in);
            System.out.printf("  said %.3f  seen %.3f  n %d%n", said, seen, in.size());
            double variance = Math.max(leastVariance, said * (1 - said));
            worst = Math.max(worst, Math.abs(said - seen) / Math.sqrt(variance / in.size()));
        }
        return worst;
    }
}
