package org.mendline.ml.twin;

/// The constants of a condition that people share.
///
/// @param usual what people with this condition usually do or get; effects are relative to it
/// @param startHealing tissue healing `H` on day 0
/// @param healingWeight how much of the rate of capacity waits for healing, 0 to 1
/// @param outcomeSd standard deviation of the outcome between people, in capacity: turns effects in SD into
///     capacity
/// @param loadShare share of recovery that is adaptation to load, 0 to 1 (what cold can blunt)
/// @param fatigueCost capacity lost per unit of fatigue above the usual
/// @param capacityNoise process noise of capacity, per square root of a day
/// @param healingNoise process noise of healing, per square root of a day
/// @param therapy which therapy effect applies
/// @param therapyFades whether the effect of therapy is gone after a year (Minns Lowe et al. 2007, doi
///     10.1136/bmj.39311.460093.BE: 0.33 SD at 3 to 4 months, -0.07 at 12 months)
/// @param earlyHarm whether high therapy doses in the first two days harm (AVERT)
public record Mechanics(
        Dose usual,
        double startHealing,
        double healingWeight,
        double outcomeSd,
        double loadShare,
        double fatigueCost,
        double capacityNoise,
        double healingNoise,
        Effect therapy,
        boolean therapyFades,
        boolean earlyHarm) {}
