package org.mendline.ml.twin;

import java.util.List;

/// Spontaneous recovery of the arm after stroke: five groups with share `r` and time constant `tau` of van der
/// Vliet et al. 2020, doi 10.1002/ana.25679 (n = 412): r .09, .46, .86, .89, .93; tau 5.3, 10.1, 9.8, 2.7, 1.2
/// weeks. Group shares and first scores are not in the abstract: they are assumptions, wide enough that the
/// first measured score decides.
final class StrokePrior {
    private StrokePrior() {}

    static List<PriorComponent> groups() {
        return List.of(
                group("Poor", 0.30, -2.7, 0.09, 5.3),
                group("Moderate, slow", 0.12, -2.2, 0.46, 10.1),
                group("Moderate", 0.18, -1.4, 0.86, 9.8),
                group("Good", 0.20, -0.6, 0.89, 2.7),
                group("Good, fast", 0.20, 0.6, 0.93, 1.2));
    }

    private static PriorComponent group(String label, double weight, double startLogit, double r, double tauWeeks) {
        return new PriorBuilder()
                .capacity(startLogit, 1.0, ConditionPriors.logit(r), 0.7)
                .recovery(7 * tauWeeks, 0.4)
                .healing(0.05, 0.3)
                .inflammation(0.15, 0.5)
                .tolerance(220, 0.35)
                .group(label, weight);
    }
}
