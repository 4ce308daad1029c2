package org.mendline.storage.daily;

import java.time.LocalDate;
import java.util.Comparator;

/// One stored value, as far as its day is concerned.
///
/// @param reader reader of the file it came in
/// @param epochDay day on the person's own clock at that moment, in days since 1970
/// @param atMs when it was true, in milliseconds since 1970; of a sleep, when it ended
record Statement(DailyDevice device, String reader, long epochDay, long atMs, double value) {
    static final Comparator<Statement> OLDEST_FIRST =
            Comparator.comparingLong(Statement::atMs).thenComparingDouble(Statement::value);

    LocalDate day() {
        return LocalDate.ofEpochDay(epochDay);
    }
}
