package org.mendline.storage.mapping;

import java.time.Instant;

/// A mapping somebody made and the clinic keeps.
///
/// @param signature fingerprint of the headings it is for
/// @param name what people call it, unique in the store
/// @param json the mapping itself
/// @param madeBy who said so
/// @param madeAt when it was last changed
public record SavedMapping(String signature, String name, String json, String madeBy, Instant madeAt) {
    /// @throws IllegalArgumentException if it has no name or nobody made it
    public SavedMapping {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("A mapping needs a name of at most 200 characters.");
        }
        if (madeBy.isBlank()) {
            throw new IllegalArgumentException("A mapping needs the name of the person who made it.");
        }
    }
}
