package org.mendline.storage.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;

/// Numbers for the new rows of one table, on from the largest there is. Writing transactions follow one another, so
/// nobody else gives out the same. The identity column's own sequence would do, but H2 writes its state, and with it
/// all that is not yet written, to the disk every 32 numbers.
public final class NextKey {
    private static final int UNKNOWN = 0;

    private final String select;
    private final AtomicInteger next = new AtomicInteger(UNKNOWN);

    /// @param key name of the identity column
    NextKey(String table, String key) {
        this.select = "SELECT COALESCE(MAX(" + key + "), 0) + 1 FROM " + table;
    }

    /// The next number. Call inside the transaction that uses it.
    public int take(Handle handle) throws SQLException {
        if (next.get() == UNKNOWN) {
            try (PreparedStatement statement = handle.getConnection().prepareStatement(select);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                next.set(rows.getInt(1));
            }
        }
        return next.getAndIncrement();
    }

    /// Looks into the table again the next time, since rows may have gone.
    void forget() {
        next.set(UNKNOWN);
    }
}
