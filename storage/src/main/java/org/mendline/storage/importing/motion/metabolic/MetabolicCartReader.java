package org.mendline.storage.importing.motion.metabolic;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvNumbers;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.motion.Heading;
import org.mendline.storage.importing.motion.SampledRows;
import org.mendline.storage.importing.motion.TableRows;
import org.mendline.storage.importing.motion.TextTable;
import org.mendline.storage.importing.motion.Trace;
import org.mendline.storage.importing.text.TextFile;

/// Reads tables of metabolic carts: time, oxygen uptake, and what else the cart measures. A living person's
/// values are above 0, so 0 means that the cart has no such sensor.
public final class MetabolicCartReader implements FormatReader {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2}(?:\\.\\d{1,6})?)");
    private static final double MINUTE = 60;

    /// Litres a minute never reach this, millilitres a minute never fall below it.
    private static final double LITRES_BELOW = 15;
    private static final double ML_PER_L = 1000;

    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public MetabolicCartReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "metabolic-cart";
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
            Set<Gas> found = EnumSet.noneOf(Gas.class);
            headings.forEach(heading -> Gas.of(heading.key()).ifPresent(found::add));
            boolean uptake = found.contains(Gas.OXYGEN_UPTAKE) || found.contains(Gas.OXYGEN_UPTAKE_PER_KG);
            return uptake && found.size() > 1 && headings.stream().anyMatch(Heading::isTime);
        });
    }

    /// A column that is kept.
    private record Column(int index, Gas gas, Heading heading) {}

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        TextTable table = table(source)
                .orElseThrow(() -> new UnreadableFileException("The file is no table of a metabolic cart."));
        Emission emission = Emission.ofOwner("Metabolic cart", sink);
        Instant start = RecordingStart.of(source, zone, "A table of a metabolic cart", emission);
        List<Column> columns = columns(table);
        int time = table.find(Heading::isTime).orElseThrow();
        double unit = table.headings().get(time).secondsPerUnit().orElse(1);
        SampledRows rows = TableRows.read(
                source,
                table,
                columns.stream().mapToInt(Column::index).toArray(),
                (cells, numbers, row) -> seconds(time < cells.length ? cells[time] : "", numbers, unit),
                emission);
        for (int i = 0; i < columns.size(); i++) {
            emit(columns.get(i), rows.trace(i), start, emission);
        }
    }

    private static List<Column> columns(TextTable table) {
        List<Column> columns = new ArrayList<>();
        Set<Gas> taken = EnumSet.noneOf(Gas.class);
        for (int i = 0; i < table.headings().size(); i++) {
            Heading heading = table.headings().get(i);
            Optional<Gas> gas = Gas.of(heading.key());
            if (gas.isPresent() && taken.add(gas.get())) {
                columns.add(new Column(i, gas.get(), heading));
            }
        }
        return columns;
    }

    /// Seconds, or hours, minutes and seconds.
    private static OptionalDouble seconds(String cell, CsvNumbers numbers, double unit) {
        Matcher m = CLOCK.matcher(cell);
        if (m.matches()) {
            double hours = m.group(1) == null ? 0 : Double.parseDouble(m.group(1));
            return OptionalDouble.of(
                    (hours * MINUTE + Double.parseDouble(m.group(2))) * MINUTE + Double.parseDouble(m.group(3)));
        }
        OptionalDouble number = numbers.parse(cell);
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * unit) : number;
    }

    private static void emit(Column column, Trace written, Instant start, Emission emission) {
        String record = "column " + column.heading().text();
        Trace measured = aboveZero(written);
        if (measured.isEmpty()) {
            emission.note(
                    record,
                    "The column " + column.heading().text() + " is 0 or empty throughout: the cart has no"
                            + " such sensor, it was left out.");
            return;
        }
        if (measured.size() < written.size()) {
            emission.note(
                    record,
                    (written.size() - measured.size()) + " values of 0 were left out: nothing was measured"
                            + " there.");
        }
        Trace trace = measured.times(factor(column, measured, emission, record));
        Kind kind = column.gas().kind();
        trace.emit(emission, kind, start, column.gas().resolution(), record);
        Optional<Kind> peakKind = column.gas().peak();
        if (peakKind.isPresent()) {
            Optional<HalfMinuteMean.Peak> peak = HalfMinuteMean.of(trace);
            peak.ifPresent(p ->
                    emission.value(peakKind.get(), p.highest(), trace.at(p.last(), start), Optional.empty(), record));
            if (peak.isEmpty()) {
                emission.note(
                        record,
                        "The recording is shorter than half a minute, so there is no peak of "
                                + column.heading().text() + ".");
            }
        }
    }

    private static Trace aboveZero(Trace trace) {
        double[] seconds = new double[trace.size()];
        double[] values = new double[trace.size()];
        int kept = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.values()[i] > 0) {
                seconds[kept] = trace.seconds()[i];
                values[kept++] = trace.values()[i];
            }
        }
        return new Trace(Arrays.copyOf(seconds, kept), Arrays.copyOf(values, kept));
    }

    private static double factor(Column column, Trace trace, Emission emission, String record) {
        Optional<Double> stated = column.gas().factor(column.heading().unit());
        boolean flow = column.gas() == Gas.OXYGEN_UPTAKE || column.gas() == Gas.CARBON_DIOXIDE_OUTPUT;
        if (stated.isPresent() || !flow) {
            return stated.orElse(1.0);
        }
        boolean litres = trace.largest() < LITRES_BELOW;
        emission.note(
                record,
                "The column " + column.heading().text() + " names no unit; its size is that of "
                        + (litres ? "litres" : "millilitres") + " a minute.");
        return litres ? ML_PER_L : 1;
    }
}
