package org.mendline.app.window.timeline;

import org.mendline.app.timeline.Entry;
import org.mendline.app.timeline.HandEntries;
import org.mendline.app.window.edit.Edit;

/// An entry that was added, changed or taken out, with the way back.
///
/// @param words what was done, as part of a sentence
record EntryEdit(String words, StoreWork forth, StoreWork back) implements Edit {
    /// What is done to the store.
    @FunctionalInterface
    interface StoreWork {
        void run();
    }

    static EntryEdit added(HandEntries entries, Entry entry, String by, String words) {
        return new EntryEdit(words, () -> entries.add(entry, by), () -> entries.remove(entry, by));
    }

    static EntryEdit changed(HandEntries entries, Entry before, Entry after, String by, String words) {
        return new EntryEdit(words, () -> entries.replace(before, after, by), () -> entries.replace(after, before, by));
    }

    static EntryEdit removed(HandEntries entries, Entry entry, String by, String words) {
        return new EntryEdit(words, () -> entries.remove(entry, by), () -> entries.add(entry, by));
    }

    @Override
    public void carryOut() {
        forth.run();
    }

    @Override
    public void takeBack() {
        back.run();
    }
}
