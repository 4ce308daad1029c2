package org.mendline.ml.inference;

import java.util.ArrayList;
import java.util.List;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.RecoveryRecord;

/// What a record never told, in plain words.
final class UnknownInputs {
    private UnknownInputs() {}

    static List<String> of(RecoveryRecord record) {
        List<String> unknown = new ArrayList<>();
        for (DayFeature feature : DayFeature.values()) {
            if (record.days().count(feature) == 0) {
                unknown.add(name(feature, record));
            }
        }
        if (record.traits().ageYears().isEmpty()) {
            unknown.add("age");
        }
        if (record.traits().baselineOutcome().isEmpty()) {
            unknown.add(record.scale().name() + " before onset");
        }
        return List.copyOf(unknown);
    }

    static String name(DayFeature feature, RecoveryRecord record) {
        return switch (feature) {
            case LN_RMSSD -> "heart-rate variability";
            case RESTING_HEART_RATE -> "resting heart rate";
            case SLEEP -> "sleep";
            case LOAD -> "training or activity load";
            case SORENESS -> "soreness";
            case PAIN -> "pain";
            case READINESS -> "readiness";
            case CRP -> "C-reactive protein";
            case CREATINE_KINASE -> "creatine kinase";
            case THERAPY -> "therapy";
            case PROTEIN -> "protein intake";
            case COLD -> "cold";
            case MOBILITY -> "mobility work";
            case OUTCOME -> record.scale().name();
        };
    }
}
