package org.mendline.storage.importing.motion.imu;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.motion.SampledRows;
import org.mendline.storage.importing.motion.TableRows;
import org.mendline.storage.importing.text.TextFile;

/// Reads text files of inertial sensors: xio (NGIMU, x-IMU3), Xsens MT Manager, YEI 3-Space, and tables like
/// theirs.
public final class ImuTextReader implements FormatReader {
    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public ImuTextReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "imu";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return !TextFile.isBinary(source) && ImuLayout.of(TextFile.head(source)).isPresent();
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        ImuLayout layout = ImuLayout.of(TextFile.head(source))
                .orElseThrow(() -> new UnreadableFileException("The file is no table of an inertial sensor."));
        Emission emission = Emission.ofOwner(layout.device(), sink);
        Instant start = RecordingStart.of(source, zone, "A recording of an inertial sensor", emission);
        int[] columns =
                layout.columns().stream().mapToInt(ImuLayout.Column::index).toArray();
        SampledRows rows = TableRows.read(source, layout.table(), columns, layout.time(), emission);
        ImuRecording recording = new ImuRecording();
        for (int i = 0; i < columns.length; i++) {
            ImuLayout.Column column = layout.columns().get(i);
            recording.add(column.quantity(), rows.trace(i), column.unit());
        }
        recording.emit(emission, start, layout.turningUnit());
        int others = layout.table().headings().size() - 1 - columns.length;
        if (others > 0) {
            emission.note(
                    "header", others + " columns hold magnetic field, air pressure or the like and were left out.");
        }
    }
}
