package org.mendline.ml.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.PlanForecast;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;

/// One person's digital twin: weighted particles over parameters and present state, given a record. Immutable;
/// plain Java
/// memory.
public interface Twin {
    RecoveryRecord record();

    /// Kish effective sample size of the importance weights, 1 to [#particles()].
    double effectiveSampleSize();

    int particles();

    /// Version of the network and dynamics that made this twin, for example `twin-1+3f2a9c`; `twin-1 (prior
    /// only)` if no
    /// network took part.
    String modelVersion();

    /// Names of inputs that were never observed, in plain words.
    List<String> unknownInputs();

    /// Mean delivered dose over the last 7 days with data, the default plan for coming days.
    Dose usualDose();

    /// Why this person does not look like anyone the simulator makes, if so. The fan is then wider than the model
    /// alone would have it.
    default Optional<Misfit> misfit() {
        return Optional.empty();
    }

    /// The smoothed past: outcome fan for days 0 to today; [Fan.Point#day()] counts from onset.
    Fan past();

    /// Simulates futures under a protocol.
    ///
    /// Same arguments, same bits. The random numbers depend only on `seed`, so scenarios share them and their
    /// difference is
    /// due to the protocol alone.
    ///
    /// @param horizonDays 1 to 365
    /// @param futures number of futures, 100 to 100,000
    /// @param goal goal in the outcome's unit
    Projection project(Protocol protocol, int horizonDays, int futures, OptionalDouble goal, long seed);

    /// The futures that [#project] summarises, also each for itself, so that plans can be compared pair by pair.
    ///
    /// @param horizonDays 1 to 365
    /// @param futures number of futures, 100 to 100,000
    /// @param goal goal in the outcome's unit
    PlanForecast forecast(Protocol protocol, int horizonDays, int futures, OptionalDouble goal, long seed);
}
