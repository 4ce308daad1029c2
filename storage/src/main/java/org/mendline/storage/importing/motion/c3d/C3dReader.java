package org.mendline.storage.importing.motion.c3d;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.RecordingStart;

/// Reads C3D files, the exchange format of movement laboratories, with our own decoder (C3D User Guide,
/// c3d.org): joint angles of Plug-in Gait, vertical forces of force plates, inertial sensors, EMG. Marker
/// positions are counted and left out.
public final class C3dReader implements FormatReader {
    private static final int BUFFER = 1 << 16;

    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public C3dReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "c3d";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return C3dFile.accepts(source);
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        try (InputStream in = new BufferedInputStream(source.open(), BUFFER)) {
            C3dFile file = C3dFile.open(in);
            Emission emission = emission(file.parameters(), sink);
            C3dRecording recording = new C3dRecording(file, emission);
            if (!(file.layout().rateHz() > 0)) {
                throw new UnreadableFileException("The C3D file states no frame rate, neither of its points nor of its"
                        + " analog channels, so its frames have no times. Export it again.");
            }
            if (recording.isEmpty()) {
                throw new UnreadableFileException(recording.contents() + " None of it is a joint angle of Plug-in Gait,"
                        + " a force plate, an inertial sensor or EMG; marker positions are not kept. Export joint angles into"
                        + " the file.");
            }
            Instant start = RecordingStart.of(source, zone, "A C3D file", emission);
            if (!file.parameters().isWhole()) {
                emission.damaged(
                        "parameters",
                        "The parameters of the C3D file are damaged; those that are sound were" + " used.");
            }
            recording.read(new C3dFrames(in, file.layout(), file.processor(), recording.unsigned()), start);
            recording.emit(start);
        }
    }

    private static Emission emission(C3dParameters parameters, Consumer<ReadItem> sink) throws UnreadableFileException {
        String maker = String.join(
                        " ",
                        List.of(
                                first(parameters, "MANUFACTURER", "COMPANY"),
                                first(parameters, "MANUFACTURER", "SOFTWARE")))
                .strip();
        Emission owner = Emission.ofOwner(maker.isEmpty() ? "C3D file" : maker, sink);
        List<String> names = parameters.texts("SUBJECTS", "NAMES").stream()
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        if (names.size() > 1) {
            throw new UnreadableFileException("The C3D file holds " + names.size() + " people (" + names.get(0) + ", "
                    + names.get(1) + " …). Export each of them to a file of their own.");
        }
        return names.isEmpty() ? owner : new Emission(new Subject.Named("c3d", names.getFirst()), owner.device(), sink);
    }

    private static String first(C3dParameters parameters, String group, String name) {
        return Optional.of(parameters.texts(group, name))
                .filter(texts -> !texts.isEmpty())
                .map(List::getFirst)
                .orElse("");
    }
}
