package org.mendline.storage.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/// A table that keeps each text, or each combination of texts, once under a small number.
///
/// @param table table name
/// @param key name of its identity column
/// @param columns the text columns, unique together
public record Dictionary(String table, String key, List<String> columns) {
    /// Measure codes with the unit they are kept in.
    public static final Dictionary MEASURES = new Dictionary("measure", "measure_key", List.of("code", "unit"));

    /// Devices by name.
    public static final Dictionary DEVICES = new Dictionary("device", "device_key", List.of("given_name"));

    /// Files with the reader that read them.
    public static final Dictionary SOURCES =
            new Dictionary("source_file", "source_key", List.of("file_name", "reader"));

    /// Key that stands for "no device known".
    public static final int NO_DEVICE = 0;

    public Dictionary {
        columns = List.copyOf(columns);
    }

    /// The number of these texts, if they are known.
    public Optional<Integer> find(Handle handle, String... texts) {
        String where = columns.stream().map(c -> c + " = ?").collect(Collectors.joining(" AND "));
        Query query = handle.createQuery("SELECT " + key + " FROM " + table + " WHERE " + where);
        for (int i = 0; i < texts.length; i++) {
            query.bind(i, texts[i]);
        }
        return query.mapTo(Integer.class).findOne();
    }

    /// The number of these texts, given out now if they are new. Call inside a transaction.
    public int keyOf(Handle handle, String... texts) {
        return find(handle, texts).orElseGet(() -> insert(handle, texts));
    }

    private int insert(Handle handle, String... texts) {
        String marks = columns.stream().map(c -> "?").collect(Collectors.joining(", "));
        Update insert = handle.createUpdate(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")");
        for (int i = 0; i < texts.length; i++) {
            insert.bind(i, texts[i]);
        }
        return insert.executeAndReturnGeneratedKeys(key).mapTo(Integer.class).one();
    }
}
