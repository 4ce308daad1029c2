package org.mendline.storage.importing.beats;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.text.TextFile;

/// Reads bare lists of RR intervals, as HRV apps and Kubios write them: one interval a line, in milliseconds or
/// seconds, perhaps with the elapsed time beside it. Such files tell no date; their name has to, or the
/// user.
public final class RrTextReader implements FormatReader {
    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public RrTextReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "rr-text";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return !TextFile.isBinary(source) && RrLayout.of(TextFile.head(source)).isPresent();
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        RrLayout layout = RrLayout.of(TextFile.head(source))
                .orElseThrow(() -> new UnreadableFileException("The file is no list of RR intervals."));
        Emission emission = Emission.ofOwner("RR interval list", sink);
        Instant start = RecordingStart.of(source, zone, "A list of RR intervals", emission);
        RrList intervals = new RrList();
        try (BufferedReader lines = TextFile.open(source)) {
            long number = 0;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number > layout.headerLines() && !line.isBlank()) {
                    row(line, "line " + number, layout, intervals, emission);
                }
            }
        }
        intervals.emit(emission, start, "RR intervals");
    }

    private static void row(String line, String record, RrLayout layout, RrList intervals, Emission emission) {
        OptionalDouble interval = layout.intervalMillis(line);
        OptionalDouble elapsed = layout.elapsedMillis(line);
        if (interval.isEmpty()) {
            emission.reject(record, "The line holds no RR interval.", line);
        } else if (elapsed.isPresent()) {
            intervals.add(elapsed.getAsDouble(), interval.getAsDouble());
        } else {
            intervals.add(interval.getAsDouble());
        }
    }
}
