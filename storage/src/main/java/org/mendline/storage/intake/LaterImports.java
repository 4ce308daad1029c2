package org.mendline.storage.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Which later imports held values that were there already through this one. Such values are stored once, as this
/// import's, and go with it: so the later files are opened for import again, and named.
record LaterImports(Handle handle, ImportRun run) {
    private static final String STANDING = " JOIN import_run r ON r.run_key = f.run_key AND r.undone_ms IS NULL";

    /// Names in a sentence; more than that nobody reads.
    private static final int NAMED = 8;

    private record Later(int run, Instant at, String file, String hash) {}

    /// Lets the later files be imported again.
    ///
    /// @return a sentence for each later import
    List<String> reopen() {
        Map<Integer, List<Later>> byRun = new LinkedHashMap<>();
        for (Later later : later()) {
            handle.execute("DELETE FROM imported_file WHERE content_hash = ?", later.hash());
            byRun.computeIfAbsent(later.run(), run -> new ArrayList<>()).add(later);
        }
        return byRun.values().stream().map(LaterImports::sentence).toList();
    }

    private static String sentence(List<Later> files) {
        Later first = files.getFirst();
        int more = files.size() - NAMED;
        return "Import " + first.run() + " of "
                + first.at().atOffset(ZoneOffset.UTC).toLocalDate()
                + " held values that are stored as this import's and go with it: "
                + files.stream().limit(NAMED).map(Later::file).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more (`mendline imports` lists them)" : "")
                + ". To keep these values, import the files again.";
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
