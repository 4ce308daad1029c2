package org.mendline.storage.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.sql.Database;

/// Saved reports in the database.
public final class SqlReports implements ReportRepository {
    private static final String SELECT = "SELECT given_name, definition, made_by, made_ms FROM saved_report";

    private final Database database;

    public SqlReports(Database database) {
        this.database = database;
    }

    @Override
    public List<SavedReport> all() {
        return database.read(handle -> handle.createQuery(SELECT + " ORDER BY given_name")
                .map((row, context) -> report(row))
                .list());
    }

    @Override
    public Optional<SavedReport> named(String name) {
        return database.read(handle -> handle.createQuery(SELECT + " WHERE given_name = ?")
                .bind(0, name)
                .map((row, context) -> report(row))
                .findOne());
    }

    @Override
    public void save(SavedReport report) {
        database.write(handle -> {
            handle.execute("DELETE FROM saved_report WHERE given_name = ?", report.name());
            return handle.execute(
                    "INSERT INTO saved_report (given_name, definition, made_by, made_ms) VALUES (?, ?, ?, ?)",
                    report.name(),
                    report.json(),
                    report.madeBy(),
                    report.madeAt().toEpochMilli());
        });
    }

    @Override
    public boolean delete(String name) {
        return database.write(handle -> handle.execute("DELETE FROM saved_report WHERE given_name = ?", name)) > 0;
    }

    private static SavedReport report(ResultSet row) throws SQLException {
        return new SavedReport(
                row.getString("given_name"),
                row.getString("definition"),
                row.getString("made_by"),
                Instant.ofEpochMilli(row.getLong("made_ms")));
    }
}
