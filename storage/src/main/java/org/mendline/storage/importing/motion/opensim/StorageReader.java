package org.mendline.storage.importing.motion.opensim;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.motion.Heading;
import org.mendline.storage.importing.motion.SampledRows;
import org.mendline.storage.importing.motion.TableRows;
import org.mendline.storage.importing.motion.Trace;
import org.mendline.storage.importing.motion.force.VerticalForces;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.TextFile;

/// Reads OpenSim motion and storage files (`.mot`, `.sto`): joint angles of inverse kinematics, net joint
/// moments of inverse dynamics, ground reaction forces.
public final class StorageReader implements FormatReader {
    private static final double RESOLUTION_NEWTON_METRES = 0.01;

    /// No joint turns by so many radians; and a trial in which no joint turns by so many degrees does not
    /// exist.
    private static final double SURELY_DEGREES = 2 * Math.PI;

    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public StorageReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "opensim";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return !TextFile.isBinary(source)
                && StorageHeader.of(TextFile.head(source)).isPresent();
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        StorageHeader header = StorageHeader.of(TextFile.head(source))
                .orElseThrow(() -> new UnreadableFileException("The file is no OpenSim storage file."));
        List<StorageColumn> columns = columns(header);
        if (columns.isEmpty()) {
            throw new UnreadableFileException(
                    "None of the columns of this OpenSim file is a joint angle, a joint moment"
                            + " or a vertical ground reaction force under a name that tells joint and side (the first are "
                            + first(header) + "), so there is nothing to import.");
        }
        Emission emission = Emission.ofOwner("OpenSim", sink);
        Instant start = RecordingStart.of(source, zone, "An OpenSim file", emission);
        SampledRows rows = TableRows.read(
                source,
                header.table(),
                columns.stream().mapToInt(StorageColumn::index).toArray(),
                TableRows.RowTime.column(0, 1),
                emission);
        if (header.rows().isPresent() && header.rows().getAsDouble() > rows.rows()) {
            emission.damaged(
                    "file",
                    "The file announces " + (long) header.rows().getAsDouble() + " rows and holds " + rows.rows()
                            + " sound ones; it may have been cut off.");
        }
        emit(header, columns, rows, emission, start);
        int others = header.table().headings().size() - 1 - columns.size();
        if (others > 0) {
            emission.note(
                    "header",
                    others + " columns hold other quantities, or do not tell their joint and side, and"
                            + " were left out.");
        }
    }

    private static List<StorageColumn> columns(StorageHeader header) {
        List<StorageColumn> columns = new ArrayList<>();
        List<Heading> headings = header.table().headings();
        for (int i = 1; i < headings.size(); i++) {
            StorageColumn.of(i, headings.get(i).text()).ifPresent(columns::add);
        }
        return columns;
    }

    private static String first(StorageHeader header) {
        return Excerpt.brief(String.join(
                ", ", header.table().headings().stream().map(Heading::text).toList()));
    }

    private static void emit(
            StorageHeader header, List<StorageColumn> columns, SampledRows rows, Emission emission, Instant start) {
        Optional<Boolean> degrees = header.degrees().or(() -> evidence(columns, rows));
        VerticalForces forces = new VerticalForces(emission, start);
        for (int i = 0; i < columns.size(); i++) {
            StorageColumn column = columns.get(i);
            Trace trace = rows.trace(i);
            switch (column.content()) {
                case StorageColumn.Content.Angle angle -> {
                    if (degrees.isPresent()) {
                        angle.joint()
                                .emit(
                                        emission,
                                        degrees.get() ? trace : trace.times(Math.toDegrees(1)),
                                        start,
                                        column.name());
                    } else {
                        emission.reject(
                                "column " + column.name(),
                                "The file does not say whether " + column.name()
                                        + " is in degrees or radians. Add the line inDegrees=yes or inDegrees=no to its"
                                        + " head.",
                                column.name());
                    }
                }
                case StorageColumn.Content.Moment moment ->
                    trace.emit(
                            emission,
                            moment.joint().motion().moment(moment.joint().side()),
                            start,
                            RESOLUTION_NEWTON_METRES,
                            "column " + column.name());
                case StorageColumn.Content.Force force -> forces.add(column.name(), force.side(), trace);
            }
        }
        forces.emit();
    }

    /// Degrees, if a joint angle is too large to be radians; else nobody knows.
    private static Optional<Boolean> evidence(List<StorageColumn> columns, SampledRows rows) {
        for (int i = 0; i < columns.size(); i++) {
            boolean angle = columns.get(i).content() instanceof StorageColumn.Content.Angle;
            if (angle && rows.trace(i).largest() > SURELY_DEGREES) {
                return Optional.of(true);
            }
        }
        return Optional.empty();
    }
}
