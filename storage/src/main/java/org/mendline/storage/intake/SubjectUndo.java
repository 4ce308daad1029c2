package org.mendline.storage.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.sql.ImportJournal;
import org.mendline.storage.sql.ImportTrace;
import org.mendline.storage.sql.TracedTable;

/// Takes back what an import did to persons and episodes. Values must have been removed before.
final class SubjectUndo {
    /// What a later import stated too.
    private static final String STATED_LATER =
            "SELECT MIN(s.run_key) FROM import_subject s WHERE s.kind = ? AND s.subject_id = ? AND s.run_key <> ?";

    private final Handle handle;
    private final int run;
    private final ImportJournal journal;
    private final List<String> persons = new ArrayList<>();
    private final List<String> episodes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int fields;

    SubjectUndo(Handle handle, int run) {
        this.handle = handle;
        this.run = run;
        this.journal = new ImportJournal(handle, Optional.empty());
    }

    /// What was taken back.
    record Result(List<String> persons, List<String> episodes, int fields, List<String> remarks) {}

    /// Why the import cannot be taken back, as sentences.
    Optional<String> objection() {
        return own(TracedTable.EPISODE).stream()
                .filter(episode -> statedLater(TracedTable.EPISODE, episode).isEmpty())
                .filter(episode -> feedback(episode) > 0)
                .findFirst()
                .map(episode -> "Import " + run + " cannot be undone: feedback has been given on the episode " + episode
                        + ", which it added. Withdraw the feedback first, then undo the import.");
    }

    private long feedback(String episode) {
        return handle.createQuery("SELECT COUNT(*) FROM feedback WHERE episode_id = ? AND NOT withdrawn")
                .bind(0, episode)
                .mapTo(Long.class)
                .one();
    }

    Result carryOut() {
        for (TracedTable table : TracedTable.values()) {
            restoreFields(table);
        }
        own(TracedTable.EPISODE).forEach(this::removeEpisode);
        removeAliases();
        own(TracedTable.PERSON).forEach(this::removePerson);
        changedByHand();
        return new Result(persons, episodes, fields, remarks);
    }

    /// Rows that the import added and that are still its own.
    private List<String> own(TracedTable table) {
        return handle.createQuery("SELECT id FROM " + table.table() + " WHERE run_key = ? ORDER BY id")
                .bind(0, run)
                .mapTo(String.class)
                .list();
    }

    private Optional<Integer> statedLater(TracedTable table, String id) {
        return handle.createQuery(STATED_LATER)
                .bind(0, table.table())
                .bind(1, id)
                .bind(2, run)
                .mapTo(Integer.class)
                .findOne();
    }

