package org.mendline.storage.report;

import java.util.List;
import java.util.Optional;

/// The reports a clinic keeps, at most one of each name.
public interface ReportRepository {
    /// All of them, ordered by name.
    List<SavedReport> all();

    Optional<SavedReport> named(String name);

    /// Keeps a report in place of the one of the same name, if there is one.
    void save(SavedReport report);

    /// Forgets a report; files it has written stay.
    ///
    /// @return whether there was one called so
    boolean delete(String name);
}
