package org.mendline.app.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The two reports there are.
public enum ReportKind {
    /// Everybody of a week in one workbook.
    WEEKLY,
    /// One person, in more detail.
    PERSON;

    /// Name on the command line and in saved reports.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportKind> of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
