package org.mendline.storage.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mendline.storage.importing.question.Question;

/// What became of one file, in preview or after import.
///
/// @param format reader's format, `unknown` if none accepted the file
/// @param observations values found that are new to the store
/// @param duplicates values found that the store held already
/// @param channelSamples samples of high-rate series found that are new to the store
/// @param quarantined records set aside
/// @param persons ids of the persons concerned
/// @param newPersons those of them that the import creates
/// @param problems records set aside and whatever else went wrong, in file order
/// @param notes harmless remarks
/// @param countsByKind values and channel samples found, by measure name
/// @param questions what the file leaves open; what depends on an answer is not imported before it is given
/// @param devices what recorded them, as far as the file tells
public record FileReport(
        String file,
        String format,
        Status status,
        int observations,
        int duplicates,
        long channelSamples,
        int quarantined,
        Optional<Instant> first,
        Optional<Instant> last,
        List<String> persons,
        List<String> newPersons,
        List<Problem> problems,
        List<Problem> notes,
        Map<String, Long> countsByKind,
        List<Question> questions,
        List<String> devices) {
    public FileReport {
        questions = List.copyOf(questions);
        devices = List.copyOf(devices);
    }

    /// A report on a file that leaves nothing open and tells of no device.
    public FileReport(
            String file,
            String format,
            Status status,
            int observations,
            int duplicates,
            long channelSamples,
            int quarantined,
            Optional<Instant> first,
            Optional<Instant> last,
            List<String> persons,
            List<String> newPersons,
            List<Problem> problems,
            List<Problem> notes,
            Map<String, Long> countsByKind) {
        this(
                file,
                format,
                status,
                observations,
                duplicates,
                channelSamples,
                quarantined,
                first,
                last,
                persons,
                newPersons,
                problems,
                notes,
                countsByKind,
                List.of(),
                List.of());
    }

    /// Lower-case names are the stable JSON values.
    public enum Status {
        IMPORTED,
        /// Everything in it was there already.
        DUPLICATE,
        /// Imported, but records were set aside or the file is damaged.
        PARTIAL,
        /// No value was stored; records set aside, if any, are in quarantine.
        REFUSED
    }

    /// One thing wrong.
    ///
    /// @param record where, for example `record 12`, or `file`
    /// @param reason a sentence: what is wrong and what to do
    public record Problem(String record, String reason) {}
}
