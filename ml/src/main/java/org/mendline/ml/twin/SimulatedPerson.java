package org.mendline.ml.twin;

import java.util.List;

/// A person who never lived: drawn from a prior and simulated, with the truth that no clinic ever sees.
///
/// @param whole the record over all simulated days
/// @param parameters the true parameters and effects, as made by [TwinPrior#drawWhole]
/// @param capacity true capacity by day
/// @param states true state by day, then by [StateVariable#ordinal()]
/// @param doses what was truly done, by day
public record SimulatedPerson(
        RecoveryRecord whole, double[] parameters, double[] capacity, double[][] states, List<Dose> doses) {

    public SimulatedPerson {
        doses = List.copyOf(doses);
    }

    /// True state on the last day, by [StateVariable#ordinal()].
    public double[] present() {
        return states[states.length - 1];
    }

    /// The record as it was known at the end of day `today`.
    public RecoveryRecord recordUpTo(int today) {
        FeatureDays.Builder cut = FeatureDays.of(today + 1);
        for (int d = 0; d <= today; d++) {
            for (DayFeature f : DayFeature.values()) {
                int day = d;
                whole.days().value(d, f).ifPresent(v -> cut.set(day, f, v));
            }
        }
        List<Feedback> said =
                whole.feedback().stream().filter(f -> f.day() <= today).toList();
        return new RecoveryRecord(whole.condition(), whole.scale(), whole.traits(), cut.build(), said);
    }

    /// What was truly done after day `today`, as a plan.
    public Protocol protocolAfter(int today) {
        return new Protocol(doses.subList(Math.min(today + 1, doses.size() - 1), doses.size()));
    }
}
