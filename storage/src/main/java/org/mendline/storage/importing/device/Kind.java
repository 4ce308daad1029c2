package org.mendline.storage.importing.device;

import org.mendline.storage.observation.MeasureCodes;

/// What a value is.
///
/// @param code measure code, LOINC or `mendline:`
/// @param name plain English name, for codes the catalogue does not know
/// @param unit unit in which the values are stated
public record Kind(String code, String name, String unit) {
    public static final Kind HEART_RATE = new Kind(MeasureCodes.HEART_RATE, "Heart rate", "/min");
    public static final Kind RESTING_HEART_RATE =
            new Kind(MeasureCodes.RESTING_HEART_RATE, "Resting heart rate", "/min");
    public static final Kind RR_INTERVAL = new Kind(MeasureCodes.RR_INTERVAL, "RR interval", "ms");
    public static final Kind RMSSD = new Kind(MeasureCodes.RMSSD, "rMSSD", "ms");
    public static final Kind RESPIRATORY_RATE = new Kind("9279-1", "Respiratory rate", "/min");
    public static final Kind OXYGEN_SATURATION = new Kind("59408-5", "Oxygen saturation", "%");
    public static final Kind STEPS = new Kind(MeasureCodes.STEPS, "Steps in the day", "1");
    public static final Kind ACTIVE_ENERGY = new Kind("mendline:active-energy", "Active energy of a day", "kcal");
    public static final Kind TOTAL_ENERGY = new Kind("mendline:total-energy", "Energy used in a day", "kcal");
    public static final Kind DAY_DISTANCE = new Kind("mendline:day-distance", "Distance of a day on foot", "m");
    public static final Kind SKIN_TEMPERATURE = new Kind("mendline:skin-temperature", "Skin temperature", "Cel");
    public static final Kind GLUCOSE = new Kind("99504-3", "Glucose in interstitial fluid", "mg/dL");
    public static final Kind SLEEP = new Kind(MeasureCodes.SLEEP_DURATION, "Sleep duration", "h");
    public static final Kind DEEP_SLEEP = new Kind("93831-6", "Deep sleep duration", "h");
    public static final Kind LIGHT_SLEEP = new Kind("93830-8", "Light sleep duration", "h");
    public static final Kind REM_SLEEP = new Kind("93829-0", "REM sleep duration", "h");
    public static final Kind AWAKE =
            new Kind("mendline:awake-duration", "Time awake between falling asleep and rising", "h");
    public static final Kind IN_BED = new Kind("mendline:time-in-bed", "Time in bed", "h");
    public static final Kind NAP = new Kind("mendline:nap-duration", "Nap duration", "h");
    public static final Kind SLEEP_EFFICIENCY = new Kind("mendline:sleep-efficiency", "Sleep efficiency", "%");
    public static final Kind SLEEP_SCORE = new Kind("mendline:sleep-score", "Sleep score of the maker", "1");
    public static final Kind SESSION_DURATION = new Kind("mendline:session-duration", "Session duration", "s");
    public static final Kind SESSION_DISTANCE = new Kind("mendline:session-distance", "Session distance", "m");
    public static final Kind SESSION_ENERGY = new Kind("mendline:session-energy", "Energy of the session", "kcal");
    public static final Kind SESSION_MEAN_HEART_RATE =
            new Kind("mendline:session-mean-heart-rate", "Mean heart rate of the session", "/min");
    public static final Kind SESSION_MAX_HEART_RATE =
            new Kind("mendline:session-max-heart-rate", "Highest heart rate of the session", "/min");

    /// The same measure stated in another unit.
    public Kind in(String otherUnit) {
        return new Kind(code, name, otherUnit);
    }
}
