package org.mendline.storage.journal;

import java.util.List;
import org.mendline.storage.person.PersonId;

/// The journals of all persons. Nothing is deleted: what was taken out stays in the table, out of sight.
public interface JournalRepository {
    /// What stands in a person's journal, oldest first.
    List<JournalEntry> of(PersonId person);

    /// Keeps an entry; one of the same id takes its new form, and stands again if it had been taken out.
    ///
    /// @throws IllegalArgumentException if the store has no such person
    void put(JournalEntry entry);

    /// Takes an entry out.
    ///
    /// @return whether there was one that stood
    boolean takeOut(PersonId person, String id);
}
