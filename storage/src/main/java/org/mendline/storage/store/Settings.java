package org.mendline.storage.store;

import java.util.Optional;
import org.mendline.storage.sql.Database;

/// The table of free-form facts about a store.
final class Settings {
    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    Optional<String> get(String key) {
        return database.read(handle -> handle.createQuery("SELECT setting_value FROM setting WHERE setting_key = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne());
    }

    /// Writes nothing if it says so already: every commit makes the file grow.
    void set(String key, String value) {
        if (get(key).filter(value::equals).isPresent()) {
            return;
        }
        database.write(handle -> {
            handle.execute("DELETE FROM setting WHERE setting_key = ?", key);
            return handle.execute("INSERT INTO setting (setting_key, setting_value) VALUES (?, ?)", key, value);
        });
    }
}
