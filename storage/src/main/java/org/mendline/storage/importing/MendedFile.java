package org.mendline.storage.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FileImport.ImportContext;
import org.mendline.storage.importing.packed.Content;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.store.ClinicStore;

/// Sends a mended record the way its file once went, so that what is stored is what a sound file would have given.
record MendedFile(ClinicStore store, ValueCheck check, Clock clock) {
    /// Stores one value that its check has accepted; where it is in doubt whose it is, nothing. Call inside a
    /// transaction.
    Tally store(QuarantinedRecord record, ReadItem.Value item) {
        QuarantinedRecord.Origin origin = record.origin();
        Candidate.Recognised file = new Candidate.Recognised(
                Path.of(origin.path()),
                record.file(),
                new Nothing(),
                FirstReader.named(origin.reader()),
                FileAnswers.NONE,
                Optional.empty(),
                "");
        FileImport sink = new FileImport(
                store,
                file,
                check,
                new SubjectResolver(store.persons(), origin.owner()),
                new ImportContext(origin.zone(), clock.instant(), ImportProgress.SILENT));
        sink.accept(item);
        return sink.finishMended();
    }

    /// The reader that read the record first; it is named in provenance, and reads nothing any more.
    private record FirstReader(String format, int version) implements FormatReader {
        private static final FirstReader UNKNOWN = new FirstReader("unknown", 0);

        static FirstReader named(String reader) {
            int slash = reader.lastIndexOf('/');
            return slash < 0 || !reader.substring(slash + 1).matches("\\d{1,9}")
                    ? UNKNOWN
                    : new FirstReader(reader.substring(0, slash), Integer.parseInt(reader.substring(slash + 1)));
        }

        @Override
        public boolean accepts(Source source) {
            return false;
        }

        @Override
        public void read(Source source, Consumer<ReadItem> sink) {
            throw new UnsupportedOperationException("A record set aside has no file any more.");
        }
    }

    /// The file's content, which is not at hand.
    private record Nothing() implements Content {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
