package org.mendline.storage.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The small numbers under which rows refer to persons.
public final class Persons {
    private Persons() {}

    /// Key of a person, if stored.
    public static Optional<Integer> find(Handle handle, String personId) {
        return handle.createQuery("SELECT person_key FROM person WHERE id = ?")
                .bind(0, personId)
                .mapTo(Integer.class)
                .findOne();
    }

    /// Key of a person who must be there.
    ///
    /// @throws IllegalArgumentException if the store has no such person
    public static int keyOf(Handle handle, String personId) {
        return find(handle, personId)
                .orElseThrow(() -> new IllegalArgumentException("The store has no person \"" + personId + "\"."));
    }
}
