package org.mendline.ml.inference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mendline.ml.twin.TwinPrior;

/// Where particles are drawn from: mostly an approximate posterior, always partly the prior (defensive mixture:
/// Hesterberg 1995, doi 10.1080/00401706.1995.10484303), so that no weight can exceed five times its due.
///
/// @param informed normals that together approximate the posterior; empty for the prior alone
record Proposal(TwinPrior prior, List<Part> informed) {
    private static final double PRIOR_SHARE = 0.2;

    Proposal {
        informed = List.copyOf(informed);
    }

    /// One normal of the approximation.
    ///
    /// @param share of the informed draws; all shares sum to 1
    record Part(double share, NormalProposal normal) {}

    static Proposal of(TwinPrior prior) {
        return new Proposal(prior, List.of());
    }

    static Proposal of(TwinPrior prior, NormalProposal normal) {
        return new Proposal(prior, List.of(new Part(1, normal)));
    }

    /// The normal most draws come from, if any do.
    Optional<NormalProposal> main() {
        return informed.stream().max(Comparator.comparingDouble(Part::share)).map(Part::normal);
    }

    double[] draw(SplittableRandom random) {
        if (informed.isEmpty() || random.nextDouble() < PRIOR_SHARE) {
            return prior.drawWhole(random);
        }
        double u = random.nextDouble();
        int k = 0;
        while (k < informed.size() - 1 && u >= informed.get(k).share()) {
            u -= informed.get(k).share();
            k++;
        }
        return informed.get(k).normal().draw(random);
    }

    /// Log of prior over proposal at a point (person parameters and effects).
    double logPriorRatio(double[] theta) {
        if (informed.isEmpty()) {
            return 0;
        }
        double p = prior.logDensity(theta);
        double[] terms = new double[informed.size() + 1];
        terms[0] = Math.log(PRIOR_SHARE) + p;
        for (int k = 0; k < informed.size(); k++) {
            Part part = informed.get(k);
            terms[k + 1] =
                    Math.log((1 - PRIOR_SHARE) * part.share()) + part.normal().logDensity(theta);
        }
        return p - Weights.logSum(terms);
    }
}
