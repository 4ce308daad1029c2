package org.mendline.storage.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.sql.Database;

/// Brings a database forward, never back, by the scripts `migrations/V<number>__<description>.sql` (Flyway's file
/// convention). Each script runs in one transaction with its row in `schema_version`; H2 commits each `CREATE` by
/// itself, so scripts are written to be safe to run twice.
final class Migrations {
    /// In order; a new script is added at the end and no script ever changes.
    private static final List<String> SCRIPTS = List.of(
            "V1__core.sql",
            "V2__model_versions.sql",
            "V3__feedback.sql",
            "V4__imports.sql",
            "V5__quarantine.sql",
            "V6__mappings.sql",
            "V7__devices.sql",
            "V8__withdrawn_values.sql",
            "V9__journal.sql",
            "V10__reviews.sql",
            "V11__reports.sql");

    private Migrations() {}

    /// The newest version this program knows.
    static int newest() {
        return version(SCRIPTS.getLast());
    }

    /// Version of the database, empty if it has never been migrated.
    static OptionalInt current(Database database) {
        return database.read(handle -> {
            boolean recorded = handle.createQuery("SELECT COUNT(*) FROM information_schema.tables"
                                    + " WHERE LOWER(table_name) = 'schema_version' AND table_schema = CURRENT_SCHEMA")
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            return recorded ? latest(handle) : OptionalInt.empty();
        });
    }

    private static OptionalInt latest(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")
                .mapTo(Integer.class)
                .findOne()
                .filter(version -> version > 0)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /// Runs every script the database has not seen.
    static void run(Database database, Clock clock) {
        run(database, clock, newest());
    }

    /// Runs the scripts the database has not seen, up to a version.
    static void run(Database database, Clock clock, int upTo) {
        int from = current(database).orElse(0);
        if (from >= upTo) {
            return;
        }
        database.write(handle -> handle.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY"
                + " KEY, script VARCHAR(200) NOT NULL, installed_ms BIGINT NOT NULL)"));
        for (String script : SCRIPTS) {
            if (version(script) > from && version(script) <= upTo) {
                database.write(handle -> {
                    statements(script).forEach(handle::execute);
                    return handle.execute(
                            "INSERT INTO schema_version (version, script, installed_ms) VALUES (?, ?, ?)",
                            version(script),
                            script,
                            clock.millis());
                });
            }
        }
    }

    private static int version(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }

    private static List<String> statements(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + script)) {
            if (in == null) {
                throw new IllegalStateException("The migration " + script + " is missing from this program.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";\\s*(\\R|$)"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
