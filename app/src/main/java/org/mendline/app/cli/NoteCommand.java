package org.mendline.app.cli;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.journal.JournalEntry.Note;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "note", description = "Writes a note into a person's journal; it stands on their timeline.")
final class NoteCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Mixin
    private EntryOptions entry = new EntryOptions();

    @Option(names = "--text", paramLabel = "TEXT", required = true, description = "In your own words.")
    private String text = "";

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            Person who = person.in(clinic);
            ZonedDateTime at = entry.at(ZonedDateTime.now(ZoneId.systemDefault()));
            WrittenJson json = EntryOptions.refusing(() -> entry.write(clinic, who, new Note(text), at));
            output.print(json, out -> out.println(json.sentence()));
        }
        return 0;
    }
}
