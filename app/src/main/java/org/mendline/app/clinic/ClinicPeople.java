package org.mendline.app.clinic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Who recovers in a clinic, and from what. Every change is audited.
final class ClinicPeople {
    private final ClinicStore store;
    private final Runnable changed;

    /// @param changed told after each change
    ClinicPeople(ClinicStore store, Runnable changed) {
        this.store = store;
        this.changed = changed;
    }

    List<Person> all() {
        return store.persons().all();
    }

    /// Everyone but those whose recoveries are all closed.
    List<Person> inTreatment() {
        Map<PersonId, Boolean> open = store.episodes().all().stream()
                .collect(Collectors.toMap(Episode::person, e -> e.closed().isEmpty(), Boolean::logicalOr));
        return all().stream().filter(p -> open.getOrDefault(p.id(), true)).toList();
    }

    /// Gives everything of `from` to `to`.
    void assign(PersonId from, PersonId to) {
        store.inTransaction(() -> {
            store.persons().assign(from, to);
            store.audit()
                    .append(StoredClinic.user(), "assign", "Everything of " + from + " now belongs to " + to + ".");
            return to;
        });
        changed.run();
    }

    /// Starts or replaces an episode.
    void start(Episode episode) {
        store.inTransaction(() -> {
            store.episodes().save(episode);
            store.audit()
                    .append(
                            StoredClinic.user(),
                            "episode",
                            "Started " + episode.id() + ": " + episode.condition() + ".");
            return episode;
        });
        changed.run();
    }
}
