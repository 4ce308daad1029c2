package org.mendline.ml.inference;

import java.util.Optional;
import java.util.SplittableRandom;
import org.mendline.ml.twin.TwinPrior;

/// Where particles are drawn from: mostly an approximate posterior, always partly the prior (defensive mixture:
/// Hesterberg 1995, doi 10.1080/00401706.1995.10484303), so that no weight can exceed five times its due.
record Proposal(TwinPrior prior, Optional<NormalProposal> informed) {
    private static final double PRIOR_SHARE = 0.2;

    static Proposal of(TwinPrior prior) {
        return new Proposal(prior, Optional.empty());
    }

    double[] draw(SplittableRandom random) {
        boolean fromPrior = informed.isEmpty() || random.nextDouble() < PRIOR_SHARE;
        return fromPrior ? prior.drawWhole(random) : informed.get().draw(random);
    }

    /// Log of prior over proposal at a point (person parameters and effects).
    double logPriorRatio(double[] theta) {
        if (informed.isEmpty()) {
            return 0;
        }
        double p = prior.logDensity(theta);
        double q = informed.get().logDensity(theta);
        double max = Math.max(p, q);
        double mixed = max + Math.log(PRIOR_SHARE * Math.exp(p - max) + (1 - PRIOR_SHARE) * Math.exp(q - max));
        return p - mixed;
    }
}
