package org.mendline.storage.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.sql.Database;

/// Mappings in the database.
public final class SqlMappings implements MappingRepository {
    private static final String SELECT = "SELECT signature, given_name, mapping, made_by, made_ms FROM csv_mapping";

    private final Database database;

    public SqlMappings(Database database) {
        this.database = database;
    }

    @Override
    public List<SavedMapping> all() {
        return database.read(handle -> handle.createQuery(SELECT + " ORDER BY given_name")
                .map((row, context) -> mapping(row))
                .list());
    }

    @Override
    public Optional<SavedMapping> find(String signature) {
        return one(SELECT + " WHERE signature = ?", signature);
    }

    @Override
    public Optional<SavedMapping> named(String name) {
        return one(SELECT + " WHERE given_name = ?", name);
    }

    private Optional<SavedMapping> one(String query, String key) {
        return database.read(handle -> handle.createQuery(query)
                .bind(0, key)
                .map((row, context) -> mapping(row))
                .findOne());
    }

    @Override
    public void save(SavedMapping mapping) {
        database.write(handle -> {
            refuseIfTaken(mapping.name(), mapping.signature());
            handle.execute("DELETE FROM csv_mapping WHERE signature = ?", mapping.signature());
            return handle.execute(
                    "INSERT INTO csv_mapping (signature, given_name, mapping, made_by, made_ms) VALUES (?, ?, ?, ?, ?)",
                    mapping.signature(),
                    mapping.name(),
                    mapping.json(),
                    mapping.madeBy(),
                    mapping.madeAt().toEpochMilli());
        });
    }

    @Override
    public boolean rename(String name, String newName) {
        return database.write(handle -> {
            Optional<SavedMapping> known = named(name);
            known.ifPresent(mapping -> {
                refuseIfTaken(newName, mapping.signature());
                SavedMapping renamed = new SavedMapping(
                        mapping.signature(), newName, mapping.json(), mapping.madeBy(), mapping.madeAt());
                handle.execute(
                        "UPDATE csv_mapping SET given_name = ? WHERE signature = ?",
                        renamed.name(),
                        renamed.signature());
            });
            return known.isPresent();
        });
    }

    private void refuseIfTaken(String name, String signature) {
        named(name).filter(other -> !other.signature().equals(signature)).ifPresent(other -> {
            throw new IllegalArgumentException("There is another mapping called \"" + name
                    + "\", for other headings. Choose another name, or delete that one first.");
        });
    }

    @Override
    public boolean delete(String name) {
        return database.write(handle -> handle.execute("DELETE FROM csv_mapping WHERE given_name = ?", name)) > 0;
    }

    private static SavedMapping mapping(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getString("signature"),
                row.getString("given_name"),
                row.getString("mapping"),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("made_ms")));
    }
}
