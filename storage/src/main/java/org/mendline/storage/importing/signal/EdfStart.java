package org.mendline.storage.importing.signal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.text.Excerpt;

/// When a recording began, on the wall clock where it was made; EDF states no zone.
///
/// @param notes sentences on what was doubtful
record EdfStart(LocalDateTime local, List<String> notes) {
    /// EDF: years 85 to 99 are 1985 to 1999, 00 to 84 are 2000 to 2084.
    private static final int PIVOT = 85;

    /// What programs write that take the date away to hide the person (EDF+ section 2.1.3.2).
    private static final LocalDate HIDDEN = LocalDate.of(1985, 1, 1);

    private static final Pattern THREE = Pattern.compile("(\\d{1,2})\\D(\\d{1,2})\\D(\\d{2})");
    private static final Pattern LONG_DATE = Pattern.compile("(\\d{1,2})-([A-Za-z]{3})-(\\d{4})");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /// The start by the recording field's four-digit date where EDF+ gives a valid one, else by the
    /// header's.
    ///
    /// @throws UnreadableFileException if there is no valid date, or no valid time
    static EdfStart of(EdfHeader header) throws UnreadableFileException {
        List<String> notes = new ArrayList<>();
        Optional<LocalDate> shortDate = shortDate(header.date());
        Optional<LocalDate> longDate = stated(header).flatMap(EdfStart::longDate);
        if (longDate.isEmpty()
                && stated(header).filter(text -> !text.equals("X")).isPresent()) {
            notes.add("The recording field states the start date \""
                    + Excerpt.brief(stated(header).orElseThrow()) + "\", which is no date; the header's "
                    + header.date() + " was taken.");
        }
        Optional<LocalTime> time = time(header.time());
        if (time.isEmpty() || (shortDate.isEmpty() && longDate.isEmpty())) {
            throw new UnreadableFileException("The header states the start as \"" + header.date() + " " + header.time()
                    + "\", which is no date and time, so the data have no place on the time line. Correct the start"
                    + " with the recorder's program and import the file again.");
        }
        LocalDate date = longDate.or(() -> shortDate).orElseThrow();
        if (longDate.isPresent() && !longDate.equals(shortDate)) {
            notes.add("The header states the start date " + header.date() + ", the recording field " + date
                    + "; the latter was taken.");
        }
        if (date.equals(HIDDEN)) {
            notes.add(
                    "The recording is dated 1 January 1985, as files are whose date was taken away to hide the person."
                            + " Its place on the time line means nothing.");
        }
        return new EdfStart(date.atTime(time.get()), List.copyOf(notes));
    }

    /// The recording field's date, if it has one.
    private static Optional<String> stated(EdfHeader header) {
        String[] parts = header.recording().split(" +", 3);
        return header.plus() && parts.length > 1 && parts[0].equalsIgnoreCase("Startdate")
                ? Optional.of(parts[1])
                : Optional.empty();
    }

    private static Optional<LocalDate> shortDate(String text) {
        Matcher m = THREE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(3));
        return date(year < PIVOT ? 2000 + year : 1900 + year, Integer.parseInt(m.group(2)), m.group(1));
    }

    /// A date as EDF+ writes it, `02-AUG-1951`.
    static Optional<LocalDate> longDate(String text) {
        Matcher m = LONG_DATE.matcher(text);
        return m.matches()
                ? date(
                        Integer.parseInt(m.group(3)),
                        MONTHS.indexOf(m.group(2).toUpperCase(Locale.ROOT)) + 1,
                        m.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        Matcher m = THREE.matcher(text);
        try {
            return m.matches()
                    ? Optional.of(LocalTime.of(
                            Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
