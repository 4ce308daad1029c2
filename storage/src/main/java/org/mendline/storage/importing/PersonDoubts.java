package org.mendline.storage.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.question.PersonCandidate;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.PersonRepository;

/// Finds persons of the store whom somebody in a file, unknown by that identifier, resembles.
final class PersonDoubts {
    private static final int MOST_CANDIDATES = 5;

    private final PersonRepository persons;
    private @Nullable Map<PersonId, Known> known;
    /// Asked for once each: a file of many namesakes compares every one of them with every other.
    private final Map<PersonId, List<PersonRepository.Alias>> aliases = new HashMap<>();

    PersonDoubts(PersonRepository persons) {
        this.persons = persons;
    }

    private record Known(Person person, PersonLikeness likeness) {
        static Known of(Person person) {
            return new Known(person, PersonLikeness.of(person.id().value(), person.displayName(), person.birthYear()));
        }
    }

    /// The store may hold others than it did.
    void forget() {
        known = null;
        aliases.clear();
    }

    /// A person is now known by a further number.
    void renumbered(PersonId person) {
        aliases.remove(person);
    }

    /// A person was stored or changed.
    void saved(Person person) {
        if (known != null) {
            known.put(person.id(), Known.of(person));
        }
    }

    /// The question to ask before `newcomer` becomes a person of their own; empty if they resemble nobody.
    ///
    /// @param self a person already made for them, who is no candidate
    Optional<Question.PersonInDoubt> about(Subject.Named newcomer, Identity identity, Optional<PersonId> self) {
        boolean own = newcomer.system().equals(SubjectResolver.OWN_SYSTEM);
        if (identity.simulated() || (!own && identity.name().isEmpty())) {
            return Optional.empty();
        }
        PersonLikeness wanted = PersonLikeness.of(newcomer.value(), identity.name(), identity.birthYear());
        List<PersonCandidate> found = new ArrayList<>();
        for (Known one : known().values()) {
            Person person = one.person();
            if (person.origin() == Person.Origin.CLINIC && !self.equals(Optional.of(person.id()))) {
                wanted.alike(one.likeness(), own)
                        .map(why -> new PersonCandidate(person.id(), person.label(), person.birthYear(), why))
                        .ifPresent(found::add);
            }
        }
        List<PersonCandidate> best = found.stream()
                .filter(candidate -> own || !hasAnotherNumber(candidate.id(), newcomer))
                .sorted(Comparator.comparing(candidate -> !sameYear(candidate.birthYear(), identity.birthYear())))
                .limit(MOST_CANDIDATES)
                .toList();
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.PersonInDoubt(
                        newcomer.system(), newcomer.value(), identity.name(), identity.birthYear(), best));
    }

    /// One system does not call a person by two numbers.
    private boolean hasAnotherNumber(PersonId person, Subject.Named newcomer) {
        return aliases.computeIfAbsent(person, persons::aliases).stream()
                .anyMatch(alias -> alias.system().equals(newcomer.system())
                        && !alias.value().equals(newcomer.value()));
    }

    private static boolean sameYear(OptionalInt one, OptionalInt other) {
        return one.isPresent() && one.equals(other);
    }

    private Map<PersonId, Known> known() {
        Map<PersonId, Known> all = known;
        if (all == null) {
            all = new LinkedHashMap<>();
            for (Person person : persons.all()) {
                all.put(person.id(), Known.of(person));
            }
            known = all;
        }
        return all;
    }
}
