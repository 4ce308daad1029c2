package org.mendline.app.cli;

import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.TypedTime;
import org.mendline.storage.journal.JournalEntry.Content;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Option;

/// When something was true that is entered by hand, and who enters it.
final class EntryOptions {
    @Option(
            names = "--at",
            paramLabel = "T",
            description = "When it was true: 8:30, \"yesterday 8:30\", 2026-11-20T08:30 (default: now).")
    private String time = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who enters it (default: the user of this computer).")
    private @Nullable String name;

    ZonedDateTime at(ZonedDateTime now) {
        ZonedDateTime at = TypedTime.read(time, now)
                .orElseThrow(() -> new CommandFailed(
                        2, "\"" + time + "\" is no time; write 8:30, \"yesterday 8:30\" or 2026-11-20T08:30."));
        if (at.isAfter(now)) {
            throw new CommandFailed(2, "The time " + at.toOffsetDateTime() + " has not come yet.");
        }
        return at;
    }

    String by() {
        return name == null ? OpenClinic.user() : name.strip();
    }

    WrittenJson write(OpenClinic clinic, Person who, Content content, ZonedDateTime at) {
        clinic.timelines().entries().add(Entry.Written.of(who.id(), content, at, by()), by());
        return switch (content) {
            case Note(String text) ->
                new WrittenJson(who.id().value(), at.toOffsetDateTime(), "note", text, null, null, by());
            case Intervention done ->
                new WrittenJson(
                        who.id().value(),
                        at.toOffsetDateTime(),
                        "intervention",
                        done.what(),
                        done.dose().isPresent() ? (Double) done.dose().getAsDouble() : null,
                        done.unit(),
                        by());
        };
    }

    /// A refusal of the store is a sentence already.
    static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(1, String.valueOf(e.getMessage()));
        }
    }
}
