package org.mendline.ml.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.PersonParameter;

/// Which parameters a clinic's records can teach: always the course of the outcome; own normals and the
/// strength of symptoms only where most recoveries recorded the marker that shows them. All others stay as the
/// literature has them, since visits cannot tell them from the course.
final class LearnedParameters {
    private static final int FEWEST_DAYS = 5;

    private static final List<PersonParameter> COURSE =
            List.of(PersonParameter.START_CAPACITY, PersonParameter.RECOVERED_SHARE, PersonParameter.RECOVERY_TIME);

    private static final Map<PersonParameter, DayFeature> SHOWN_BY = Map.of(
            PersonParameter.BASE_LN_RMSSD, DayFeature.LN_RMSSD,
            PersonParameter.BASE_RESTING_HEART_RATE, DayFeature.RESTING_HEART_RATE,
            PersonParameter.BASE_READINESS, DayFeature.READINESS,
            PersonParameter.SYMPTOM_GAIN, DayFeature.PAIN,
            PersonParameter.BASE_LN_CRP, DayFeature.CRP);

    private LearnedParameters() {}

    /// In the order of [PersonParameter].
    static List<PersonParameter> of(List<FinishedEpisode> episodes) {
        List<PersonParameter> learned = new ArrayList<>();
        for (PersonParameter parameter : PersonParameter.values()) {
            DayFeature marker = SHOWN_BY.get(parameter);
            if (COURSE.contains(parameter) || (marker != null && mostlyRecorded(episodes, marker))) {
                learned.add(parameter);
            }
        }
        return List.copyOf(learned);
    }

    private static boolean mostlyRecorded(List<FinishedEpisode> episodes, DayFeature marker) {
        long recorded = episodes.stream()
                .filter(e -> e.record().days().count(marker) >= FEWEST_DAYS)
                .count();
        return 2 * recorded > episodes.size();
    }
}
