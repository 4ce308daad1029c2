package org.mendline.storage.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.person.PersonId;

/// Counts what one file brings, and writes the report.
final class Tally {
    /// A hopeless file must not fill the memory with sentences; the numbers go on counting.
    private static final int MOST_SENTENCES = 500;

    private final String file;
    private final String format;
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<String> newPersons = new LinkedHashSet<>();
    private final Set<String> devices = new LinkedHashSet<>();
    private final List<FileReport.Problem> problems = new ArrayList<>();
    private final Set<FileReport.Problem> notes = new LinkedHashSet<>();
    private final Map<String, Long> countsByKind = new TreeMap<>();
    private final List<Question> questions = new ArrayList<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private int observations;
    private int duplicates;
    private long channelSamples;
    private int quarantined;
    private int unlistedProblems;
    private int unlistedNotes;
    private boolean damaged;
    private boolean recordsChanged;
    private boolean recordsSeen;

    Tally(String file, String format) {
        this.file = file;
        this.format = format;
    }

    void found(String kind, long count, Instant from, Instant to) {
        countsByKind.merge(kind, count, Long::sum);
        first = first == null || from.isBefore(first) ? from : first;
        last = last == null || to.isAfter(last) ? to : last;
    }

    /// A hopeless file must not fill the memory with names either.
    void device(Optional<String> name) {
        if (name.isPresent() && devices.size() < MOST_SENTENCES) {
            devices.add(name.get());
        }
    }

    /// @param found values looked at
    /// @param added those of them that were new
    void stored(int found, int added) {
        observations += added;
        duplicates += found - added;
    }

    void storedSamples(int found, boolean isNew) {
        if (isNew) {
            channelSamples += found;
        } else {
            duplicates += found;
        }
    }

    void person(PersonId id, boolean isNew) {
        persons.add(id.value());
        if (isNew) {
            newPersons.add(id.value());
        }
    }

    /// A person or an episode was in the file.
    void record(boolean changed) {
        recordsSeen = true;
        recordsChanged |= changed;
    }

    void quarantined(String record, String reason) {
        quarantined++;
        problem(record, reason);
    }

    void damaged(String record, String reason) {
        damaged = true;
        problem(record, reason);
    }

    private void problem(String record, String reason) {
        if (problems.size() < MOST_SENTENCES) {
            problems.add(new FileReport.Problem(record, reason));
        } else {
            unlistedProblems++;
        }
    }

    /// Something is open. Unknown columns cost nothing that was read before; all else holds records back.
    void asked(Question question) {
        questions.add(question);
        if (question instanceof Question.UnknownColumns) {
            note("header", question.sentence());
        } else {
            damaged("file", question.sentence());
        }
    }

    void note(String record, String reason) {
        FileReport.Problem note = new FileReport.Problem(record, reason);
        if (notes.size() < MOST_SENTENCES) {
            notes.add(note);
        } else if (!notes.contains(note)) {
            unlistedNotes++;
        }
    }

    /// The person of the one record tallied; empty while it is in doubt whose it is.
    Optional<PersonId> onlyPerson() {
        return persons.stream().findFirst().map(PersonId::new);
    }

    /// Whether a question waits for an answer.
    boolean isOpen() {
        return !questions.isEmpty();
    }

    int observations() {
        return observations;
    }

    int duplicates() {
        return duplicates;
    }

    long channelSamples() {
        return channelSamples;
    }

    int quarantined() {
        return quarantined;
    }

    private boolean addsSomething() {
        return observations > 0 || channelSamples > 0 || recordsChanged || !newPersons.isEmpty();
    }

    FileReport.Status status() {
        if (addsSomething()) {
            return quarantined > 0 || damaged ? FileReport.Status.PARTIAL : FileReport.Status.IMPORTED;
        }
        return duplicates > 0 || recordsSeen ? FileReport.Status.DUPLICATE : FileReport.Status.REFUSED;
    }

    FileReport report() {
        FileReport.Status status = status();
        if (status == FileReport.Status.REFUSED && problems.isEmpty()) {
            problem("file", "The file holds nothing Mendline can use. Check that it is the export you meant.");
        }
        if (unlistedProblems > 0) {
            problems.add(new FileReport.Problem("file", "… and " + unlistedProblems + " more like these."));
        }
        List<FileReport.Problem> remarks = new ArrayList<>(notes);
        if (unlistedNotes > 0) {
            remarks.add(new FileReport.Problem("file", "… and " + unlistedNotes + " more remarks."));
        }
        return new FileReport(
                file,
                format,
                status,
                observations,
                duplicates,
                channelSamples,
                quarantined,
                Optional.ofNullable(first),
                Optional.ofNullable(last),
                List.copyOf(persons),
                List.copyOf(newPersons),
                List.copyOf(problems),
                remarks,
                Map.copyOf(countsByKind),
                questions,
                List.copyOf(devices));
    }

    /// Report of a file of which nothing was taken.
    static FileReport refused(String file, String format, String reason) {
        Tally tally = new Tally(file, format);
        tally.problem("file", reason);
        return tally.report();
    }
}
