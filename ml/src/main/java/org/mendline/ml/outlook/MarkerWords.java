package org.mendline.ml.outlook;

import java.util.List;
import java.util.stream.Collectors;

/// Markers in the words of a plain sentence.
final class MarkerWords {
    private MarkerWords() {}

    static String name(OutlookMarker marker, boolean first) {
        return switch (marker) {
            case LN_RMSSD -> "HRV";
            case RESTING_HEART_RATE -> first ? "Resting heart rate" : "resting heart rate";
            case SLEEP -> first ? "Sleep" : "sleep";
            case SORENESS -> first ? "Soreness" : "soreness";
            case PAIN -> first ? "Pain" : "pain";
            case READINESS -> first ? "Readiness" : "readiness";
            case CRP -> "CRP";
            case CREATINE_KINASE -> "CK";
        };
    }

    /// For example `Readiness lower and resting heart rate higher than expected on 2 of the last 3 days`.
    static String reason(List<EarlyWarning.Sign> signs, int days) {
        String first = signs.isEmpty()
                ? "Several markers were worse"
                : signs.stream()
                        .map(s -> name(s.marker(), s.equals(signs.getFirst()))
                                + (s.surprise() < 0 ? " lower" : " higher"))
                        .collect(Collectors.joining(" and "));
        return first + " than expected on " + days + " of the last 3 days";
    }
}
