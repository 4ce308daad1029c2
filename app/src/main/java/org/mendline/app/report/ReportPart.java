package org.mendline.app.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a report may hold beside its first sheet and the sheet About.
public enum ReportPart {
    /// A sheet for each person of a weekly report.
    PERSONS,
    /// What is missing, of whom, since when.
    GAPS,
    /// Why predictions are what they are.
    WHY,
    /// The usual plan against changed ones.
    PLANS,
    /// What was suggested and what a named person decided.
    DECISIONS,
    /// The files that were imported.
    FILES,
    /// A person's daily values.
    DAILY;

    /// Name on the command line and in saved reports.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportPart> of(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key().equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
