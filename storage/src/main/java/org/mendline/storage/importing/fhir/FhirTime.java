package org.mendline.storage.importing.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.ClockTime;

/// FHIR `dateTime` and `instant` (FHIR R4 §2.24.0.1). A date alone is noon; less than a day is too vague for
/// a value.
final class FhirTime {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*(?:Z|[+-]\\d{2}:\\d{2})");

    private FhirTime() {}

    static Optional<ClockTime> parse(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return Optional.of(new ClockTime(LocalDate.parse(text).atTime(12, 0), Optional.empty()));
            }
            if (WITH_OFFSET.matcher(text).matches()) {
                OffsetDateTime time = OffsetDateTime.parse(text);
                return Optional.of(new ClockTime(time.toLocalDateTime(), Optional.of(time.getOffset())));
            }
            return Optional.of(new ClockTime(LocalDateTime.parse(text), Optional.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// What a resource states first of `effective[x]` (the start of a period) and `issued`; empty text if
    /// neither.
    static String stated(FhirNode resource) {
        for (String[] path : new String[][] {
            {"effectiveDateTime"},
            {"effectiveInstant"},
            {"effectivePeriod", "start"},
            {"effectivePeriod", "end"},
            {"effectiveTiming", "event"}
        }) {
            if (!resource.text(path).isEmpty()) {
                return resource.text(path);
            }
        }
        return "";
    }
}
