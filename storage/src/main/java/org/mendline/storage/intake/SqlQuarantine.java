package org.mendline.storage.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mendline.storage.sql.Database;

/// The quarantine in the database.
public final class SqlQuarantine implements QuarantineRepository {
    private static final String SELECT = "SELECT " + QuarantineRow.COLUMNS + " FROM quarantine ";
    private static final String INSERT = "INSERT INTO quarantine (content_hash, at_ms, file_name, record_ref, reason,"
            + " raw_text, file_path, reader, owner_id, assumed_zone, measure_code, measure_name, numeric_value, unit,"
            + " value_ms, value_zone, quality, device, subject_system, subject_value, run_key) VALUES (:hash, :at, :file, :record,"
            + " :reason, :raw, :path, :reader, :owner, :assumed, :code, :name, :value, :unit, :instant, :zone, :quality,"
            + " :device, :system, :subject, :run)";

    private final Database database;

    public SqlQuarantine(Database database) {
        this.database = database;
    }

    @Override
    public List<QuarantinedRecord> all() {
        return database.read(
                handle -> handle.createQuery(SELECT + "WHERE outcome IS NULL ORDER BY at_ms DESC, quarantine_key")
                        .map((row, context) -> QuarantineRow.record(row))
                        .list());
    }

    @Override
    public long count() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM quarantine WHERE outcome IS NULL")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<QuarantinedRecord> decided(int limit) {
        return database.read(handle -> handle.createQuery(
                        SELECT + "WHERE outcome IS NOT NULL ORDER BY decided_ms DESC, quarantine_key LIMIT ?")
                .bind(0, Math.max(0, limit))
                .map((row, context) -> QuarantineRow.record(row))
                .list());
    }

    @Override
    public Optional<QuarantinedRecord> find(long id) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE quarantine_key = ?")
                .bind(0, id)
                .map((row, context) -> QuarantineRow.record(row))
                .findOne());
    }

    @Override
    public boolean decide(long id, Decision decision) {
        return database.write(handle -> QuarantineRow.bind(
                                handle.createUpdate("UPDATE quarantine SET outcome = :outcome, decided_by = :by,"
                                        + " decided_ms = :at, decision = :words, stored_person = :person,"
                                        + " stored_code = :code, stored_unit = :unit, stored_value = :value,"
                                        + " stored_ms = :instant, stored_new = :new"
                                        + " WHERE quarantine_key = :id AND outcome IS NULL"),
                                decision)
                        .bind("id", id)
                        .execute())
                > 0;
    }

    @Override
    public boolean reopen(long id) {
        return database.write(handle -> handle.execute(
                        "UPDATE quarantine SET outcome = NULL, decided_by = NULL, decided_ms = NULL, decision = NULL,"
                                + " stored_person = NULL, stored_code = NULL, stored_unit = NULL, stored_value = NULL,"
                                + " stored_ms = NULL, stored_new = NULL"
                                + " WHERE quarantine_key = ? AND outcome IS NOT NULL",
                        id))
                > 0;
    }

    @Override
    public void setAside(String contentHash, List<QuarantinedRecord> records) {
        database.write(handle -> {
            handle.execute("DELETE FROM quarantine WHERE content_hash = ? AND outcome IS NULL", contentHash);
            Set<List<String>> decided = records.isEmpty() ? Set.of() : decided(handle, contentHash);
            List<QuarantinedRecord> fresh = records.stream()
                    .filter(record -> !decided.contains(List.of(record.record(), record.raw(), record.reason())))
                    .toList();
            return fresh.isEmpty() ? 0 : insert(handle, contentHash, fresh, database.importRun());
        });
    }

    private static Set<List<String>> decided(Handle handle, String contentHash) {
        return new HashSet<>(handle.createQuery("SELECT record_ref, raw_text, reason FROM quarantine"
                        + " WHERE content_hash = ? AND outcome IS NOT NULL")
                .bind(0, contentHash)
                .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    private static int insert(Handle handle, String contentHash, List<QuarantinedRecord> records, int run) {
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            for (QuarantinedRecord record : records) {
                SqlStatement<?> row = QuarantineRow.bind(batch, record);
                row.bind("hash", contentHash).bind("run", run);
                batch.add();
            }
            return batch.execute().length;
        }
    }
}
