package org.mendline.storage.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.Sex;
import org.mendline.storage.store.ClinicStore;

/// Stores what files say of persons and episodes. The clinic's own files replace what is known; other systems'
/// files only fill gaps.
final class PersonRecords {
    private final ClinicStore store;
    private final Tally tally;
    private final SubjectResolver subjects;
    private final Map<PersonId, ReadItem.PersonSeen> latest = new HashMap<>();

    PersonRecords(ClinicStore store, Tally tally, SubjectResolver subjects) {
        this.store = store;
        this.tally = tally;
        this.subjects = subjects;
    }

    /// Does nothing where the file said the same of this person the last time: laboratories repeat it in each message.
    void take(ReadItem.PersonSeen seen, PersonId id) {
        ReadItem.PersonSeen before = latest.put(id, seen);
        if (before != null && isSame(before, seen)) {
            return;
        }
        Person known = store.persons().find(id).orElseGet(() -> Person.named(id));
        boolean own =
                seen.subject() instanceof Subject.Named named && named.system().equals(SubjectResolver.OWN_SYSTEM);
        Sex sex = seen.sex().orElse(Sex.UNKNOWN);
        boolean takeSex = sex != Sex.UNKNOWN && (own || known.sex() == Sex.UNKNOWN);
        Person merged = new Person(
                id,
                own
                        ? seen.displayName().or(known::displayName)
                        : known.displayName().or(seen::displayName),
                merged(known.birthYear(), seen.birthYear(), own),
                takeSex ? sex : known.sex(),
                merged(known.heightCm(), seen.heightCm(), own),
                merged(known.massKg(), seen.massKg(), own),
                seen.simulated() ? Person.Origin.SIMULATED : known.origin());
        boolean changed = !merged.equals(known);
        if (changed) {
            store.persons().save(merged);
            subjects.saved(merged);
        }
        store.importHistory().statedPerson(id.value());
        tally.record(changed);
    }

    /// The same, wherever it stands in the file.
    private static boolean isSame(ReadItem.PersonSeen one, ReadItem.PersonSeen other) {
        return one.subject().equals(other.subject())
                && one.displayName().equals(other.displayName())
                && one.birthYear().equals(other.birthYear())
                && one.sex().equals(other.sex())
                && one.heightCm().equals(other.heightCm())
                && one.massKg().equals(other.massKg())
                && one.simulated() == other.simulated();
    }

    private static OptionalInt merged(OptionalInt known, OptionalInt seen, boolean own) {
        return seen.isPresent() && (own || known.isEmpty()) ? seen : known;
    }

    private static OptionalDouble merged(OptionalDouble known, OptionalDouble seen, boolean own) {
        return seen.isPresent() && (own || known.isEmpty()) ? seen : known;
    }

    void take(ReadItem.EpisodeSeen seen, PersonId person) {
        String id = person.value() + "/" + seen.onset();
        Optional<Episode> known = store.episodes().of(person).stream()
                .filter(episode -> episode.id().equals(id))
                .findFirst();
        Episode episode = new Episode(
                id,
                person,
                seen.condition(),
                seen.bodySite(),
                seen.onset(),
                seen.outcomeCode(),
                seen.goal(),
                seen.baseline(),
                known.flatMap(Episode::closed));
        boolean changed = !known.equals(Optional.of(episode));
        if (changed) {
            store.episodes().save(episode);
        }
        store.importHistory().statedPerson(person.value());
        store.importHistory().statedEpisode(id);
        tally.record(changed);
    }
}
