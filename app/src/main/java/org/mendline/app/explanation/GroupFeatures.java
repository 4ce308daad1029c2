package org.mendline.app.explanation;

import java.util.List;
import org.mendline.ml.twin.DayFeature;

/// The daily values behind the names that explanations give to inputs; the first leads.
final class GroupFeatures {
    private GroupFeatures() {}

    /// @return empty for names that stand for no daily value, as the exact check does
    static List<DayFeature> of(String name) {
        return switch (name) {
            case "Heart-rate variability" -> List.of(DayFeature.LN_RMSSD);
            case "Resting heart rate" -> List.of(DayFeature.RESTING_HEART_RATE);
            case "Sleep" -> List.of(DayFeature.SLEEP);
            case "Training load" -> List.of(DayFeature.LOAD);
            case "Pain and soreness" -> List.of(DayFeature.PAIN, DayFeature.SORENESS);
            case "Pain" -> List.of(DayFeature.PAIN);
            case "Soreness" -> List.of(DayFeature.SORENESS);
            case "Readiness" -> List.of(DayFeature.READINESS);
            case "Inflammation (CRP)" -> List.of(DayFeature.CRP);
            case "Muscle damage (CK)" -> List.of(DayFeature.CREATINE_KINASE);
            case "Therapy" -> List.of(DayFeature.THERAPY);
            case "Nutrition (protein)" -> List.of(DayFeature.PROTEIN);
            case "Cold and mobility" -> List.of(DayFeature.MOBILITY, DayFeature.COLD);
            case "Mobility work" -> List.of(DayFeature.MOBILITY);
            case "Cold" -> List.of(DayFeature.COLD);
            case "Outcome measurements" -> List.of(DayFeature.OUTCOME);
            default -> List.of();
        };
    }

    /// One name for inputs that people record in part, so that a caseload can be compared.
    static String common(String name) {
        return switch (name) {
            case "Pain", "Soreness" -> "Pain and soreness";
            case "Cold", "Mobility work" -> "Cold and mobility";
            default -> name;
        };
    }
}
