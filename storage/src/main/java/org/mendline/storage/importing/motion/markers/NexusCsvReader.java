package org.mendline.storage.importing.motion.markers;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.motion.BoundedLines;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.importing.text.TextFile;

/// Reads the ASCII export of Vicon Nexus: sections (`Model Outputs`, `Trajectories`, `Devices` …), each with
/// its rate, names, axes, units and frames. Joint angles of Plug-in Gait are kept; markers are counted.
public final class NexusCsvReader implements FormatReader {
    private static final Set<String> SECTIONS =
            Set.of("Trajectories", "Model Outputs", "Joints", "Segments", "Devices", "Events");

    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public NexusCsvReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "nexus-csv";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        List<String> lines = TextFile.head(source).lines().limit(4).toList();
        boolean devicesFirst = lines.size() > 1 && title(lines.getFirst()).isPresent();
        return !TextFile.isBinary(source) && devicesFirst && rate(lines.get(1)) > 0;
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        NexusSections sections = new NexusSections();
        try (BoundedLines lines = BoundedLines.open(source)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<String> title = title(line.get());
                if (title.isPresent()) {
                    sections.open(title.get(), rate(lines.next().orElse("")));
                } else {
                    sections.line(line.get());
                }
            }
        }
        if (sections.angles().isEmpty()) {
            throw new UnreadableFileException(
                    sections.markers().map(MarkerCount::sentence).orElse("The Vicon export" + " holds no markers.")
                            + " Marker positions are the laboratory's raw material and are not kept."
                            + " Run Plug-in Gait and export its Model Outputs too.");
        }
        Emission emission = Emission.ofOwner("Vicon Nexus", sink);
        Instant start = RecordingStart.of(source, zone, "A Vicon export", emission);
        sections.markers().ifPresent(count -> emission.note("Trajectories", count.sentence() + " They were left out."));
        sections.emit(emission, start);
    }

    private static Optional<String> title(String line) {
        int comma = line.indexOf(',');
        String first = comma < 0 ? line.strip() : line.substring(0, comma).strip();
        boolean alone = comma < 0 || line.substring(comma).replace(",", "").isBlank();
        return alone && SECTIONS.contains(first) ? Optional.of(first) : Optional.empty();
    }

    private static double rate(String line) {
        int comma = line.indexOf(',');
        String first = comma < 0 ? line : line.substring(0, comma);
        return Numbers.parse(first).orElse(0);
    }
}
