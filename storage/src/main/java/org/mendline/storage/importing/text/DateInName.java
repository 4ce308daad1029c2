package org.mendline.storage.importing.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Date and time in a file's name, for files that tell none inside: `2026-03-01_07-30-00`, `20260301 0730`,
/// and the like; the year first, so that nothing has to be guessed.
public final class DateInName {
    private static final Pattern DATE =
            Pattern.compile("(20\\d{2})-?(\\d{2})-?(\\d{2})[ _T-]+(\\d{2})[-:.]?(\\d{2})(?:[-:.]?(\\d{2}))?");

    private DateInName() {}

    /// The first date and time in the name, if it is a valid one.
    public static Optional<LocalDateTime> of(String name) {
        Matcher m = DATE.matcher(name);
        if (!m.find()) {
            return Optional.empty();
        }
        try {
            int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
            return Optional.of(LocalDateTime.of(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    Integer.parseInt(m.group(3)),
                    Integer.parseInt(m.group(4)),
                    Integer.parseInt(m.group(5)),
                    second));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
