package org.mendline.storage.importing.signal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.formats.ReadCase;

/// Writes small EDF and BDF files for tests, right or wrong as asked.
public final class EdfFile {
    String patient = "X X X X";
    String recording = "Startdate 02-MAR-2026 X X Recorder_1";
    String date = "02.03.26";
    String time = "22.00.00";
    String reserved = "EDF+C";
    String records = "";
    String duration = "1";
    boolean bdf;
    private final List<Signal> signals = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int written;

    /// @param physical minimum and maximum as written
    /// @param digital minimum and maximum as written
    record Signal(String label, String dimension, String[] physical, String[] digital, String samples) {}

    /// A short night with EEG, EMG, oxygen saturation, hypnogram and annotations.
    public static byte[] night(boolean bdf) {
        EdfFile file = new EdfFile();
        file.bdf = bdf;
        file.reserved = bdf ? "BDF+C" : "EDF+D";
        file.patient = "P-1 F 02-MAY-1951 Haagse_Harry";
        file.signal("EEG Fpz-Cz", "uV", "-100", "100", "-2048", "2047", "64")
                .signal("EMG chin", "mV", "-5", "5", "-2048", "2047", "256")
                .signal("SpO2", "%", 0, 200, 1)
                .signal("Hypnogram", "", 0, 9, 1)
                .annotations(40);
        for (int second = 0; second < 6; second++) {
            int at = second;
            file.samples(i -> (i * 37 + at) % 500, 64)
                    .samples(i -> (i * i * 31) % 900 - 450, 256)
                    .samples(i -> 95 + at % 3, 1)
                    .samples(i -> at % 6, 1)
                    .tal(
                            "+" + (second < 3 ? second : second + 60) + "||~+" + second * 30 + "^30|Sleep stage N"
                                    + (second % 3 + 1) + "|note|~",
                            40)
                    .next();
        }
        return file.bytes();
    }

    /// A table of EMG in the text form of recorders.
    public static byte[] emgTable() {
        StringBuilder text = new StringBuilder("Time (s),EMG a (mV),EMG b (mV)\n");
        for (int i = 0; i < 400; i++) {
            text.append(i / 1000.0)
                    .append(',')
                    .append(i * 37 % 11 - 5)
                    .append(',')
                    .append(i % 7 - 3)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    EdfFile signal(String label, String dimension, int low, int high, int samples) {
        return signal(label, dimension, "" + low, "" + high, "" + low, "" + high, "" + samples);
    }

    EdfFile signal(
            String label,
            String dimension,
            String physicalLow,
            String physicalHigh,
            String digitalLow,
            String digitalHigh,
            String samples) {
        signals.add(new Signal(
                label,
                dimension,
                new String[] {physicalLow, physicalHigh},
                new String[] {digitalLow, digitalHigh},
                samples));
        return this;
    }

    EdfFile annotations(int samples) {
        return signal(bdf ? "BDF Annotations" : "EDF Annotations", "", -1, 1, samples);
    }

    /// The next signal's samples of this data record.
    EdfFile samples(IntUnaryOperator values, int count) {
        for (int i = 0; i < count; i++) {
            int value = values.applyAsInt(i);
            data.write(value);
            data.write(value >> 8);
            if (bdf) {
                data.write(value >> 16);
            }
        }
        return this;
    }

    /// Annotation bytes, `|` for byte 20, `^` for byte 21 and `~` for byte 0, filled up to the signal's
    /// samples.
    EdfFile tal(String text, int samples) {
        byte[] bytes = text.replace('|', '\u0014')
                .replace('^', '\u0015')
                .replace('~', '\0')
                .getBytes(StandardCharsets.UTF_8);
        byte[] filled = java.util.Arrays.copyOf(bytes, samples * (bdf ? 3 : 2));
        data.writeBytes(filled);
        return this;
    }

    /// Ends a data record.
    EdfFile next() {
        written++;
        return this;
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder();
        head.append(bdf ? "\u00ffBIOSEMI" : field("0", 8));
        head.append(field(patient, 80)).append(field(recording, 80));
        head.append(field(date, 8)).append(field(time, 8));
        head.append(field("" + 256 * (signals.size() + 1), 8)).append(field(reserved, 44));
        head.append(field(records.isEmpty() ? "" + written : records, 8));
        head.append(field(duration, 8)).append(field("" + signals.size(), 4));
        signals.forEach(s -> head.append(field(s.label(), 16)));
        signals.forEach(s -> head.append(field("AgCl", 80)));
        signals.forEach(s -> head.append(field(s.dimension(), 8)));
        signals.forEach(s -> head.append(field(s.physical()[0], 8)));
        signals.forEach(s -> head.append(field(s.physical()[1], 8)));
        signals.forEach(s -> head.append(field(s.digital()[0], 8)));
        signals.forEach(s -> head.append(field(s.digital()[1], 8)));
        signals.forEach(s -> head.append(field("HP:0.1Hz", 80)));
        signals.forEach(s -> head.append(field(s.samples(), 8)));
        signals.forEach(s -> head.append(field("", 32)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    Source source() {
        return ReadCase.source("night.edf", bytes());
    }

    private static String field(String text, int width) {
        return (text + " ".repeat(width)).substring(0, width);
    }
}
