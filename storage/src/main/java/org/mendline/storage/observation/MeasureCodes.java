package org.mendline.storage.observation;

/// Codes that more than one room of the house speaks of. LOINC where LOINC has the concept, else `mendline:`.
/// The full table, with units and plausible ranges, is the resource `measures.csv` read by [MeasureCatalogue].
public final class MeasureCodes {
    /// Heart rate, /min.
    public static final String HEART_RATE = "8867-4";
    /// Resting heart rate, /min.
    public static final String RESTING_HEART_RATE = "40443-4";
    /// Root mean square of successive RR differences, ms.
    public static final String RMSSD = "mendline:rmssd";
    /// RR interval (channel), ms.
    public static final String RR_INTERVAL = "mendline:rr-interval";
    /// Sleep duration, h.
    public static final String SLEEP_DURATION = "93832-4";
    /// Session load, session rating of perceived exertion × minutes, arbitrary units (AU).
    public static final String SESSION_LOAD = "mendline:session-load";
    /// Muscle soreness, 0 (none) to 10 (worst).
    public static final String SORENESS = "mendline:soreness";
    /// Pain severity, 0 to 10 numeric rating scale.
    public static final String PAIN = "72514-3";
    /// Readiness, 0 (not at all) to 10 (fully ready).
    public static final String READINESS = "mendline:readiness";
    /// C-reactive protein, mg/L.
    public static final String CRP = "1988-5";
    /// Creatine kinase, U/L.
    public static final String CREATINE_KINASE = "2157-6";
    /// Supervised therapy, min per day.
    public static final String THERAPY_MINUTES = "mendline:therapy-minutes";
    /// Protein intake, g/(kg.d).
    public static final String PROTEIN = "mendline:protein";
    /// Cold-water immersion or cryotherapy, min per day.
    public static final String COLD_MINUTES = "mendline:cold-minutes";
    /// Mobility work, min per day.
    public static final String MOBILITY_MINUTES = "mendline:mobility-minutes";
    /// Steps in a day.
    public static final String STEPS = "55423-8";
    /// Fugl-Meyer Assessment, upper extremity, 0 to 66.
    public static final String FMA_UE = "mendline:fma-ue";
    /// Active knee flexion, degrees.
    public static final String KNEE_FLEXION = "mendline:knee-flexion";
    /// Timed Up and Go, s.
    public static final String TIMED_UP_AND_GO = "mendline:tug";
    /// Six-minute walk distance, m.
    public static final String SIX_MINUTE_WALK = "64098-7";
    /// Limb symmetry index, %.
    public static final String LIMB_SYMMETRY = "mendline:limb-symmetry-index";
    /// Countermovement jump height, cm.
    public static final String JUMP_HEIGHT = "mendline:cmj-height";
    /// Functional recovery of a muscle strain, per cent of own pre-injury function, %.
    public static final String HAMSTRING_FUNCTION = "mendline:hamstring-function";

    private MeasureCodes() {}
}
