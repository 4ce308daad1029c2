package org.mendline.storage.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.sql.Database;

/// The import log in the database.
public final class SqlImportLog implements ImportLog {
    private static final String COLUMNS =
            "content_hash, file_name, at_ms, reader, observations, duplicates, channel_samples, quarantined";

    private final Database database;

    public SqlImportLog(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ImportedFile> find(String contentHash, String reader) {
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM imported_file"
                        + " WHERE content_hash = ? AND reader = ? ORDER BY import_key DESC LIMIT 1")
                .bind(0, contentHash)
                .bind(1, reader)
                .map((row, context) -> file(row))
                .findOne());
    }

    @Override
    public void add(ImportedFile file) {
        database.write(handle -> handle.execute(
                "INSERT INTO imported_file (import_key, " + COLUMNS
                        + ", run_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                database.dictionaries().importedFiles().take(handle),
                file.contentHash(),
                file.file(),
                file.at().toEpochMilli(),
                file.reader(),
                file.observations(),
                file.duplicates(),
                file.channelSamples(),
                file.quarantined(),
                database.importRun()));
    }

    @Override
    public List<ImportedFile> latest(int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM imported_file ORDER BY import_key DESC LIMIT ?")
                .bind(0, Math.max(0, limit))
                .map((row, context) -> file(row))
                .list());
    }

    private static ImportedFile file(ResultSet row) throws SQLException {
        return new ImportedFile(
                row.getString("content_hash"),
                row.getString("file_name"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getString("reader"),
                row.getInt("observations"),
                row.getInt("duplicates"),
                row.getLong("channel_samples"),
                row.getInt("quarantined"));
    }
}
