package org.mendline.app.caseload;

import org.mendline.ml.twin.DayFeature;

/// Plain words for features and units, as screens, reports and the command line show them.
public final class FeatureNames {
    private FeatureNames() {}

    /// Plain name of a daily feature.
    public static String of(DayFeature feature) {
        return switch (feature) {
            case LN_RMSSD -> "Heart-rate variability";
            case RESTING_HEART_RATE -> "Resting heart rate";
            case SLEEP -> "Sleep";
            case LOAD -> "Training load";
            case SORENESS -> "Soreness";
            case PAIN -> "Pain";
            case READINESS -> "Readiness";
            case CRP -> "C-reactive protein";
            case CREATINE_KINASE -> "Creatine kinase";
            case THERAPY -> "Therapy";
            case PROTEIN -> "Protein";
            case COLD -> "Cold";
            case MOBILITY -> "Mobility work";
            case OUTCOME -> "Outcome measure";
        };
    }

    /// A UCUM unit as people write it.
    public static String unit(String ucum) {
        return switch (ucum) {
            case "1", "{score}", "0-10" -> "points";
            case "deg" -> "°";
            case "Cel" -> "°C";
            default -> ucum;
        };
    }
}
