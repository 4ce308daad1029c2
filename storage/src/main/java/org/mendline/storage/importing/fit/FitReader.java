package org.mendline.storage.importing.fit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;

/// Reads FIT files of watches, cycling computers, scales and health devices: activities, heart rate variability,
/// all-day monitoring, weight. See [FitRecording] for what is taken, [RecordChannel] for the series.
public final class FitReader implements FormatReader {
    /// The largest recordings known are a few megabytes; more than this is something else.
    private static final int MAX_BYTES = 256 << 20;

    private static final int MAX_PROBLEMS = 50;
    private static final int SIGNATURE_AT = 8;
    private static final int MIN_HEADER_BYTES = 12;

    @Override
    public String format() {
        return "fit";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        byte[] head = source.head();
        return head.length >= MIN_HEADER_BYTES
                && head[SIGNATURE_AT] == '.'
                && head[SIGNATURE_AT + 1] == 'F'
                && head[SIGNATURE_AT + 2] == 'I'
                && head[SIGNATURE_AT + 3] == 'T';
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        List<ReadItem> items = new ArrayList<>();
        byte[] file = bytes(source, items::add);
        read(file, items);
        items.forEach(sink);
    }

    /// Adds what the bytes of a file hold to `items`.
    static void read(byte[] file, List<ReadItem> items) throws UnreadableFileException {
        Recordings recordings = new Recordings(file, items::add);
        FitDecoder.decode(file, file.length, recordings);
        recordings.finish();
        if (items.stream().noneMatch(FitReader::isUsable)) {
            throw new UnreadableFileException(reason(items, recordings.firstIdentity()));
        }
        if (items.stream().noneMatch(item -> item instanceof ReadItem.Value || item instanceof ReadItem.Series)) {
            items.add(new ReadItem.Note(
                    "file", "The file holds a device's settings and its user's body data, no measurements."));
        }
    }

    private static boolean isUsable(ReadItem item) {
        return item instanceof ReadItem.Value || item instanceof ReadItem.Series || item instanceof ReadItem.PersonSeen;
    }

    /// Damage explains best why nothing was found, then the file's purpose, then the first remark.
    private static String reason(List<ReadItem> items, FitIdentity identity) {
        String nothing = "This FIT file holds nothing that could be imported. ";
        Optional<String> damage = items.stream()
                .filter(ReadItem.Damaged.class::isInstance)
                .map(item -> nothing + ((ReadItem.Damaged) item).reason())
                .findFirst();
        Optional<String> note = items.stream()
                .filter(ReadItem.Note.class::isInstance)
                .map(item -> nothing + ((ReadItem.Note) item).reason())
                .findFirst();
        return damage.or(identity::purpose)
                .or(() -> note)
                .orElse(nothing + "It has no measurement with a date. Export the activity or health file from the"
                        + " device or its app and import that.");
    }

    private static byte[] bytes(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        ByteArrayOutputStream collected = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                collected.write(buffer, 0, read);
                if (collected.size() > MAX_BYTES) {
                    throw new UnreadableFileException("This FIT file is larger than " + (MAX_BYTES >> 20)
                            + " MB when unpacked; no device writes such files. Check where it comes from.");
                }
            }
        } catch (EOFException | ZipException cut) {
            sink.accept(new ReadItem.Damaged(
                    "file",
                    "The compressed file is damaged or cut short (" + cut.getMessage()
                            + "); what could be unpacked was read."));
        }
        return collected.toByteArray();
    }

    /// Parts a file at each `file_id`: chained files may hold recordings of several devices.
    private static final class Recordings implements FitVisitor {
        private final byte[] file;
        private final Consumer<ReadItem> sink;
        private FitRecording current = new FitRecording();
        private FitIdentity firstIdentity = FitIdentity.UNKNOWN;
        private boolean identified;
        private int problems;

        Recordings(byte[] file, Consumer<ReadItem> sink) {
            this.file = file;
            this.sink = sink;
        }

        @Override
        public void message(FitMessage message) {
            if (message.global() == FitProfile.FILE_ID && !current.isEmpty()) {
                close();
            }
            current.add(message);
        }

        @Override
        public void problem(FitProblem problem) {
            if (++problems > MAX_PROBLEMS) {
                return;
            }
            sink.accept(
                    switch (problem.severity()) {
                        case DAMAGE -> new ReadItem.Damaged(problem.place(), problem.sentence());
                        case REMARK -> new ReadItem.Note(problem.place(), problem.sentence());
                    });
        }

        private void close() {
            if (!identified) {
                firstIdentity = current.identity();
                identified = true;
            }
            current.emit(file, sink);
            current = new FitRecording();
        }

        void finish() {
            if (problems > MAX_PROBLEMS) {
                sink.accept(new ReadItem.Damaged(
                        "file", (problems - MAX_PROBLEMS) + " further places in the file are damaged."));
            }
            close();
        }

        FitIdentity firstIdentity() {
            return firstIdentity;
        }
    }
}
