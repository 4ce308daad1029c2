package org.mendline.storage.importing.motion.force;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvNumbers;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.motion.Heading;
import org.mendline.storage.importing.motion.SampledRows;
import org.mendline.storage.importing.motion.TableRows;
import org.mendline.storage.importing.motion.TextTable;
import org.mendline.storage.importing.motion.Trace;
import org.mendline.storage.importing.text.TextFile;

/// Reads tables of ground reaction forces over time, as force plates and jump tests export them: a column of
/// time, and the vertical force of one plate, of the left and the right foot, or the three components of one
/// plate.
public final class ForceTableReader implements FormatReader {
    /// Force plates sample at 10 Hz to 10 kHz; with bare times that tells seconds from milliseconds.
    private static final double SHORTEST_STEP_SECONDS = 1e-4;
    private static final double LONGEST_STEP_SECONDS = 0.1;

    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public ForceTableReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "force-table";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return !TextFile.isBinary(source) && table(source).isPresent();
    }

    private static Optional<TextTable> table(Source source) {
        return TextTable.of(TextFile.head(source), headings -> {
            TextTable table = new TextTable(0, ' ', headings, new CsvNumbers());
            boolean ordered = headings.stream().anyMatch(Heading::isTime)
                    || headings.getFirst().key().equals("sample");
            return headings.size() > 1 && ordered && ForceColumns.of(table).isPresent();
        });
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        TextTable table =
                table(source).orElseThrow(() -> new UnreadableFileException("The file is no table of forces."));
        ForceColumns columns = ForceColumns.of(table).orElseThrow();
        if (columns.time() < 0) {
            throw new UnreadableFileException("The table numbers its samples but tells no time, so neither flight nor"
                    + " contact can be timed. Export it with a column of time, for example \"Time (s)\".");
        }
        Emission emission = Emission.ofOwner("Force plate", sink);
        Instant start = RecordingStart.of(source, zone, "A table of forces", emission);
        Heading time = table.headings().get(columns.time());
        OptionalDouble unit = time.secondsPerUnit();
        SampledRows rows = TableRows.read(
                source, table, columns.all(), TableRows.RowTime.column(columns.time(), unit.orElse(1)), emission);
        if (unit.isEmpty()) {
            checkStep(rows.stepSeconds());
            emission.note(
                    "header", "The column \"" + time.text() + "\" names no unit; its steps are those of seconds.");
        }
        VerticalForces forces = new VerticalForces(emission, start);
        add(table, columns, rows, forces, emission);
        forces.emit();
        int kept = columns.vertical().size() + (columns.components().isEmpty() ? 0 : 1);
        int others = table.headings().size() - 1 - kept;
        if (others > 0) {
            emission.note("header", others + " columns hold no vertical force and were left out.");
        }
    }

    private static void checkStep(double seconds) throws UnreadableFileException {
        if (!(seconds >= SHORTEST_STEP_SECONDS && seconds <= LONGEST_STEP_SECONDS)) {
            throw new UnreadableFileException("The column of time names no unit, and its steps of " + seconds
                    + " are not those of a force plate in seconds. Name the unit in the heading, for example"
                    + " \"Time (ms)\".");
        }
    }

    private static void add(
            TextTable table, ForceColumns columns, SampledRows rows, VerticalForces forces, Emission emission) {
        int at = 0;
        for (ForceColumns.Column column : columns.vertical()) {
            Heading heading = table.headings().get(column.index());
            forces.add("column " + heading.text(), column.side(), newtons(rows.trace(at++), heading, emission));
        }
        if (columns.components().isEmpty()) {
            return;
        }
        List<Trace> axes = List.of(rows.trace(at), rows.trace(at + 1), rows.trace(at + 2));
        OptionalInt vertical = VerticalAxis.of(axes);
        if (vertical.isEmpty()) {
            emission.note(
                    "header",
                    "None of Fx, Fy and Fz clearly carries the weight, so the vertical force cannot be"
                            + " told; they were left out.");
            return;
        }
        Heading heading = table.headings().get(columns.components().get(vertical.getAsInt()));
        emission.note("header", heading.text() + " was taken as the vertical force: it carries the weight.");
        forces.add(
                "column " + heading.text(),
                Optional.empty(),
                newtons(axes.get(vertical.getAsInt()), heading, emission));
    }

    private static Trace newtons(Trace force, Heading heading, Emission emission) {
        return switch (heading.unit()) {
            case "N" -> force;
            case "kN" -> force.times(1000);
            default -> {
                emission.note(
                        "header",
                        "The column \"" + heading.text() + "\" names no unit of force; newtons were" + " assumed.");
                yield force;
            }
        };
    }
}
