package org.mendline.storage.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.JdbiException;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.channel.ChannelCheck;
import org.mendline.storage.sql.Database;

/// Reads everything a store holds and says what is wrong with it. Changes nothing.
final class StoreCheck {
    private static final String WHAT_TO_DO = " Restore a backup.";

    /// A row that refers to one that is not there: table, column, table referred to.
    private static final List<List<String>> REFERENCES = List.of(
            List.of("observation", "person_key", "person"),
            List.of("observation", "measure_key", "measure"),
            List.of("observation", "source_key", "source_file"),
            List.of("channel", "person_key", "person"),
            List.of("channel", "measure_key", "measure"),
            List.of("channel", "source_key", "source_file"),
            List.of("channel_chunk", "channel_key", "channel"));

    private final Database database;
    private final BackupProgress progress;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    private StoreCheck(Database database, BackupProgress progress) {
        this.database = database;
        this.progress = progress;
    }

    /// @throws java.util.concurrent.CancellationException if the progress says so
    static StoreCheckReport run(Database database, BackupProgress progress) {
        StoreCheck check = new StoreCheck(database, progress);
        ChannelCheck channels = new ChannelCheck(0, 0, List.of());
        check.tables();
        if (check.problems.isEmpty()) {
            check.references();
            check.audit();
            channels = ChannelCheck.run(database, progress::cancelled);
            check.problems.addAll(channels.problems());
        }
        return new StoreCheckReport(check.rows, channels.channels(), channels.samples(), check.problems);
    }

    private void tables() {
        List<String> names = database.read(StoreTables::names);
        for (int i = 0; i < names.size(); i++) {
            progress.check();
            progress.at(i, names.size() + 1L);
            String table = names.get(i);
            long expected = database.read(handle -> StoreTables.count(handle, table));
            // Caught here, before the store's own failure: a damaged page is what this is looking for.
            Long read = database.read(handle -> {
                try {
                    return StoreTables.readAll(handle, table);
                } catch (SQLException | JdbiException e) {
                    problems.add("The table " + table + " cannot be read whole: " + e.getMessage() + "." + WHAT_TO_DO);
                    return -1L;
                }
            });
            if (read >= 0 && read != expected) {
                problems.add("The table " + table + " holds " + read + " of " + expected + " rows." + WHAT_TO_DO);
            }
            rows.put(table, Math.max(0, read));
        }
    }

    private void references() {
        for (List<String> reference : REFERENCES) {
            String column = reference.get(1);
            long orphans = database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + reference.get(0)
                            + " c WHERE NOT EXISTS (SELECT 1 FROM " + reference.get(2) + " p WHERE p." + column
                            + " = c." + column + ")")
                    .mapTo(Long.class)
                    .one());
            if (orphans > 0) {
                problems.add(orphans + " rows of " + reference.get(0) + " refer to a " + reference.get(2)
                        + " that is not there." + WHAT_TO_DO);
            }
        }
    }

    private void audit() {
        OptionalLong broken = new SqlAuditLog(database, Clock.systemUTC()).firstBroken();
        broken.ifPresent(number -> problems.add(
                "The audit chain is broken at entry " + number + ": it was changed or cut off." + WHAT_TO_DO));
    }
}
