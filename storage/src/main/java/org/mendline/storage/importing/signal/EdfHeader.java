package org.mendline.storage.importing.signal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.text.Numbers;

/// The header record of an EDF or BDF file: 256 bytes, and 256 bytes for each signal.
///
/// @param plus whether the fields follow EDF+ or BDF+
/// @param interrupted whether it says that data records may not follow each other without gaps (`EDF+D`)
/// @param sampleBytes 2 in EDF, 3 in BDF
/// @param patient the local patient identification field
/// @param recording the local recording identification field
/// @param date start date as written, `dd.mm.yy`
/// @param time start time as written, `hh.mm.ss`
/// @param records number of data records; empty where the recorder has not written it
/// @param recordNanos duration of a data record; 0 in files of annotations alone
record EdfHeader(
        boolean plus,
        boolean interrupted,
        int sampleBytes,
        String patient,
        String recording,
        String date,
        String time,
        OptionalLong records,
        long recordNanos,
        List<EdfSignal> signals) {
    private static final int FIXED = 256;
    private static final int PER_SIGNAL = 256;
    private static final int MOST_SIGNALS = 9999;
    /// EDF+ recommends at most 61,440 bytes; this is a minute of 256 signals of 1 kHz.
    private static final long MOST_RECORD_BYTES = 1L << 25;

    private static final double LONGEST_RECORD_SECONDS = 86_400;
    private static final double NANOS = 1e9;

    /// Whether a file that begins so is EDF or BDF. Never throws.
    static boolean looksLike(byte[] head) {
        if (head.length < FIXED || sampleBytes(head) == 0) {
            return false;
        }
        String text = new String(head, 0, FIXED, StandardCharsets.ISO_8859_1);
        OptionalLong signals = whole(text.substring(252, 256));
        OptionalLong bytes = whole(text.substring(184, 192));
        boolean counted = signals.isPresent() && signals.getAsLong() > 0;
        boolean dated = text.substring(168, 184).matches("\\d\\d.\\d\\d.\\d{4}.\\d\\d.\\d\\d");
        return counted && (dated || bytes.orElse(-1) == FIXED + PER_SIGNAL * signals.getAsLong());
    }

    private static int sampleBytes(byte[] head) {
        String version = new String(head, 0, 8, StandardCharsets.ISO_8859_1);
        if (version.equals("0       ")) {
            return 2;
        }
        return version.equals("\u00ffBIOSEMI") ? 3 : 0;
    }

    private static OptionalLong whole(String field) {
        OptionalDouble number = Numbers.parse(field);
        return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
                ? OptionalLong.of((long) number.getAsDouble())
                : OptionalLong.empty();
    }

    /// Reads the header and leaves the stream at the first data record.
    ///
    /// @throws UnreadableFileException if it does not tell how the data records are laid out
    static EdfHeader read(InputStream in) throws IOException, UnreadableFileException {
        Fields fixed = new Fields(in.readNBytes(FIXED), FIXED);
        int sampleBytes = sampleBytes(fixed.bytes);
        fixed.next(8);
        String patient = fixed.next(80);
        String recording = fixed.next(80);
        String date = fixed.next(8);
        String time = fixed.next(8);
        fixed.next(8);
        String reserved = fixed.next(44);
        OptionalLong records = whole(fixed.next(8));
        long recordNanos = nanos(fixed.next(8));
        OptionalLong count = whole(fixed.next(4));
        if (sampleBytes == 0 || count.isEmpty() || count.getAsLong() < 1 || count.getAsLong() > MOST_SIGNALS) {
            throw new UnreadableFileException("The header of the recording tells no number of signals, so its data"
                    + " cannot be told apart. Export the recording again.");
        }
        return new EdfHeader(
                reserved.startsWith("EDF+") || reserved.startsWith("BDF+"),
                reserved.startsWith("EDF+D") || reserved.startsWith("BDF+D"),
                sampleBytes,
                patient,
                recording,
                date,
                time,
                records.orElse(-1) > 0 ? records : OptionalLong.empty(),
                recordNanos,
                signals(in, (int) count.getAsLong(), sampleBytes));
    }

    private static long nanos(String duration) throws UnreadableFileException {
        double seconds = Numbers.parse(duration).orElse(-1);
        if (!(seconds >= 0 && seconds <= LONGEST_RECORD_SECONDS)) {
            throw new UnreadableFileException("The header states the duration of a data record as \"" + duration
                    + "\" s, so the samples have no place on the time line. Export the recording again.");
        }
        return Math.round(seconds * NANOS);
    }

    private static List<EdfSignal> signals(InputStream in, int count, int sampleBytes)
            throws IOException, UnreadableFileException {
        Fields fields = new Fields(in.readNBytes(count * PER_SIGNAL), count * PER_SIGNAL);
        String[] labels = fields.column(count, 16);
        fields.column(count, 80);
        String[] dimensions = fields.column(count, 8);
        double[] physicalMin = numbers(fields.column(count, 8));
        double[] physicalMax = numbers(fields.column(count, 8));
        double[] digitalMin = numbers(fields.column(count, 8));
        double[] digitalMax = numbers(fields.column(count, 8));
        fields.column(count, 80);
        String[] samples = fields.column(count, 8);
        List<EdfSignal> signals = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            long size = whole(samples[i]).orElse(-1);
            bytes += Math.clamp(size, 0, MOST_RECORD_BYTES) * sampleBytes;
            if (size < 0 || bytes > MOST_RECORD_BYTES) {
                throw new UnreadableFileException("The header states that signal " + (i + 1) + " has \"" + samples[i]
                        + "\" samples in each data record, which cannot be read. Export the recording again with"
                        + " shorter data records.");
            }
            signals.add(new EdfSignal(
                    i + 1, labels[i], dimensions[i], physicalMin[i], physicalMax[i], digitalMin[i], digitalMax[i], (int)
                            size));
        }
        if (bytes == 0) {
            throw new UnreadableFileException(
                    "The header announces no samples and no annotations. Export the" + " recording again.");
        }
        return List.copyOf(signals);
    }

    private static double[] numbers(String[] fields) {
        double[] numbers = new double[fields.length];
        for (int i = 0; i < fields.length; i++) {
            numbers[i] = Numbers.parse(fields[i]).orElse(Double.NaN);
        }
        return numbers;
    }

    /// Bytes of one data record.
    int recordBytes() {
        return signals.stream().mapToInt(EdfSignal::samplesPerRecord).sum() * sampleBytes;
    }

    /// Samples a second; infinite where data records have no duration.
    double rateHz(EdfSignal signal) {
        return signal.samplesPerRecord() * NANOS / recordNanos;
    }

    /// Text fields of fixed width, one after the other.
    private static final class Fields {
        private final byte[] bytes;
        private int at;

        Fields(byte[] bytes, int wanted) throws UnreadableFileException {
            if (bytes.length < wanted) {
                throw new UnreadableFileException("The file ends within its header, before any data. Copy it again from"
                        + " the recorder, or export the recording again.");
            }
            this.bytes = bytes;
        }

        String next(int width) {
            String field = new String(bytes, at, width, StandardCharsets.ISO_8859_1);
            at += width;
            return field.replace('\0', ' ').strip();
        }

        String[] column(int count, int width) {
            String[] column = new String[count];
            for (int i = 0; i < count; i++) {
                column[i] = next(width);
            }
            return column;
        }
    }
}
