package org.mendline.storage.importing.signal.emg;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.text.TextFile;

/// Reads tables of raw EMG: elapsed time and one column a muscle, each named EMG, or one nameless column
/// that looks like EMG. Such tables tell no date; their name has to, or the user.
public final class EmgTableReader implements FormatReader {
    /// No recording lasts that many seconds, thirty years, and no voltage is that large in any unit.
    private static final double TOO_LARGE = 1e9;

    private final ZoneId zone;

    /// @param zone holds for the time in the file's name
    public EmgTableReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "emg-table";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return !TextFile.isBinary(source) && EmgLayout.of(TextFile.head(source)).isPresent();
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        EmgLayout layout = EmgLayout.of(TextFile.head(source))
                .orElseThrow(() -> new UnreadableFileException("The file is no table of EMG."));
        checkUnits(source, layout);
        Emission emission = Emission.ofOwner("EMG table", sink);
        Instant start = RecordingStart.of(source, zone, "A table of EMG", emission);
        List<EmgTableColumn> columns = new ArrayList<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            columns.add(EmgTableColumn.of(layout, i, start, emission));
        }
        try (BufferedReader lines = TextFile.open(source)) {
            long number = 0;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number > layout.headerLines() && !line.isBlank()) {
                    row(layout.numbers(line), "line " + number, line, columns, emission);
                }
            }
        }
        columns.forEach(EmgTableColumn::finish);
    }

    private static void row(
            double[] numbers, String record, String line, List<EmgTableColumn> columns, Emission emission) {
        if (numbers.length != columns.size() + 1
                || Arrays.stream(numbers).anyMatch(number -> Math.abs(number) >= TOO_LARGE)) {
            emission.reject(record, "The row does not hold a time and a number for each muscle.", line);
            columns.forEach(EmgTableColumn::interrupt);
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(numbers[0], numbers[i + 1]);
        }
    }

    /// A column without unit is taken in millivolts only where its values, all of them, can be nothing
    /// else.
    private static void checkUnits(Source source, EmgLayout layout) throws IOException, UnreadableFileException {
        if (layout.columns().stream().allMatch(column -> column.microvolts().isPresent())) {
            return;
        }
        List<EmgShape.Tracker> trackers = new ArrayList<>();
        layout.columns().forEach(column -> trackers.add(new EmgShape.Tracker()));
        try (BufferedReader lines = TextFile.open(source)) {
            long number = 0;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                double[] numbers = ++number > layout.headerLines() ? layout.numbers(line) : new double[0];
                for (int i = 0; numbers.length == trackers.size() + 1 && i < trackers.size(); i++) {
                    trackers.get(i).add(numbers[i + 1]);
                }
            }
        }
        for (int i = 0; i < trackers.size(); i++) {
            boolean stated = layout.columns().get(i).microvolts().isPresent();
            EmgShape shape = trackers.get(i).shape();
            if (!stated && !shape.looksLikeMillivolts()) {
                throw new UnreadableFileException("The column "
                        + layout.columns().get(i).name()
                        + " states no unit, and its values (up to " + shape.largest() + ") are not those of EMG in mV."
                        + " Write the unit into the first line, for example EMG (uV), and import the file again.");
            }
        }
    }
}
