package org.mendline.storage.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.intake.ImportRun.RunFile;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.ImportJournal;
import org.mendline.storage.sql.ImportTrace;
import org.mendline.storage.sql.TracedTable;

/// The import history in the database.
public final class SqlImportHistory implements ImportHistory {
    private static final String RUNS = "SELECT run_key, at_ms, actor, undone_ms, undone_by FROM import_run ";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public SqlImportHistory(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int begin(String actor, Instant at) {
        return database.write(handle -> {
            // Not an identity column: previews are rolled back, and would leave gaps in the numbers people see.
            int run = handle.createQuery("SELECT COALESCE(MAX(run_key), 0) + 1 FROM import_run")
                    .mapTo(Integer.class)
                    .one();
            database.traceImport(run);
            handle.execute(
                    "INSERT INTO import_run (run_key, at_ms, actor) VALUES (?, ?, ?)", run, at.toEpochMilli(), actor);
            return run;
        });
    }

    @Override
    public void endFile(RunFile file) {
        ImportTrace trace = database.trace()
                .orElseThrow(() -> new IllegalStateException("A file ends outside an import: " + file.file()));
        database.write(handle -> {
            int number = trace.nextFile();
            handle.execute(
                    "INSERT INTO import_run_file (run_key, file_number, file_name, reader, content_hash, status,"
                            + " observations, duplicates, channel_samples, quarantined)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    trace.run(),
                    number,
                    file.file(),
                    file.reader(),
                    file.contentHash().orElse(null),
                    file.status(),
                    file.observations(),
                    file.duplicates(),
                    file.channelSamples(),
                    file.quarantined());
            // Of a file that was refused, what it touched has been rolled back.
            Map<ImportTrace.Series, ImportTrace.Span> touched = trace.take();
            boolean kept = file.observations() > 0 || file.channelSamples() > 0 || file.duplicates() > 0;
            return kept ? insertSpans(handle, trace.run(), number, touched) : 0;
        });
    }

    @Override
    public void forgetFile() {
        database.trace().ifPresent(ImportTrace::take);
    }

    private static int insertSpans(
            Handle handle, int run, int number, Map<ImportTrace.Series, ImportTrace.Span> touched) throws SQLException {
        if (touched.isEmpty()) {
            return 0;
        }
        try (PreparedStatement insert = handle.getConnection()
                .prepareStatement("INSERT INTO import_span (run_key, file_number, person_key, measure_key, first_ms,"
                        + " last_ms, added, repeated) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<ImportTrace.Series, ImportTrace.Span> entry : touched.entrySet()) {
                insert.setInt(1, run);
                insert.setInt(2, number);
                insert.setInt(3, entry.getKey().personKey());
                insert.setInt(4, entry.getKey().measureKey());
                insert.setLong(5, entry.getValue().firstMs());
                insert.setLong(6, entry.getValue().lastMs());
                insert.setLong(7, entry.getValue().added());
                insert.setLong(8, entry.getValue().repeated());
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }

    @Override
    public void statedPerson(String id) {
        stated(TracedTable.PERSON, id);
    }

    @Override
    public void statedEpisode(String id) {
        stated(TracedTable.EPISODE, id);
    }

    private void stated(TracedTable table, String id) {
        database.write(handle -> {
            new ImportJournal(handle, database.trace()).stated(table, id);
            return id;
        });
    }

    @Override
    public List<ImportRun> latest(int limit) {
        return database.read(handle -> handle.createQuery(RUNS + "ORDER BY run_key DESC LIMIT ?")
                .bind(0, Math.max(0, limit))
                .map((row, context) -> run(handle, row))
                .list());
    }

    @Override
    public Optional<ImportRun> find(int number) {
        return database.read(handle -> handle.createQuery(RUNS + "WHERE run_key = ?")
                .bind(0, number)
                .map((row, context) -> run(handle, row))
                .findOne());
    }

    private static ImportRun run(Handle handle, ResultSet row) throws SQLException {
        int number = row.getInt("run_key");
        long undoneMs = row.getLong("undone_ms");
        Optional<ImportRun.Undone> undone = row.wasNull()
                ? Optional.empty()
                : Optional.of(new ImportRun.Undone(Instant.ofEpochMilli(undoneMs), row.getString("undone_by")));
        return new ImportRun(
                number,
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getString("actor"),
                files(handle, number),
                persons(handle, number),
                undone);
    }

    private static List<RunFile> files(Handle handle, int run) {
        return handle.createQuery("SELECT file_name, reader, content_hash, status, observations, duplicates,"
                        + " channel_samples, quarantined FROM import_run_file WHERE run_key = ? ORDER BY file_number")
                .bind(0, run)
                .map((row, context) -> new RunFile(
                        row.getString("file_name"),
                        row.getString("reader"),
                        Optional.ofNullable(row.getString("content_hash")),
                        row.getString("status"),
                        row.getInt("observations"),
                        row.getInt("duplicates"),
                        row.getLong("channel_samples"),
                        row.getInt("quarantined")))
                .list();
    }

    private static List<String> persons(Handle handle, int run) {
        return handle.createQuery("SELECT DISTINCT p.id FROM import_span s JOIN person p"
                        + " ON p.person_key = s.person_key WHERE s.run_key = ? ORDER BY p.id")
                .bind(0, run)
                .mapTo(String.class)
                .list();
    }

    @Override
    public UndoOutcome previewUndo(int number) {
        try {
            return database.write(handle -> {
                throw new RolledBack(undo(handle, number));
            });
        } catch (RolledBack preview) {
            return preview.outcome;
        }
    }

    @Override
    public UndoOutcome undo(int number, String actor) {
        try {
            return database.write(handle -> {
                UndoOutcome outcome = undo(handle, number);
                switch (outcome) {
                    case UndoOutcome.Refused refused -> throw new RolledBack(refused);
                    case UndoOutcome.Done done -> {
                        handle.execute(
                                "UPDATE import_run SET undone_ms = ?, undone_by = ? WHERE run_key = ?",
                                clock.millis(),
                                actor,
                                number);
                        audit.append(actor, "undo-import", sentence(done));
                    }
                }
                return outcome;
            });
        } catch (RolledBack refused) {
            return refused.outcome;
        }
    }

    private UndoOutcome undo(Handle handle, int number) throws SQLException {
        Optional<ImportRun> run = find(number);
        if (run.isEmpty()) {
            return new UndoOutcome.Refused(
                    "There is no import " + number + ". The list of imports shows their numbers.");
        }
        if (run.get().undone().isPresent()) {
            return new UndoOutcome.Refused("Import " + number + " has been undone already.");
        }
        UndoOutcome outcome = new ImportUndo(handle, run.get()).carryOut();
        database.dictionaries().persons().forget();
        return outcome;
    }

    private static String sentence(UndoOutcome.Done done) {
        return "Import " + done.run().number() + ": removed " + done.observations() + " observations, "
                + done.channelSamples() + " channel samples, " + done.quarantined() + " records set aside, "
                + done.persons().size() + " persons and " + done.episodes().size() + " episodes; put back "
                + done.restored() + " values and " + done.fields() + " facts";
    }

    /// Leaves the transaction, so that nothing is changed.
    private static final class RolledBack extends RuntimeException {
        private final transient UndoOutcome outcome;

        private RolledBack(UndoOutcome outcome) {
            super("Nothing is changed.", null, false, false);
            this.outcome = outcome;
        }
    }
}
