package org.mendline.ml.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.PlanForecast;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.forecast.Projector;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.Futures;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Simulator;
import org.mendline.ml.twin.StateVariable;

/// A twin as equally likely particles of today.
public final class ParticleTwin implements Twin {
    private final RecoveryRecord record;
    private final OutcomeScale scale;
    private final Optional<Misfit> misfit;
    private final Particles today;
    private final Fan past;
    private final double effectiveSampleSize;
    private final double firstEffectiveSampleSize;
    private final String modelVersion;
    private final RecentPast recent;
    private final Projector projector = new Projector(true);

    /// @param smoothed the past given the whole record
    /// @param scale of the record, its measurement noise as the twin believes it
    ParticleTwin(
            RecoveryRecord record,
            OutcomeScale scale,
            PosteriorSearch.Sample sample,
            SmoothedPast smoothed,
            Optional<Misfit> misfit,
            String modelVersion) {
        this.record = record;
        this.scale = scale;
        this.misfit = misfit;
        this.today = sample.particles();
        this.past = smoothed.fan();
        this.effectiveSampleSize = sample.effectiveSize();
        this.firstEffectiveSampleSize = sample.firstEffectiveSize();
        this.modelVersion = modelVersion;
        this.recent = smoothed.recent();
    }

    @Override
    public RecoveryRecord record() {
        return record;
    }

    @Override
    public double effectiveSampleSize() {
        return effectiveSampleSize;
    }

    /// Effective sample size of the first proposal (the network's, or the prior's): how much there was to
    /// correct.
    public double firstEffectiveSampleSize() {
        return firstEffectiveSampleSize;
    }

    @Override
    public int particles() {
        return today.count();
    }

    @Override
    public String modelVersion() {
        return modelVersion;
    }

    @Override
    public List<String> unknownInputs() {
        return UnknownInputs.of(record);
    }

    @Override
    public Dose usualDose() {
        return Doses.recent(record);
    }

    @Override
    public Optional<Misfit> misfit() {
        return misfit;
    }

    @Override
    public Fan past() {
        return past;
    }

    /// Smoothed capacity on the days a whole number of weeks ago.
    public RecentPast recentPast() {
        return recent;
    }

    /// Posterior draws of one parameter, one a particle.
    public double[] draws(PersonParameter parameter) {
        double[] draws = new double[today.count()];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = today.parameter(parameter, i);
        }
        return draws;
    }

    /// Posterior draws of the present state, `[StateVariable][particle]`.
    public double[][] stateDraws(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] draws = new double[StateVariable.COUNT][today.count()];
        for (int i = 0; i < today.count(); i++) {
            double[] state = today.state(i);
            state[StateVariable.CAPACITY.ordinal()] += today.capacitySd(i) * random.nextGaussian();
            for (int s = 0; s < state.length; s++) {
                draws[s][i] = state[s];
            }
        }
        return draws;
    }

    /// Futures before they are summarised: latent capacity, not clipped to the measure's range. Same futures as
    /// [#project] summarises.
    public Futures futures(Protocol protocol, int horizonDays, int futures, long seed) {
        return new Simulator(true)
                .simulate(today, record.today(), protocol, horizonDays, futures, OptionalDouble.empty(), seed);
    }

    /// Standard deviation of one measurement of the outcome, in capacity.
    public double outcomeSd() {
        return scale.measurementSd() / Math.abs(scale.best() - scale.worst());
    }

    /// The particles themselves, for measuring the simulator; projecting copies them and leaves them unchanged.
    public Particles state() {
        return today;
    }

    @Override
    public Projection project(Protocol protocol, int horizonDays, int futures, OptionalDouble goal, long seed) {
        return projector.project(today, record.today(), scale, protocol, horizonDays, futures, goal, seed);
    }

    @Override
    public PlanForecast forecast(Protocol protocol, int horizonDays, int futures, OptionalDouble goal, long seed) {
        return projector.forecast(today, record.today(), scale, protocol, horizonDays, futures, goal, seed);
    }
}
