package org.mendline.ml.inference;

import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.forecast.Projector;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;

/// A twin as equally likely particles of today.
public final class ParticleTwin implements Twin {
    private final RecoveryRecord record;
    private final Particles today;
    private final Fan past;
    private final double effectiveSampleSize;
    private final double firstEffectiveSampleSize;
    private final String modelVersion;
    private final RecentPast recent;
    private final Projector projector = new Projector(true);

    ParticleTwin(
            RecoveryRecord record, PosteriorSearch.Sample sample, Fan past, String modelVersion, RecentPast recent) {
        this.record = record;
        this.today = sample.particles();
        this.past = past;
        this.effectiveSampleSize = sample.effectiveSize();
        this.firstEffectiveSampleSize = sample.firstEffectiveSize();
        this.modelVersion = modelVersion;
        this.recent = recent;
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

    /// The particles themselves, for measuring the simulator; projecting copies them and leaves them unchanged.
    public Particles state() {
        return today;
    }

    @Override
    public Projection project(Protocol protocol, int horizonDays, int futures, OptionalDouble goal, long seed) {
        return projector.project(today, record.today(), record.scale(), protocol, horizonDays, futures, goal, seed);
    }
}
