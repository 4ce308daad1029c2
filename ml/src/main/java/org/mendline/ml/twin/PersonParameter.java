package org.mendline.ml.twin;

/// What differs between people and is inferred from a record: the latent person parameters, each on an
/// unconstrained scale on which the priors of [ConditionPriors] are (mixtures of) normals.
public enum PersonParameter {
    /// Logit of capacity on day 0.
    START_CAPACITY,
    /// Logit of the share `r` of the lost capacity that comes back under usual care, as in van der Vliet et
    /// al. 2020 (doi 10.1002/ana.25679): `C(t) = C0 + r (top - C0) (1 - exp(-t / tau))`.
    RECOVERED_SHARE,
    /// Natural logarithm of the time constant `tau` of capacity, days.
    RECOVERY_TIME,
    /// Natural logarithm of the healing rate of tissue, 1/day.
    HEALING_RATE,
    /// Natural logarithm of inflammation on day 0; 1 is that after a joint replacement.
    START_INFLAMMATION,
    /// Natural logarithm of the decay rate of inflammation, 1/day.
    INFLAMMATION_DECAY,
    /// Natural logarithm of the daily load that fully healed tissue tolerates, AU.
    LOAD_TOLERANCE,
    /// Own normal of ln rMSSD, ln ms.
    BASE_LN_RMSSD,
    /// Own normal of resting heart rate, /min.
    BASE_RESTING_HEART_RATE,
    /// Own normal of readiness, 0 to 10.
    BASE_READINESS,
    /// Natural logarithm of how strongly soreness and pain are reported.
    SYMPTOM_GAIN,
    /// Sleep need, h.
    SLEEP_NEED,
    /// Natural logarithm of the time constant of fatigue, days (Banister).
    FATIGUE_TIME,
    /// Natural logarithm of fatigue on day 0; 1 is that of the usual load.
    START_FATIGUE,
    /// Natural logarithm of the own normal of C-reactive protein, mg/L.
    BASE_LN_CRP;

    /// Number of person parameters.
    public static final int COUNT = values().length;
}
