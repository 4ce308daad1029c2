package org.mendline.storage.importing.csv;

import java.util.Optional;
import java.util.OptionalInt;
import org.mendline.storage.importing.Subject;

/// Whom a row is about: the clinic's own id in the person column; without such a column, whoever owns the file.
///
/// @param column the person column, if there is one
record CsvSubjects(OptionalInt column) {
    static final String SYSTEM = "mendline";
    static final String MISSING = "The row names no person. Fill in the person column.";

    /// The person, or empty where the table has a person column and the row leaves it empty.
    Optional<Subject> of(CsvRow row) {
        if (column.isEmpty()) {
            return Optional.of(new Subject.FileOwner("CSV file"));
        }
        String id = row.cell(column);
        return id.isEmpty() ? Optional.empty() : Optional.of(new Subject.Named(SYSTEM, id));
    }
}
