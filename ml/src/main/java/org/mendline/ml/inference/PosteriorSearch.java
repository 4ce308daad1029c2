package org.mendline.ml.inference;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mendline.ml.twin.CapacityPath;
import org.mendline.ml.twin.Effect;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.RecordFilter;
import org.mendline.ml.twin.Residuals;
import org.mendline.ml.twin.TwinPrior;

/// Importance sampling of a posterior that improves its own proposal when the first one is poor.
///
/// A small sample from the network's guess (or the prior) is weighed by the exact likelihood. If few particles
/// survive, a normal is fitted to them under a tempered likelihood and sharpened by [Linearization]; all
/// particles then come from it (and from the prior: [Proposal]) and are weighed by the full likelihood. The first
/// sample's effective size says how good the network's guess was; the last one's how good the answer is.
final class PosteriorSearch {
    private static final int SCOUTS = 1000;
    private static final double ENOUGH = 0.2;
    private static final double KEEP_ALIVE = 0.25;
    private static final double WIDEN = 1.05;
    private static final double GUESS_WIDEN = 1.1;
    private static final double[] EFFECT_MEANS =
            Arrays.stream(Effect.values()).mapToDouble(Effect::mean).toArray();
    private static final double[] EFFECT_SDS =
            Arrays.stream(Effect.values()).mapToDouble(Effect::sd).toArray();
    private static final double POOR = 0.05;
    private static final double FEW = 150;
    private static final int RETRIES = 2;
    private static final double WIDER = 1.15;

    private final TwinPrior prior;
    private final RecordFilter filter;
    private final SplittableRandom random;
    private final SharpenedProposal sharpened;

    PosteriorSearch(TwinPrior prior, RecordFilter filter, long seed) {
        this.prior = prior;
        this.filter = filter;
        this.random = new SplittableRandom(seed);
        this.sharpened = new SharpenedProposal(prior, filter, random);
    }

    /// @param guess the network's approximate posterior, if one took part
    /// @param days days of the record
    Sample find(Optional<NormalProposal> guess, int count, int days) {
        if (filter.nothingObserved()) {
            return pass(Proposal.of(prior), count, CapacityPath.of(days, count))
                    .sample(count, count, Proposal.of(prior));
        }
        Proposal proposal = guess.map(
                        g -> Proposal.of(prior, g.widened(GUESS_WIDEN).and(EFFECT_MEANS, EFFECT_SDS)))
                .orElse(Proposal.of(prior));
        Pass first = pass(proposal, SCOUTS, CapacityPath.none());
        double firstSize = first.size() / SCOUTS;
        if (firstSize < ENOUGH) {
            proposal = sharpened.from(first.coarse(), WIDEN);
        }
        Pass last = pass(proposal, count, CapacityPath.of(days, count));
        for (int retry = 0; retry < RETRIES && last.size() < POOR * count; retry++) {
            Proposal other = sharpened.from(last.coarse(), WIDER);
            Pass again = pass(other, count, CapacityPath.of(days, count));
            proposal = again.size() > last.size() ? other : proposal;
            last = again.size() > last.size() ? again : last;
        }
        return last.sample(count, firstSize * count, proposal);
    }

    private Pass pass(Proposal proposal, int count, CapacityPath path) {
        double[][] people = new double[count][];
        double[] logRatio = new double[count];
        for (int i = 0; i < count; i++) {
            people[i] = proposal.draw(random);
            logRatio[i] = proposal.logPriorRatio(people[i]);
        }
        Particles particles = Particles.onset(prior, people);
        double[] logLikelihood = filter.run(particles, random.nextLong(), path, Residuals.none());
        return new Pass(people, logRatio, logLikelihood, particles, path);
    }

    private final class Pass {
        private final double[][] people;
        private final double[] logRatio;
        private final double[] logLikelihood;
        private final Particles particles;
        private final CapacityPath path;

        Pass(double[][] people, double[] logRatio, double[] logLikelihood, Particles particles, CapacityPath path) {
            this.people = people;
            this.logRatio = logRatio;
            this.logLikelihood = logLikelihood;
            this.particles = particles;
            this.path = path;
        }

        double size() {
            return Weights.effectiveSampleSize(Weights.tempered(logRatio, logLikelihood, 1));
        }

        /// A wide normal around what the likelihood, tempered enough to leave many alive, makes of this pass.
        NormalProposal coarse() {
            double power = Weights.power(logRatio, logLikelihood, KEEP_ALIVE * people.length);
            return NormalProposal.fit(people, Weights.tempered(logRatio, logLikelihood, power));
        }

        Sample sample(int count, double firstSize, Proposal from) {
            double[] weights = Weights.tempered(logRatio, logLikelihood, 1);
            int[] chosen = Weights.resample(weights, count, random);
            double size = Weights.effectiveSampleSize(weights);
            // Moments of few particles are no normal; the one they were drawn from is.
            NormalProposal normal = size > FEW
                    ? NormalProposal.fit(people, weights)
                    : from.main().orElseGet(this::coarse);
            return new Sample(particles.select(chosen), chosen, path, size, firstSize, normal);
        }
    }

    /// Equally likely particles of today.
    ///
    /// @param chosen index into `path` of each particle
    /// @param effectiveSize Kish's size before resampling
    /// @param firstEffectiveSize the same for the first proposal, scaled to the full number of particles
    /// @param normal a normal near the posterior
    record Sample(
            Particles particles,
            int[] chosen,
            CapacityPath path,
            double effectiveSize,
            double firstEffectiveSize,
            NormalProposal normal) {}
}
