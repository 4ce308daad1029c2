package org.mendline.storage.store;

import java.time.Clock;
import org.h2.jdbcx.JdbcDataSource;
import org.mendline.storage.sql.Database;

/// A migrated database in memory, for tests that must reach behind the repositories.
public final class TestDatabase {
    private TestDatabase() {}

    public static Database migrated(String name) {
        return migrated(name, Migrations.newest());
    }

    /// A database as the program of an older data version left it.
    static Database migrated(String name, int version) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Database database = new Database(source, IllegalStateException::new);
        Migrations.run(database, Clock.systemUTC(), version);
        return database;
    }
}
