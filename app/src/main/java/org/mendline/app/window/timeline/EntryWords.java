package org.mendline.app.window.timeline;

import org.mendline.app.timeline.Entry;
import org.mendline.app.window.text.Quantities;
import org.mendline.storage.journal.JournalEntry.Intervention;
import org.mendline.storage.journal.JournalEntry.Note;

/// What was entered by hand, in few words.
final class EntryWords {
    private static final int LONGEST = 60;

    private EntryWords() {}

    /// The value, the note's beginning, or what was done.
    static String of(Entry entry) {
        return switch (entry) {
            case Entry.Value(var observation) -> Quantities.show(observation.value(), observation.unit());
            case Entry.Written(var written) ->
                switch (written.content()) {
                    case Note(String text) -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
                    case Intervention done ->
                        done.dose().isPresent()
                                ? done.what() + " " + plain(done.dose().getAsDouble()) + " " + done.unit()
                                : done.what();
                };
        };
    }

    /// A number without needless decimals, as it would be typed.
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
