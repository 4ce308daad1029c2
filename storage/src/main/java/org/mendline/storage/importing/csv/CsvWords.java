package org.mendline.storage.importing.csv;

import java.util.Set;

/// The headings by which columns with a general role are found.
final class CsvWords {
    static final Set<String> DATE = Set.of(
            "date",
            "datetime",
            "date_time",
            "timestamp",
            "time",
            "day_date",
            "visit_date",
            "datum",
            "effective_time_frame",
            "end_date_time",
            "collected",
            "measured_at",
            "test_date");
    static final Set<String> PERSON = Set.of(
            "person",
            "person_id",
            "patient",
            "patient_id",
            "patientid",
            "participant",
            "participant_id",
            "subject",
            "subject_id",
            "athlete",
            "athlete_id",
            "pid",
            "id");
    /// A name may be a person's, or that of what was measured.
    static final Set<String> NAME =
            Set.of("name", "names", "full_name", "patient_name", "person_name", "first_name", "last_name");
    static final Set<String> MEASURE = Set.of(
            "measure", "measure_code", "code", "loinc", "loinc_code", "test", "analyte", "parameter", "measurement");
    static final Set<String> VALUE = Set.of("value", "result", "score", "reading", "wert", "result_value");
    static final Set<String> UNIT = Set.of("unit", "units", "einheit", "uom", "result_unit");
    static final Set<String> VISIT_DAY = Set.of(
            "visit_day",
            "day",
            "days",
            "days_after_onset",
            "day_after_onset",
            "days_since_onset",
            "postoperative_day",
            "pod");
    static final Set<String> ONSET = Set.of(
            "onset", "onset_date", "date_of_onset", "surgery_date", "operation_date", "injury_date", "stroke_date");

    private CsvWords() {}
}
