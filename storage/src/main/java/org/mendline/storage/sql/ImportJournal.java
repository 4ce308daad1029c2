package org.mendline.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Keeps what an import does to persons and episodes, so that it can be taken back.
public record ImportJournal(Handle handle, Optional<ImportTrace> trace) {
    /// Lets `write` insert or change the row `id`. In an import, a new row is marked as its own, and each field that
    /// changes is written down; by hand, a changed row becomes the clinic's own, which no undo removes.
    public void save(TracedTable table, String id, Runnable write) {
        Optional<Map<String, String>> before = row(table, id);
        write.run();
        if (trace.isEmpty()) {
            before.ifPresent(known -> mark(table, id, ImportTrace.NO_RUN));
            return;
        }
        int run = trace.get().run();
        if (before.isEmpty()) {
            mark(table, id, run);
            state(table, id, true);
        } else if (run(table, id) != run) {
            Map<String, String> after = row(table, id).orElseThrow();
            table.types().keySet().forEach(field -> {
                String old = before.get().get(field);
                String now = after.get(field);
                if (!Objects.equals(old, now)) {
                    handle.execute(
                            "INSERT INTO import_change (run_key, kind, subject_id, field, value_before, value_after)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            run,
                            table.table(),
                            id,
                            field,
                            old,
                            now);
                }
            });
        }
    }

    /// The import has stated this row, whether it changed it or not.
    public void stated(TracedTable table, String id) {
        if (trace.isPresent()) {
            state(table, id, false);
        }
    }

    private void state(TracedTable table, String id, boolean created) {
        handle.execute(
                "INSERT INTO import_subject (run_key, kind, subject_id, created) VALUES (?, ?, ?, ?)",
                trace.orElseThrow().run(),
                table.table(),
                id,
                created);
    }

    /// Gives the row to an import, or with [ImportTrace#NO_RUN] to the clinic.
    public void mark(TracedTable table, String id, int run) {
        handle.execute("UPDATE " + table.table() + " SET run_key = ? WHERE id = ?", run, id);
    }

    /// The import that a row belongs to.
    private int run(TracedTable table, String id) {
        return handle.createQuery("SELECT run_key FROM " + table.table() + " WHERE id = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .one();
    }

    /// The traced fields as text, those not known left out; empty if there is no such row.
    public Optional<Map<String, String>> row(TracedTable table, String id) {
        return handle.createQuery("SELECT " + table.columns() + " FROM " + table.table() + " WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> texts(table, row))
                .findOne();
    }

    private static Map<String, String> texts(TracedTable table, ResultSet row) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        for (String column : table.types().keySet()) {
            Object value = row.getObject(column);
            if (value != null) {
                texts.put(column, value.toString());
            }
        }
        return texts;
    }
}
