package org.mendline.storage.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Which later imports held values that were there already through this one. Such values are stored once, as this
/// import's, and go with it: so the later files are opened for import again, and named.
record LaterImports(Handle handle, ImportRun run) {
    private static final String STANDING = " JOIN import_run r ON r.run_key = f.run_key AND r.undone_ms IS NULL";

    private record Later(int run, Instant at, String file, String hash) {}

    /// Lets the later files be imported again.
    ///
    /// @return a sentence for each later import
    List<String> reopen() {
        Map<Integer, String> sentences = new LinkedHashMap<>();
        for (Later later : later()) {
            handle.execute("DELETE FROM imported_file WHERE content_hash = ?", later.hash());
            sentences.merge(later.run(), named(later), (all, next) -> all + ", " + later.file());
        }
        return sentences.values().stream()
                .map(named -> named + ". To keep these values, import the files again.")
                .toList();
    }

    private static String named(Later later) {
        return "Import " + later.run() + " of "
                + later.at().atOffset(ZoneOffset.UTC).toLocalDate()
                + " held values that are stored as this import's and go with it: " + later.file();
    }

    /// Files that were wholly or partly there already when they came.
    private List<Later> later() {
        String sameFile = "SELECT f.run_key, f.file_number, r.at_ms, f.file_name, f.content_hash FROM import_run_file f"
                + STANDING + " WHERE f.run_key > :run AND f.content_hash IN (SELECT o.content_hash"
                + " FROM import_run_file o WHERE o.run_key = :run AND o.status <> 'refused')";
        String sameValues = "SELECT f.run_key, f.file_number, r.at_ms, f.file_name, f.content_hash"
                + " FROM import_run_file f" + STANDING + " JOIN import_span s ON s.run_key = f.run_key"
                + " AND s.file_number = f.file_number AND s.repeated > 0 JOIN import_span o"
                + " ON o.person_key = s.person_key AND o.measure_key = s.measure_key AND o.run_key = :run"
                + " AND o.added > 0 AND o.first_ms <= s.last_ms AND o.last_ms >= s.first_ms WHERE f.run_key > :run";
        return handle.createQuery(sameFile + " UNION " + sameValues + " ORDER BY 1, 2")
                .bind("run", run.number())
                .map((row, context) -> new Later(
                        row.getInt(1), Instant.ofEpochMilli(row.getLong(3)), row.getString(4), row.getString(5)))
                .list();
    }
}
