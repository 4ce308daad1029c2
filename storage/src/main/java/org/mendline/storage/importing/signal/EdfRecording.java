package org.mendline.storage.importing.signal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mendline.storage.importing.device.Emission;

/// The data records of one file, read one after the other.
final class EdfRecording {
    private static final int MOST_REJECTED = 100;
    private static final long SECOND = 1_000_000_000;

    private final EdfHeader header;
    private final Emission emission;
    private final ZoneId zone;
    private final long startNanos;
    private final SignalPlan plan;
    private final SleepScoring scoring = new SleepScoring();
    private final RemarkCounts remarks = new RemarkCounts();
    private final RecordClock clock;
    private final int[] digital;
    private long records;
    private long malformed;

    /// @param start moment of the header's start
    /// @param zone of the recorder's clock
    EdfRecording(EdfHeader header, Instant start, ZoneId zone, Emission emission) {
        this.header = header;
        this.emission = emission;
        this.zone = zone;
        this.startNanos = start.getEpochSecond() * SECOND;
        this.clock = new RecordClock(header);
        this.plan = SignalPlan.of(header, emission, scoring);
        this.digital = new int
                [header.signals().stream()
                        .mapToInt(EdfSignal::samplesPerRecord)
                        .max()
                        .orElse(0)];
    }

    /// Reads on to the end of the file.
    void read(InputStream in) throws IOException {
        plan.tell(emission);
        int length = header.recordBytes();
        // Grows with what is there: a header may promise more than the file holds.
        byte[] bytes = in.readNBytes(length);
        int filled = bytes.length;
        while (filled == length
                && (header.records().isEmpty() || records < header.records().getAsLong())) {
            take(bytes);
            records++;
            filled = in.readNBytes(bytes, 0, length);
        }
        plan.sinks().forEach(SignalSink::finish);
        scoring.emit(emission, zone);
        tellEnd(filled, length);
        clock.tell(emission);
        remarks.tell(emission);
        if (malformed > MOST_REJECTED) {
            emission.note("annotations", (malformed - MOST_REJECTED) + " more annotations follow no rule of EDF+.");
        }
    }

    private void take(byte[] bytes) {
        OptionalLong begin = clock.place(annotations(bytes));
        if (begin.isEmpty()) {
            return;
        }
        long epochNanos = startNanos + begin.getAsLong();
        if (clock.isNewStretch()) {
            plan.sinks().forEach(sink -> sink.begin(epochNanos));
        }
        int at = 0;
        for (int i = 0; i < header.signals().size(); i++) {
            int count = header.signals().get(i).samplesPerRecord();
            Optional<SignalSink> sink = plan.sink(i);
            if (sink.isPresent()) {
                decode(bytes, at, count);
                sink.get().take(digital, count, epochNanos);
            }
            at += count * header.sampleBytes();
        }
    }

    /// Samples are two's complement, least significant byte first.
    private void decode(byte[] bytes, int from, int count) {
        if (header.sampleBytes() == 2) {
            for (int i = 0; i < count; i++) {
                int at = from + 2 * i;
                digital[i] = (bytes[at] & 0xff) | (bytes[at + 1] << 8);
            }
        } else {
            for (int i = 0; i < count; i++) {
                int at = from + 3 * i;
                digital[i] = (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8) | (bytes[at + 2] << 16);
            }
        }
    }

    /// Takes the data record's annotations.
    ///
    /// @return its own time, which the first annotation signal keeps
    private Optional<AnnotationLists.Onset> annotations(byte[] bytes) {
        List<AnnotationLists> all = new ArrayList<>();
        int at = 0;
        for (EdfSignal signal : header.signals()) {
            int next = at + signal.samplesPerRecord() * header.sampleBytes();
            if (signal.isAnnotations()) {
                all.add(AnnotationLists.parse(bytes, at, next));
            }
            at = next;
        }
        for (AnnotationLists lists : all) {
            lists.annotations().forEach(this::take);
            lists.malformed().forEach(this::reject);
        }
        return all.isEmpty() ? Optional.empty() : all.getFirst().recordOnset();
    }

    private void take(Annotation annotation) {
        if (!scoring.take(annotation, startNanos + annotation.onsetNanos())) {
            remarks.take(annotation.text());
        }
    }

    private void reject(String raw) {
        malformed++;
        if (malformed <= MOST_REJECTED) {
            emission.reject(
                    "data record " + (records + 1),
                    "An annotation follows no rule of EDF+ (onset, duration, text), so it cannot be read.",
                    raw);
        }
    }

    private void tellEnd(int filled, int length) {
        String place = "data record " + (records + 1);
        boolean cut = filled > 0 && filled < length;
        if (header.records().isPresent() && records < header.records().getAsLong()) {
            emission.damaged(
                    place,
                    "The file ends after " + records + " of " + header.records().getAsLong()
                            + " data records; these were read. Copy it again from the recorder if the rest is wanted.");
        } else if (header.records().isPresent() && filled > 0) {
            emission.damaged(
                    place,
                    "More data follow the " + records + " data records that the header announces; they were not read."
                            + " Correct the header with an EDF program if they belong to the recording.");
        } else if (header.records().isEmpty()) {
            emission.note(
                    "header",
                    "The recorder did not write how many data records there are, as it does when it is stopped early;"
                            + " the " + records + " complete ones were read.");
            if (cut) {
                emission.damaged(place, "The last data record is cut off; it was left out.");
            }
        }
    }
}
