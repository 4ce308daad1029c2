package org.mendline.app.timeline;

import java.util.Set;
import org.mendline.storage.observation.MeasureCodes;

/// What a measure is about, in the order in which lanes stand beneath each other.
public enum MeasureGroup {
    /// What recovery is judged by: range of motion, tests, scores.
    FUNCTION,
    /// What the person says of themselves.
    RATING,
    /// Heart-rate variability, resting heart rate, sleep.
    RECOVERY,
    /// Steps, loads, doses.
    ACTIVITY,
    LABORATORY,
    OTHER;

    private static final Set<String> RATINGS = Set.of(
            MeasureCodes.PAIN,
            MeasureCodes.SORENESS,
            MeasureCodes.READINESS,
            "mendline:soreness-wellness",
            "mendline:fatigue",
            "mendline:mood",
            "mendline:stress",
            "mendline:sleep-quality",
            "mendline:session-rpe");
    private static final Set<String> RECOVERIES = Set.of(
            MeasureCodes.RMSSD,
            MeasureCodes.RESTING_HEART_RATE,
            MeasureCodes.SLEEP_DURATION,
            "80404-7",
            "mendline:sleeping-heart-rate",
            "mendline:sleep-efficiency",
            "mendline:sleep-score");
    private static final Set<String> ACTIVITIES = Set.of(
            MeasureCodes.STEPS,
            "41950-7",
            MeasureCodes.SESSION_LOAD,
            MeasureCodes.THERAPY_MINUTES,
            MeasureCodes.PROTEIN,
            MeasureCodes.COLD_MINUTES,
            MeasureCodes.MOBILITY_MINUTES,
            "mendline:day-distance",
            "mendline:exercise-minutes",
            "mendline:session-duration",
            "mendline:session-distance");
    private static final Set<String> FUNCTIONS = Set.of(
            MeasureCodes.FMA_UE,
            MeasureCodes.KNEE_FLEXION,
            MeasureCodes.TIMED_UP_AND_GO,
            MeasureCodes.SIX_MINUTE_WALK,
            MeasureCodes.LIMB_SYMMETRY,
            MeasureCodes.JUMP_HEIGHT,
            MeasureCodes.HAMSTRING_FUNCTION,
            "mendline:knee-extension-deficit",
            "mendline:hip-flexion",
            "mendline:koos",
            "mendline:hoos",
            "mendline:lefs",
            "mendline:faam-adl",
            "mendline:faam-sport",
            "mendline:atrs",
            "mendline:ases",
            "mendline:oswestry",
            "mendline:barthel",
            "mendline:cahai",
            "mendline:arat",
            "mendline:womac",
            "mendline:grip-strength");
    private static final Set<String> NOT_LABORATORY = Set.of(
            "8867-4", "9279-1", "59408-5", "2708-6", "3150-0", "3151-8", "8310-5", "8480-6", "8462-4", "29463-7",
            "8302-2", "39156-5", "41982-0", "93831-6", "93830-8", "93829-0", "41981-2", "8329-5");

    /// The group of a measure code. LOINC codes that no list names are laboratory values.
    public static MeasureGroup of(String code) {
        if (FUNCTIONS.contains(code)) {
            return FUNCTION;
        }
        if (RATINGS.contains(code)) {
            return RATING;
        }
        if (RECOVERIES.contains(code)) {
            return RECOVERY;
        }
        if (ACTIVITIES.contains(code)) {
            return ACTIVITY;
        }
        return code.startsWith("mendline:") || NOT_LABORATORY.contains(code) ? OTHER : LABORATORY;
    }

    /// Whether values of this measure are usually shown without being asked for.
    static boolean usual(String code) {
        return Set.of(
                        MeasureCodes.PAIN,
                        MeasureCodes.RMSSD,
                        MeasureCodes.RESTING_HEART_RATE,
                        MeasureCodes.SLEEP_DURATION,
                        MeasureCodes.STEPS,
                        MeasureCodes.SESSION_LOAD,
                        MeasureCodes.CRP)
                .contains(code);
    }
}
