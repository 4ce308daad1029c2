package org.mendline.ml.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.FanSummary;
import org.mendline.ml.twin.PriorSource;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecordFilter;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.TwinPrior;

/// Infers twins: the network's posterior (if there is one) proposes, particles against the exact likelihood
/// decide. Without a network the prior proposes; that is slower to converge but the same answer. Thread-safe.
public final class ParticleTwinModel implements TwinModel {
    /// Version of dynamics, priors and observation models; raise it when any of them changes.
    public static final String DYNAMICS_VERSION = "twin-2";

    /// Particles of a twin unless asked otherwise.
    public static final int PARTICLES = 3000;

    private static final int SMOOTHED_PATHS = 1000;

    private final Optional<PosteriorNetwork> network;
    private final PriorSource priors;
    private final int particles;
    private final boolean checked;

    private ParticleTwinModel(Optional<PosteriorNetwork> network, PriorSource priors, int particles, boolean checked) {
        this.network = network;
        this.priors = priors;
        this.particles = particles;
        this.checked = checked;
    }

    /// A model that works without an engine.
    public static ParticleTwinModel priorOnly() {
        return new ParticleTwinModel(Optional.empty(), PriorSource.LITERATURE, PARTICLES, true);
    }

    /// A model whose proposals come from `network`, which it closes.
    public static ParticleTwinModel with(LstmPosterior network) {
        return new ParticleTwinModel(Optional.of(network), PriorSource.LITERATURE, PARTICLES, true);
    }

    /// The same model with another number of particles, at least 100.
    public ParticleTwinModel withParticles(int count) {
        if (count < 100) {
            throw new IllegalArgumentException("A twin needs at least 100 particles, not " + count);
        }
        return new ParticleTwinModel(network, priors, count, checked);
    }

    /// The same model believing other priors, for example those a clinic learned from its own finished episodes.
    /// The network stays as it was trained: it only proposes.
    public ParticleTwinModel withPriors(PriorSource others) {
        return new ParticleTwinModel(network, others, particles, checked);
    }

    /// Where this model's priors come from.
    public PriorSource priors() {
        return priors;
    }

    /// The same model with or without the check whether a record fits it (and the loosening where it does not);
    /// with it unless asked otherwise. For measuring what the check does.
    public ParticleTwinModel withMisfitCheck(boolean wanted) {
        return new ParticleTwinModel(network, priors, particles, wanted);
    }

    @Override
    public ParticleTwin infer(RecoveryRecord record, long seed) {
        TwinPrior prior = priors.of(record);
        RecordFilter filter = new RecordFilter(record);
        PosteriorSearch.Sample sample = search(record, prior, filter, seed);
        if (!checked || filter.nothingObserved()) {
            return twin(record, record, prior, sample, Optional.empty(), seed);
        }
        MisfitCheck.Finding finding = new MisfitCheck(record, prior, filter).check(sample.normal(), seed);
        if (!finding.alarm()) {
            return twin(record, record, prior, sample, Optional.empty(), seed);
        }
        Loosening loosening = Loosening.of(record, prior, sample.normal(), finding, seed);
        RecoveryRecord seen = loosening.record(record);
        TwinPrior looser = loosening.prior(prior);
        PosteriorSearch.Sample again = search(seen, looser, new RecordFilter(seen), seed);
        return twin(record, seen, looser, again, Optional.of(finding.misfit()), seed);
    }

    private PosteriorSearch.Sample search(RecoveryRecord record, TwinPrior prior, RecordFilter filter, long seed) {
        Optional<NormalProposal> guess = network.map(n -> n.propose(record));
        return new PosteriorSearch(prior, filter, seed)
                .find(guess, particles, record.days().days());
    }

    private ParticleTwin twin(
            RecoveryRecord record,
            RecoveryRecord seen,
            TwinPrior prior,
            PosteriorSearch.Sample sample,
            Optional<Misfit> misfit,
            long seed) {
        SmoothedPast smoothed = past(seen, paths(prior, sample, seed), seed);
        return new ParticleTwin(record, seen.scale(), sample, smoothed, misfit, version());
    }

    @Override
    public FeedbackEffect feedbackEffect(RecoveryRecord record, long seed, int horizonDays) {
        return new FeedbackEffect(
                horizonDays,
                ahead(record.withFeedback(List.of()), seed, horizonDays),
                ahead(record, seed, horizonDays));
    }

    private Fan.Point ahead(RecoveryRecord record, long seed, int horizonDays) {
        ParticleTwin twin = infer(record, seed);
        Protocol plan = Protocol.constant(twin.usualDose());
        return twin.project(plan, horizonDays, particles, OptionalDouble.empty(), seed)
                .outcome()
                .at(horizonDays);
    }

    private static float[] paths(TwinPrior prior, PosteriorSearch.Sample sample, long seed) {
        int n = Math.min(SMOOTHED_PATHS, sample.chosen().length);
        int[] chosen = IntStream.range(0, n)
                .map(j -> sample.chosen()[(int) ((long) j * sample.chosen().length / n)])
                .toArray();
        return sample.path().smooth(chosen, prior.mechanics().capacityNoise(), seed);
    }

    private static SmoothedPast past(RecoveryRecord record, float[] paths, long seed) {
        int n = paths.length / record.days().days();
        SplittableRandom random = new SplittableRandom(seed);
        float[] noise = new float[n];
        for (int j = 0; j < n; j++) {
            noise[j] = (float) random.nextGaussian();
        }
        Fan fan = FanSummary.outcome(record.scale(), record.days().days(), paths, noise, true);
        return new SmoothedPast(fan, RecentPast.of(record, paths));
    }

    @Override
    public String version() {
        return network.map(n -> dynamics() + "+" + n.version()).orElse(dynamics() + " (prior only)");
    }

    private String dynamics() {
        return DYNAMICS_VERSION + priors.name().map(n -> "~" + n).orElse("");
    }

    @Override
    public void close() {
        network.ifPresent(PosteriorNetwork::close);
    }
}
