package org.mendline.ml.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mendline.ml.twin.CapacityPath;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.RecordFilter;
import org.mendline.ml.twin.Residuals;
import org.mendline.ml.twin.TwinPrior;

/// Sharpens a coarse normal by [Linearization], once for every group of people the prior knows (grades of a
/// strain, courses after stroke): groups are where a posterior has more than one summit. Groups whose evidence
/// is negligible are dropped after two steps; the others share the draws by their evidence.
final class SharpenedProposal {
    private static final int SCOUTS = 500;
    private static final int FIRST_STEPS = 2;
    private static final int MORE_STEPS = 8;
    private static final double STILL = 0.5; // in SDs of the normal
    private static final double NEGLIGIBLE = 0.002;
    private static final double LEAST_SHARE = 0.05;

    private final TwinPrior prior;
    private final RecordFilter filter;
    private final SplittableRandom random;

    SharpenedProposal(TwinPrior prior, RecordFilter filter, SplittableRandom random) {
        this.prior = prior;
        this.filter = filter;
        this.random = random;
    }

    /// @param widen how many times as wide as sharpened the normals are made
    Proposal from(NormalProposal coarse, double widen) {
        List<Summit> summits = new ArrayList<>();
        for (int g = 0; g < prior.groups().size(); g++) {
            summits.add(climbed(new Summit(prior.ofGroup(g), Math.log(prior.share(g)), coarse, 0), FIRST_STEPS));
        }
        double[] shares = shares(summits);
        List<Summit> kept = new ArrayList<>();
        for (int g = 0; g < shares.length; g++) {
            if (shares[g] > NEGLIGIBLE) {
                kept.add(climbed(summits.get(g), MORE_STEPS));
            }
        }
        double[] last = shares(kept);
        List<Proposal.Part> parts = new ArrayList<>();
        for (int k = 0; k < last.length; k++) {
            double share = (last[k] + LEAST_SHARE) / (1 + LEAST_SHARE * last.length);
            parts.add(new Proposal.Part(share, kept.get(k).normal().widened(widen)));
        }
        return new Proposal(prior, parts);
    }

    private static double[] shares(List<Summit> summits) {
        return Weights.normalise(summits.stream()
                .mapToDouble(s -> s.logShare() + s.logEvidence())
                .toArray());
    }

    private Summit climbed(Summit from, int steps) {
        Summit at = from;
        for (int k = 0; k < steps; k++) {
            Summit next = step(at);
            double moved = 0;
            for (double z : at.normal().standardised(next.normal().mean())) {
                moved = Math.max(moved, Math.abs(z));
            }
            at = next;
            if (moved < STILL) {
                break;
            }
        }
        return at;
    }

    private Summit step(Summit at) {
        double[][] people = new double[SCOUTS][];
        for (int i = 0; i < SCOUTS; i++) {
            people[i] = at.normal().draw(random);
        }
        Residuals residuals = filter.residuals(SCOUTS);
        double[] logLikelihood =
                filter.run(Particles.onset(prior, people), random.nextLong(), CapacityPath.none(), residuals);
        NormalProposal next = new Linearization(at.group(), at.normal(), people).step(residuals);
        double evidence = 0;
        if (prior.groups().size() > 1) {
            for (int i = 0; i < SCOUTS; i++) {
                logLikelihood[i] +=
                        at.group().logDensity(people[i]) - at.normal().logDensity(people[i]);
            }
            evidence = Weights.logSum(logLikelihood) - Math.log(SCOUTS);
        }
        return new Summit(at.group(), at.logShare(), next, evidence);
    }

    /// A group and the normal that approximates the posterior within it.
    ///
    /// @param logEvidence importance estimate of the record's log likelihood given the group
    private record Summit(TwinPrior group, double logShare, NormalProposal normal, double logEvidence) {}
}
