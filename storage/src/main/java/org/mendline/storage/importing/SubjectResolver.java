package org.mendline.storage.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mendline.storage.importing.question.PersonAnswer;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.PersonRepository;
import org.mendline.storage.sql.Hashes;

/// Turns the subject a file names into a person of this clinic, making one where there is none.
final class SubjectResolver {
    /// The naming system of this clinic's own ids.
    static final String OWN_SYSTEM = "mendline";

    private static final int LONGEST_ID = 64;
    private static final String UNFIT = "[^\\p{L}\\p{N}._:-]+";

    private final PersonRepository persons;
    private final Optional<PersonId> owner;
    private final Map<Subject.Named, PersonId> named = new HashMap<>();
    private final Map<DeviceFile, PersonId> deviceOwners = new HashMap<>();
    private final Map<PersonId, Boolean> asked = new HashMap<>();
    private final PersonDoubts doubts;

    // Of the file that is being read.
    private Map<String, PersonAnswer> answers = Map.of();
    private final Map<Subject.Named, Identity> identities = new HashMap<>();
    private boolean identitiesComplete;
    private final Set<Subject.Named> made = new HashSet<>();
    private final Map<Subject.Named, Question.PersonInDoubt> open = new LinkedHashMap<>();

    SubjectResolver(PersonRepository persons, Optional<PersonId> owner) {
        this.persons = persons;
        this.owner = owner;
        this.doubts = new PersonDoubts(persons);
    }

    /// Another file begins.
    ///
    /// @param said whom its identifiers mean, as far as somebody said
    void begin(Map<String, PersonAnswer> said) {
        answers = said;
        identities.clear();
        identitiesComplete = false;
        made.clear();
        open.clear();
    }

    /// The same, with everything the file will say of who people are.
    void begin(Map<String, PersonAnswer> said, Map<Subject.Named, Identity> known) {
        begin(said);
        identities.putAll(known);
        identitiesComplete = true;
    }

    /// What the file says of a person.
    ///
    /// @throws LateDoubt if the person, already made, turns out to resemble another: the file has to be read again
    ///     with all identities known before
    void learn(Subject subject, Identity identity) {
        if (!(subject instanceof Subject.Named name) || identitiesComplete) {
            return;
        }
        // A laboratory's file says the same of a person in each of its messages; once is enough to compare them.
        boolean isNew = !identity.equals(identities.put(name, identity));
        if (isNew
                && made.contains(name)
                && doubts.about(name, identity, Optional.ofNullable(named.get(name)))
                        .isPresent()) {
            throw new LateDoubt();
        }
    }

    /// Tells what a person is like now.
    void saved(Person person) {
        doubts.saved(person);
        asked.remove(person.id());
    }

    /// Whom the file that was read leaves in doubt.
    List<Question> open() {
        return new ArrayList<>(open.values());
    }

    /// The person to whom files that name nobody belong.
    Optional<PersonId> owner() {
        return owner;
    }

    /// Forgets what it found; needed when a file's persons were undone.
    void forget() {
        named.clear();
        deviceOwners.clear();
        asked.clear();
        doubts.forget();
    }

    /// The person meant; empty if that is in doubt. New persons are stored, and told to the tally.
    ///
    /// @param file where the subject was read
    Optional<PersonId> resolve(Subject subject, Path file, Tally tally) {
        return switch (subject) {
            case Subject.Named name -> {
                PersonId known = named.get(name);
                Optional<PersonId> found = known == null ? named(name, tally) : Optional.of(known);
                found.ifPresent(id -> {
                    named.put(name, id);
                    tally.person(id, false);
                });
                yield found;
            }
            case Subject.FileOwner owner -> resolve(new Subject.DeviceOwner(owner.writer()), file, tally);
            case Subject.DeviceOwner device -> {
                DeviceFile key = new DeviceFile(device.device(), file);
                PersonId known = deviceOwners.get(key);
                PersonId found = known == null ? owner(device, file, tally) : known;
                deviceOwners.put(key, found);
                tally.person(found, false);
                yield Optional.of(found);
            }
        };
    }

    private record DeviceFile(String device, Path file) {}

    private Optional<PersonId> named(Subject.Named name, Tally tally) {
        if (open.containsKey(name)) {
            return Optional.empty();
        }
        Optional<PersonId> alias = byAlias(name).or(() -> name.otherwise().flatMap(other -> byOtherName(name, other)));
        if (alias.isPresent()) {
            remember(alias.get(), name);
            return alias;
        }
        Optional<PersonId> own = ownId(name).or(() -> name.otherwise().flatMap(this::ownId));
        own.filter(id -> name.otherwise().isPresent()).ifPresent(id -> remember(id, name));
        if (own.isPresent() && !name.system().equals(OWN_SYSTEM)) {
            tally.note(
                    "file",
                    "The number " + name.value() + " of " + name.system()
                            + " was taken as this clinic's own id, since both are the same.");
        }
        return own.isPresent() ? own : newcomer(name, tally);
    }

    private Optional<PersonId> byAlias(Subject.Named name) {
        return persons.findByAlias(name.system(), name.value());
    }

    /// The person known by the second name, unless the first system calls them differently: two servers may give one
    /// id to two people.
    private Optional<PersonId> byOtherName(Subject.Named name, Subject.Named other) {
        return byAlias(other)
                .filter(id -> persons.aliases(id).stream()
                        .noneMatch(alias -> alias.system().equals(name.system())));
    }

