package org.mendline.storage.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/// The dictionaries of a store.
///
/// @param persons person ids
/// @param measures measure codes with the unit they are kept in
/// @param devices devices by name
/// @param sources files with the reader that read them
/// @param zones time zones by name
/// @param channels numbers of new channels
/// @param importedFiles numbers of newly imported files
public record Dictionaries(
        Dictionary persons,
        Dictionary measures,
        Dictionary devices,
        Dictionary sources,
        Dictionary zones,
        NextKey channels,
        NextKey importedFiles) {
    /// Key that stands for "no device known".
    public static final int NO_DEVICE = 0;

    /// Key that stands for "no zone known".
    public static final int NO_ZONE = 0;

    Dictionaries() {
        this(
                new Dictionary("person", "person_key", "id"),
                new Dictionary("measure", "measure_key", "code", "unit"),
                new Dictionary("device", "device_key", "given_name"),
                new Dictionary("source_file", "source_key", "file_name", "reader"),
                new Dictionary("time_zone", "zone_key", "zone_name"),
                new NextKey("channel", "channel_key"),
                new NextKey("imported_file", "import_key"));
    }

    /// Key of a person who must be there. Call inside a transaction.
    ///
    /// @throws IllegalArgumentException if the store has no such person
    public int person(Handle handle, String id) throws SQLException {
        return persons.find(handle, id)
                .orElseThrow(() -> new IllegalArgumentException("The store has no person \"" + id + "\"."));
    }

    void forget() {
        persons.forget();
        measures.forget();
        devices.forget();
        sources.forget();
        zones.forget();
        channels.forget();
        importedFiles.forget();
    }
}
