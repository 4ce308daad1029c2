package org.mendline.storage.store;

import org.mendline.storage.sql.Database;

/// The way behind the repositories of an open store, for measurements.
public final class StoreDatabase {
    private StoreDatabase() {}

    public static Database of(ClinicStore store) {
        return ((EmbeddedStore) store).database();
    }
}