    /// Both names mean the person from now on, as far as they do not mean another.
    private void remember(PersonId id, Subject.Named name) {
        if (byAlias(name).isEmpty()) {
            addAlias(id, name);
        }
        name.otherwise().ifPresent(other -> remember(id, other));
    }

    private Optional<PersonId> newcomer(Subject.Named name, Tally tally) {
        PersonAnswer answer = answers.get(name.value());
        if (answer instanceof PersonAnswer.Same(PersonId person)
                && persons.find(person).isPresent()) {
            remember(person, name);
            return Optional.of(person);
        }
        if (!(answer instanceof PersonAnswer.Somebody)) {
            Optional<Question.PersonInDoubt> question =
                    doubts.about(name, identities.getOrDefault(name, Identity.UNKNOWN), Optional.empty());
            if (question.isPresent()) {
                open.put(name, question.get());
                return Optional.empty();
            }
        }
        return Optional.of(create(name, tally));
    }

    /// The person whose id this is. Another system's number counts only where the id was given by this clinic: an id
    /// that was itself made from some system's number says nothing about a second system's equal number.
    private Optional<PersonId> ownId(Subject.Named name) {
        if (!PersonId.isValid(name.value())) {
            return Optional.empty();
        }
        PersonId id = new PersonId(name.value());
        boolean foreign = !name.system().equals(OWN_SYSTEM);
        boolean borrowed = foreign && persons.aliases(id).stream().anyMatch(alias -> isMadeFrom(id, alias.value()));
        return borrowed ? Optional.empty() : persons.find(id).map(Person::id);
    }

    private static boolean isMadeFrom(PersonId id, String number) {
        String wish = idFrom(number);
        return id.value().equals(wish) || id.value().matches(Pattern.quote(wish) + "-\\d+");
    }

    private PersonId create(Subject.Named name, Tally tally) {
        PersonId id = free(idFrom(name.value()));
        Person person = Person.named(id);
        persons.save(person);
        saved(person);
        made.add(name);
        if (!name.system().equals(OWN_SYSTEM) || !id.value().equals(name.value())) {
            addAlias(id, name);
        }
        name.otherwise().ifPresent(other -> remember(id, other));
        tally.person(id, true);
        return id;
    }

    private void addAlias(PersonId id, Subject.Named name) {
        persons.addAlias(id, name.system(), name.value());
        doubts.renumbered(id);
    }

    private PersonId owner(Subject.DeviceOwner device, Path file, Tally tally) {
        if (owner.isPresent()) {
            return owner.get();
        }
        Path inner = file.toAbsolutePath().getParent();
        for (Path folder = inner; folder != null && folder.getFileName() != null; folder = folder.getParent()) {
            String name = folder.getFileName().toString();
            if (PersonId.isValid(name) && isKnown(new PersonId(name))) {
                return new PersonId(name);
            }
        }
        return placeholder(device, tally);
    }

    /// Asked once: a folder of recordings says the same with each of its files.
    private boolean isKnown(PersonId id) {
        return asked.computeIfAbsent(id, someone -> persons.find(someone).isPresent());
    }

    private PersonId placeholder(Subject.DeviceOwner device, Tally tally) {
        PersonId id = placeholderId(device.device());
        if (!isKnown(id)) {
            Person nameless = Person.named(id);
            persons.save(new Person(
                    id,
                    Optional.of(device.device()),
                    nameless.birthYear(),
                    nameless.sex(),
                    nameless.heightCm(),
                    nameless.massKg(),
                    Person.Origin.UNASSIGNED_DEVICE));
            asked.remove(id);
            tally.person(id, true);
        }
        tally.note(
                "file",
                "The file names no person, so its owner is unknown. Say whose it is before importing (`--person PERSON`),"
                        + " or assign it with `mendline assign " + id + " PERSON`.");
        return id;
    }

    /// Of a long name the end is what tells two devices apart, so it is not simply cut off.
    private static PersonId placeholderId(String device) {
        String whole = "device-"
                + device.strip().replaceAll(UNFIT, "-").replaceAll("-+$", "").toLowerCase(Locale.ROOT);
        if (whole.length() <= LONGEST_ID) {
            return new PersonId(idFrom(whole));
        }
        String mark = HexFormat.of().formatHex(Hashes.sha256().digest(device.getBytes(StandardCharsets.UTF_8)), 0, 4);
        return new PersonId(idFrom(whole.substring(0, LONGEST_ID - mark.length() - 1)) + "-" + mark);
    }

    /// The text with every other character than an id may have replaced by `-`.
    private static String idFrom(String text) {
        String id =
                text.strip().replaceAll(UNFIT, "-").replaceAll("^[._:-]+", "").replaceAll("-+$", "");
        if (id.isEmpty()) {
            return "unnamed";
        }
        return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }

    private PersonId free(String wish) {
        PersonId id = new PersonId(wish);
        for (int number = 2; persons.find(id).isPresent(); number++) {
            String ending = "-" + number;
            id = new PersonId(wish.substring(0, Math.min(wish.length(), LONGEST_ID - ending.length())) + ending);
        }
        return id;
    }

    /// A person who was already made from a file turns out to resemble another.
    static final class LateDoubt extends RuntimeException {
        LateDoubt() {
            super("The file says only later who a person is.", null, false, false);
        }
    }
}
