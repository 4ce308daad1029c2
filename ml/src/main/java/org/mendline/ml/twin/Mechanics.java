package org.mendline.ml.twin;

/// The constants of a condition that people share. All but `usual` are the twin's own: orders of magnitude, not
/// estimates.
///
/// @param usual what people with this condition usually do or get; effects are relative to it
/// @param startHealing tissue healing `H` on day 0
/// @param healingWeight how much of the rate of capacity waits for healing, 0 to 1
/// @param outcomeSd standard deviation of the outcome between people, in capacity: turns effects in SD into
///     capacity
/// @param strengthShare share of recovery that is adaptation to strength work, 0 to 1: what cold can blunt
/// @param fatigueCost capacity lost per unit of fatigue above the usual
/// @param capacityNoise process noise of capacity, per square root of a day
/// @param healingNoise process noise of healing, per square root of a day
/// @param therapy which therapy effect applies
/// @param therapyScaleMinutes dose at which 63 % of the effect of therapy is reached; small where more than the usual
///     has been shown to add nothing
/// @param therapyFades whether the effect of therapy is gone after a year (Minns Lowe et al. 2007, doi
///     10.1136/bmj.39311.460093.BE: 0.33 SD at 3 to 4 months, -0.07 at 12 months)
/// @param earlyHarm whether high therapy doses in the first two days harm (AVERT)
/// @param needsUse whether function that is not used is regained later and kept less: limbs, not cognition
public record Mechanics(
        Dose usual,
        double startHealing,
        double healingWeight,
        double outcomeSd,
        double strengthShare,
        double fatigueCost,
        double capacityNoise,
        double healingNoise,
        Effect therapy,
        double therapyScaleMinutes,
        boolean therapyFades,
        boolean earlyHarm,
        boolean needsUse) {

    private static final double CAPACITY_NOISE = 0.008;
    private static final double HEALING_NOISE = 0.002;
    static final double THERAPY_SCALE_MINUTES = 40;
    /// So that twice the usual 30 min adds 8 % of the effect: high against low intensity made no difference (Bade et
    /// al. 2017, doi 10.1002/acr.23139, recalled), nor did modified programmes (Alrawashdeh et al. 2021, doi
    /// 10.2340/16501977-2827).
    private static final double ENOUGH_AFTER_ARTHROPLASTY_MINUTES = 12;

    /// After the replacement of a joint.
    static Mechanics arthroplasty(Dose usual, double startHealing) {
        return new Mechanics(
                usual,
                startHealing,
                0.3,
                0.15,
                0,
                0.01,
                CAPACITY_NOISE,
                HEALING_NOISE,
                Effect.THERAPY_ARTHROPLASTY,
                ENOUGH_AFTER_ARTHROPLASTY_MINUTES,
                true,
                false,
                true);
    }

    /// After an injury to muscle, ligament or tendon: recovery is largely adaptation to load.
    static Mechanics sport(
            Dose usual, double startHealing, double healingWeight, double outcomeSd, double fatigueCost) {
        return loaded(usual, startHealing, healingWeight, outcomeSd, 0.8, fatigueCost);
    }

    /// Where strength work rebuilds a part `strengthShare` of what was lost.
    static Mechanics loaded(
            Dose usual,
            double startHealing,
            double healingWeight,
            double outcomeSd,
            double strengthShare,
            double fatigueCost) {
        return new Mechanics(
                usual,
                startHealing,
                healingWeight,
                outcomeSd,
                strengthShare,
                fatigueCost,
                CAPACITY_NOISE,
                HEALING_NOISE,
                Effect.THERAPY_ASSUMED,
                THERAPY_SCALE_MINUTES,
                false,
                false,
                true);
    }

    /// The same but for process noise `factor` times as large.
    Mechanics restless(double factor) {
        return new Mechanics(
                usual,
                startHealing,
                healingWeight,
                outcomeSd,
                strengthShare,
                fatigueCost,
                factor * capacityNoise,
                healingNoise,
                therapy,
                therapyScaleMinutes,
                therapyFades,
                earlyHarm,
                needsUse);
    }
}
