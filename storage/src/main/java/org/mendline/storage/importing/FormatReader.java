package org.mendline.storage.importing;

import java.io.IOException;
import java.util.function.Consumer;
import org.mendline.storage.importing.question.FileAnswers;

/// Reads one file format. Readers are found by content, never by file ending; they hold no state between files.
public interface FormatReader {
    /// Stable short name, for example `fit`, `hl7v2`, `fhir`, `csv-generic`.
    String format();

    /// Raised whenever the same file would give other values.
    int version();

    /// Whether the head looks like this format. Must not throw.
    boolean accepts(Source source);

    /// The same reader for one file of which the user has told something; readers that ask nothing need not listen.
    default FormatReader answered(FileAnswers answers) {
        return this;
    }

    /// Emits every item in file order. Unreadable records become [ReadItem.Rejected], a truncated or corrupt file
    /// [ReadItem.Damaged]; neither is thrown.
    ///
    /// @throws IOException if the file cannot be read from disk
    /// @throws UnreadableFileException if nothing in the file is usable; its message is a sentence for the user
    void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException;
}