    private record Change(
            String id,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    private void restoreFields(TracedTable table) {
        List<Change> changes = handle.createQuery("SELECT subject_id, field, value_before, value_after"
                        + " FROM import_change WHERE run_key = ? AND kind = ? ORDER BY subject_id, field")
                .bind(0, run)
                .bind(1, table.table())
                .map((row, context) ->
                        new Change(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        for (Change change : changes) {
            Optional<Map<String, String>> row = journal.row(table, change.id());
            if (row.isEmpty() || handToLater(table, change)) {
                continue;
            }
            if (Objects.equals(row.get().get(change.field()), change.after())) {
                String type = Objects.requireNonNull(table.types().get(change.field()));
                fields += handle.execute(
                        "UPDATE " + table.table() + " SET " + change.field() + " = CAST(? AS " + type
                                + ") WHERE id = ?",
                        change.before(),
                        change.id());
            } else {
                remarks.add("What is known of " + change.id() + " ("
                        + change.field().replace('_', ' ') + ") was changed since by hand and stays.");
            }
        }
    }

    /// A later import that found this one's fact and changed it shall, once undone, go back to the fact before both.
    private boolean handToLater(TracedTable table, Change change) {
        return handle.execute(
                        "UPDATE import_change SET value_before = ? WHERE kind = ? AND subject_id = ? AND field = ?"
                                + " AND run_key = (SELECT MIN(c.run_key) FROM import_change c WHERE c.kind = ?"
                                + " AND c.subject_id = ? AND c.field = ? AND c.run_key > ?)"
                                + " AND (value_before = ? OR (value_before IS NULL AND CAST(? AS VARCHAR) IS NULL))",
                        change.before(),
                        table.table(),
                        change.id(),
                        change.field(),
                        table.table(),
                        change.id(),
                        change.field(),
                        run,
                        change.after(),
                        change.after())
                > 0;
    }

    private void removeEpisode(String episode) {
        Optional<Integer> later = statedLater(TracedTable.EPISODE, episode);
        if (later.isPresent()) {
            give(TracedTable.EPISODE, episode, later.get());
            return;
        }
        handle.execute("DELETE FROM episode WHERE id = ?", episode);
        episodes.add(episode);
    }

    /// From now on the later import is the one that added it.
    private void give(TracedTable table, String id, int later) {
        journal.mark(table, id, later);
        if (later != ImportTrace.NO_RUN) {
            handle.execute(
                    "DELETE FROM import_change WHERE run_key = ? AND kind = ? AND subject_id = ?",
                    later,
                    table.table(),
                    id);
            remarks.add(table.table().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + table.table().substring(1) + " " + id + " stays, since import " + later
                    + " brought records of it too.");
        }
    }

    /// A number of another system stays where a later import brought something for the person.
    private void removeAliases() {
        handle.execute(
                "DELETE FROM person_alias WHERE run_key = ? AND NOT EXISTS (SELECT 1 FROM import_span s"
                        + " WHERE s.person_key = person_alias.person_key AND s.run_key > ?)",
                run,
                run);
    }

    private void removePerson(String person) {
        int key = handle.createQuery("SELECT person_key FROM person WHERE id = ?")
                .bind(0, person)
                .mapTo(Integer.class)
                .one();
        Optional<Integer> later = statedLater(TracedTable.PERSON, person).or(() -> touchedLater(key));
        if (later.isPresent()) {
            give(TracedTable.PERSON, person, later.get());
        } else if (hasAnything(key)) {
            give(TracedTable.PERSON, person, ImportTrace.NO_RUN);
            remarks.add("Person " + person + " stays, since other records of them are kept.");
        } else {
            for (String table : List.of(
                    "person_alias",
                    "person_measure",
                    "superseded_observation",
                    "withdrawn_value",
                    "doubtful_value",
                    "person")) {
                handle.execute("DELETE FROM " + table + " WHERE person_key = ?", key);
            }
            persons.add(person);
        }
    }

    private Optional<Integer> touchedLater(int personKey) {
        return handle.createQuery(
                        "SELECT MIN(run_key) FROM import_span WHERE person_key = ? AND run_key <> ?" + " AND added > 0")
                .bind(0, personKey)
                .bind(1, run)
                .mapTo(Integer.class)
                .findOne();
    }

    private boolean hasAnything(int personKey) {
        return List.of("observation", "channel", "episode", "feedback", "journal_entry").stream()
                .anyMatch(table -> handle.createQuery("SELECT 1 FROM " + table + " WHERE person_key = ? LIMIT 1")
                        .bind(0, personKey)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /// Rows that the import added, and that somebody has made the clinic's own since.
    private void changedByHand() {
        for (TracedTable table : TracedTable.values()) {
            handle.createQuery("SELECT DISTINCT t.id FROM import_subject s JOIN " + table.table() + " t"
                            + " ON t.id = s.subject_id WHERE s.run_key = ? AND s.kind = ? AND s.created"
                            + " AND t.run_key = 0 ORDER BY t.id")
                    .bind(0, run)
                    .bind(1, table.table())
                    .mapTo(String.class)
                    .forEach(id -> {
                        if (remarks.stream().noneMatch(remark -> remark.contains(" " + id + " "))) {
                            remarks.add("The " + table.table() + " " + id + " was changed by hand since and stays.");
                        }
                    });
        }
    }
}
