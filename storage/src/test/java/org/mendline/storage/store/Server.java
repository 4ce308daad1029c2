package org.mendline.storage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.mendline.storage.sql.Database;
import org.postgresql.ds.PGSimpleDataSource;

/// The databases that the repositories are tested on: H2 always, PostgreSQL where `MENDLINE_POSTGRES` names one.
public enum Server {
    H2 {
        @Override
        DataSource empty() {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() {
            String address = System.getenv("MENDLINE_POSTGRES");
            if (address == null || address.isBlank()) {
                String skipped = "SKIPPED, no PostgreSQL: set MENDLINE_POSTGRES to a JDBC address, or use"
                        + " .ci/with-postgresql";
                System.out.println(skipped);
                return Assumptions.abort(skipped);
            }
            String schema = "test_" + UUID.randomUUID().toString().replace('-', '_');
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(address);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + schema);
            } catch (SQLException e) {
                throw new IllegalStateException("The PostgreSQL of MENDLINE_POSTGRES cannot be used.", e);
            }
            source.setCurrentSchema(schema);
            return source;
        }
    };

    /// A new database, or a new schema in one, with nothing in it.
    abstract DataSource empty();

    /// A new database with all tables.
    public Database migrated() {
        return migrated(Migrations.newest());
    }

    /// A new database as the program of an older data version left it.
    Database migrated(int version) {
        Database database = new Database(empty(), IllegalStateException::new);
        Migrations.run(database, Clock.systemUTC(), version);
        return database;
    }
}
