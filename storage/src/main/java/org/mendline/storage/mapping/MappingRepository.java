package org.mendline.storage.mapping;

import java.util.List;
import java.util.Optional;

/// The mappings of a clinic: at most one for each set of headings.
public interface MappingRepository {
    /// All mappings, ordered by name.
    List<SavedMapping> all();

    /// The mapping for tables with these headings.
    Optional<SavedMapping> find(String signature);

    /// The mapping people call so.
    Optional<SavedMapping> named(String name);

    /// Keeps a mapping in place of the one for the same headings, if there is one.
    ///
    /// @throws IllegalArgumentException if another mapping has this name
    void save(SavedMapping mapping);

    /// Gives a mapping another name.
    ///
    /// @return whether there was one called so
    /// @throws IllegalArgumentException if another mapping has the new name
    boolean rename(String name, String newName);

    /// Forgets a mapping; what was imported by it stays.
    ///
    /// @return whether there was one called so
    boolean delete(String name);
}
