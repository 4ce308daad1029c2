package org.mendline.storage.intake;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import org.mendline.storage.sql.Database;

/// The quarantine in the database.
public final class SqlQuarantine implements QuarantineRepository {
    private final Database database;

    public SqlQuarantine(Database database) {
        this.database = database;
    }

    @Override
    public List<QuarantinedRecord> all() {
        return database.read(handle -> handle.createQuery("SELECT quarantine_key, at_ms, file_name, record_ref,"
                        + " reason, raw_text FROM quarantine ORDER BY at_ms DESC, quarantine_key")
                .map((row, context) -> new QuarantinedRecord(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list());
    }

    @Override
    public long count() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM quarantine")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean dismiss(long id) {
        return database.write(handle -> handle.execute("DELETE FROM quarantine WHERE quarantine_key = ?", id)) > 0;
    }

    @Override
    public void setAside(String contentHash, List<QuarantinedRecord> records) {
        database.write(handle -> {
            handle.execute("DELETE FROM quarantine WHERE content_hash = ?", contentHash);
            try (PreparedStatement insert = handle.getConnection()
                    .prepareStatement("INSERT INTO quarantine (content_hash, at_ms, file_name, record_ref, reason,"
                            + " raw_text, run_key) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                for (QuarantinedRecord quarantined : records) {
                    insert.setString(1, contentHash);
                    insert.setLong(2, quarantined.at().toEpochMilli());
                    insert.setString(3, quarantined.file());
                    insert.setString(4, quarantined.record());
                    insert.setString(5, quarantined.reason());
                    insert.setString(6, quarantined.raw());
                    insert.setInt(7, database.importRun());
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }
}
