package org.mendline.storage.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// A table that keeps each text, or each combination of texts, once under a small number; and a memory of the
/// numbers seen. [Database] empties the memory whenever something is rolled back, since a number may go with it.
public final class Dictionary {
    /// More are read from the table again.
    private static final int MOST_REMEMBERED = 50_000;

    private final String select;
    private final String insert;
    private final NextKey next;
    private final Map<List<String>, Integer> remembered = new ConcurrentHashMap<>();

    /// @param key name of the identity column
    /// @param columns the text columns, unique together
    Dictionary(String table, String key, String... columns) {
        this.next = new NextKey(table, key);
        this.select = "SELECT " + key + " FROM " + table + " WHERE "
                + Arrays.stream(columns).map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        this.insert = "INSERT INTO " + table + " (" + key + ", " + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.length) + ")";
    }

    /// The number of these texts, if they are known. Call inside a transaction.
    public Optional<Integer> find(Handle handle, String... texts) throws SQLException {
        List<String> wanted = List.of(texts);
        Integer known = remembered.get(wanted);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Integer> found = look(handle, texts);
        found.ifPresent(number -> remember(wanted, number));
        return found;
    }

    /// The number of these texts, given out now if they are new. Call inside a transaction.
    public int keyOf(Handle handle, String... texts) throws SQLException {
        Optional<Integer> found = find(handle, texts);
        if (found.isPresent()) {
            return found.get();
        }
        int number = newKey(handle);
        try (PreparedStatement statement = handle.getConnection().prepareStatement(insert)) {
            statement.setInt(1, number);
            bind(statement, 2, texts);
            statement.executeUpdate();
        }
        remember(List.of(texts), number);
        return number;
    }

    /// A number for a row that the caller inserts. Call inside the transaction that uses it.
    public int newKey(Handle handle) throws SQLException {
        return next.take(handle);
    }

    /// Plain JDBC: this runs some times for each channel and each file, and must cost next to nothing.
    private Optional<Integer> look(Handle handle, String[] texts) throws SQLException {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(select)) {
            bind(statement, 1, texts);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
            }
        }
    }

    private static void bind(PreparedStatement statement, int from, String[] texts) throws SQLException {
        for (int i = 0; i < texts.length; i++) {
            statement.setString(from + i, texts[i]);
        }
    }

    private void remember(List<String> texts, int number) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(texts, number);
    }

    /// Forgets the numbers; the table keeps them.
    public void forget() {
        remembered.clear();
        next.forget();
    }
}
