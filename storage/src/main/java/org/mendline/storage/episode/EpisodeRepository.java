package org.mendline.storage.episode;

import java.util.List;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// Reads and writes episodes.
public interface EpisodeRepository {
    List<Episode> all();

    /// Episodes of a person, newest onset first.
    List<Episode> of(PersonId person);

    /// The open episode with the newest onset.
    Optional<Episode> current(PersonId person);

    /// Inserts or replaces by id.
    void save(Episode episode);
}
