package org.mendline.storage.importing.beats;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.TextFile;

/// Reads Polar HRM files (Polar Electro, "Polar HRM file format", version 1.4): heart rate, speed, cadence, altitude
/// and
/// power at a fixed interval, or RR intervals.
public final class HrmReader implements FormatReader {
    private static final int LONGEST_LINE = 1000;

    private final ZoneId zone;

    /// @param zone of the watch, which writes no offset
    public HrmReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "polar-hrm";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        String head = TextFile.head(source).stripLeading();
        return head.startsWith("[Params]") && head.contains("Interval=");
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        Map<String, String> params = new HashMap<>();
        Optional<HrmRecording> recording = Optional.empty();
        try (BufferedReader lines = TextFile.open(source)) {
            String section = "";
            long number = 0;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line.strip();
                if (text.startsWith("[")) {
                    section = text.toLowerCase(Locale.ROOT);
                    if (section.equals("[hrdata]")) {
                        recording = Optional.of(HrmRecording.of(params, zone));
                    }
                } else if (section.equals("[params]") && text.contains("=")) {
                    int equals = text.indexOf('=');
                    params.put(
                            text.substring(0, equals).strip(),
                            text.substring(equals + 1).strip());
                } else if (section.equals("[hrdata]") && !text.isEmpty() && recording.isPresent()) {
                    recording.get().row(text, number);
                }
            }
        }
        if (recording.isEmpty() || recording.get().isEmpty()) {
            throw new UnreadableFileException("The HRM file holds no heart-rate data. Export the recording again.");
        }
        String monitor = params.getOrDefault("Monitor", "");
        Emission owner = Emission.ofOwner("Polar HRM file", sink);
        Emission emission = owner.of(Optional.of(monitor.isEmpty() ? "Polar" : "Polar monitor " + monitor));
        recording.get().emit(emission);
    }
}
