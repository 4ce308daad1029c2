package org.mendline.storage.importing.motion.force;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.motion.SampledRows;
import org.mendline.storage.importing.motion.TableRows;
import org.mendline.storage.importing.motion.TextTable;
import org.mendline.storage.importing.motion.Trace;
import org.mendline.storage.importing.text.Numbers;
import org.mendline.storage.importing.text.TextFile;

/// Reads `.forces` files of Motion Analysis Cortex: forces of up to some dozen plates, sample by sample, with
/// the sample rate in the head.
public final class CortexForcesReader implements FormatReader {
    private static final String MARK = "[force data]";

    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public CortexForcesReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "cortex-forces";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return TextFile.head(source).stripLeading().toLowerCase(Locale.ROOT).startsWith(MARK);
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        String head = TextFile.head(source);
        TextTable table = TextTable.of(
                        head, headings -> headings.getFirst().key().equals("sample"))
                .orElseThrow(() -> new UnreadableFileException(
                        "The file of forces has no line of headings that begins" + " with #Sample. Export it again."));
        double rate = entry(head, "samplerate");
        if (!(rate > 0)) {
            throw new UnreadableFileException(
                    "The file of forces states no sample rate, so its samples have no times. Export it again.");
        }
        List<Integer> plates = plates(table);
        if (plates.isEmpty()) {
            throw new UnreadableFileException("The file of forces names no forces FX1, FY1, FZ1. Export it again.");
        }
        Emission emission = Emission.ofOwner("Motion Analysis Cortex", sink);
        Instant start = RecordingStart.of(source, zone, "A .forces file", emission);
        int[] columns = columns(table, plates);
        SampledRows rows = TableRows.read(
                source,
                table,
                columns,
                (cells, numbers, row) -> sample(cells, numbers.parse(cells[0]), rate),
                emission);
        double announced = entry(head, "numberofsamples");
        if (announced > rows.rows()) {
            emission.damaged(
                    "file",
                    "The file announces " + (long) announced + " samples and holds " + rows.rows()
                            + " sound ones; it may have been cut off.");
        }
        emit(plates, rows, emission, start);
    }

    private static OptionalDouble sample(String[] cells, OptionalDouble number, double rate) {
        return cells.length > 1 && number.isPresent()
                ? OptionalDouble.of(number.getAsDouble() / rate)
                : OptionalDouble.empty();
    }

    private static void emit(List<Integer> plates, SampledRows rows, Emission emission, Instant start) {
        List<Trace> axes = new ArrayList<>();
        for (int i = 0; i < 3 * plates.size(); i++) {
            axes.add(rows.trace(i));
        }
        OptionalInt vertical = VerticalAxis.of(axes);
        if (vertical.isEmpty()) {
            emission.reject(
                    "file",
                    "None of FX, FY and FZ clearly carries the weight, so the vertical force cannot be"
                            + " told. Export vertical forces under that name.",
                    "plates: " + plates.size());
            return;
        }
        emission.note(
                "header",
                "F" + "XYZ".charAt(vertical.getAsInt())
                        + " was taken as the vertical force, in newtons: it carries the weight.");
        VerticalForces forces = new VerticalForces(emission, start);
        for (int i = 0; i < plates.size(); i++) {
            forces.add("force plate " + plates.get(i), Optional.empty(), axes.get(3 * i + vertical.getAsInt()));
        }
        forces.emit();
    }

    private static List<Integer> plates(TextTable table) {
        List<Integer> plates = new ArrayList<>();
        for (int plate = 1; column(table, 'x', plate).isPresent(); plate++) {
            if (column(table, 'y', plate).isPresent()
                    && column(table, 'z', plate).isPresent()) {
                plates.add(plate);
            }
        }
        return plates;
    }

    private static OptionalInt column(TextTable table, char axis, int plate) {
        return table.find(heading -> heading.key().equals("f" + axis + plate));
    }

    private static int[] columns(TextTable table, List<Integer> plates) {
        return plates.stream()
                .flatMap(plate -> "xyz".chars().mapToObj(axis -> column(table, (char) axis, plate)))
                .mapToInt(OptionalInt::orElseThrow)
                .toArray();
    }

    /// A number of the head, `Name=number`; NaN if it is not there.
    private static double entry(String head, String name) {
        return head.lines()
                .limit(20)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + "="))
                .map(line -> Numbers.parse(line.substring(name.length() + 1)))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .findFirst()
                .orElse(Double.NaN);
    }
}
