package org.mendline.storage.importing.signal.emg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.Numbers;

/// How a table of raw EMG is laid out: elapsed time in the first column, one muscle in each other.
///
/// @param headerLines lines before the first row of numbers
/// @param delimiter between cells, as a pattern
/// @param isDecimalComma whether numbers are written `0,5`
/// @param secondsPerUnit of the time column
/// @param stepSeconds between rows
/// @param columns the muscles
record EmgLayout(
        int headerLines,
        String delimiter,
        boolean isDecimalComma,
        double secondsPerUnit,
        double stepSeconds,
        List<Column> columns) {
    private static final int MOST_HEADER_LINES = 20;
    private static final int FEWEST_ROWS = 20;
    /// A nameless column is taken for EMG only at a rate that hardly anything else is recorded at.
    private static final double NAMELESS_STEP_SECONDS = 0.002;

    private static final double EVEN = 0.1;
    private static final Pattern TIME = Pattern.compile("(?:time|zeit|t|x|seconds?)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIT = Pattern.compile("[\\[(]\\s*([^\\])]*?)\\s*[\\])]");
    private static final Pattern MILLIS = Pattern.compile("\\bms\\b|millisec", Pattern.CASE_INSENSITIVE);

    /// @param name as written, or `EMG` where the table has no header
    /// @param microvolts in one unit of the column; empty where the table states none
    record Column(String name, OptionalDouble microvolts) {}

    /// The layout, if the beginning of the file can be a table of EMG.
    static Optional<EmgLayout> of(String head) {
        List<String> lines = head.lines().toList();
        // The last line of the head may be cut.
        List<String> whole = lines.subList(0, Math.max(0, lines.size() - 1));
        for (String delimiter : List.of("\t", ";", ",", " +")) {
            for (boolean comma : delimiter.equals(",") ? new boolean[] {false} : new boolean[] {false, true}) {
                Optional<EmgLayout> layout = of(whole, delimiter, comma);
                if (layout.isPresent()) {
                    return layout;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<EmgLayout> of(List<String> lines, String delimiter, boolean comma) {
        int header = 0;
        while (header < lines.size() && numbers(lines.get(header), delimiter, comma).length < 2) {
            header++;
        }
        if (header > MOST_HEADER_LINES || lines.size() - header < FEWEST_ROWS) {
            return Optional.empty();
        }
        List<double[]> rows = lines.stream()
                .skip(header)
                .map(line -> numbers(line, delimiter, comma))
                .toList();
        int width = rows.getFirst().length;
        if (rows.stream().anyMatch(row -> row.length != width)) {
            return Optional.empty();
        }
        String[] names = header == 0 ? new String[0] : cells(lines.get(header - 1), delimiter);
        Optional<List<Column>> columns = header == 0 ? nameless(rows) : named(names, width);
        double secondsPerUnit = header > 0 && MILLIS.matcher(names[0]).find() ? 1e-3 : 1;
        double step = step(rows) * secondsPerUnit;
        boolean fast = header == 0 ? step <= NAMELESS_STEP_SECONDS : step <= 1 / EmgRecording.LOWEST_RATE_HZ;
        return columns.isPresent() && step > 0 && fast
                ? Optional.of(new EmgLayout(header, delimiter, comma, secondsPerUnit, step, columns.get()))
                : Optional.empty();
    }

    /// Every column but the time must call itself EMG: tables that hold force or motion too belong to other
    /// readers.
    private static Optional<List<Column>> named(String[] names, int width) {
        if (names.length != width || !TIME.matcher(names[0]).matches()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        for (String name : List.of(names).subList(1, width)) {
            if (!name.toLowerCase(Locale.ROOT).contains("emg")) {
                return Optional.empty();
            }
            columns.add(new Column(name, unit(name)));
        }
        return Optional.of(List.copyOf(columns));
    }

    private static OptionalDouble unit(String name) {
        Matcher unit = UNIT.matcher(name);
        String text = unit.find() ? unit.group(1).replace('µ', 'u').replace('μ', 'u') : "";
        return switch (text) {
            case "V" -> OptionalDouble.of(1e6);
            case "mV" -> OptionalDouble.of(1e3);
            case "uV" -> OptionalDouble.of(1);
            default -> OptionalDouble.empty();
        };
    }

    /// One nameless column that swings about zero, as EMG does and forces, angles and heart rates do not.
    private static Optional<List<Column>> nameless(List<double[]> rows) {
        if (rows.getFirst().length != 2) {
            return Optional.empty();
        }
        double[] values = rows.stream().mapToDouble(row -> row[1]).toArray();
        return EmgShape.of(Arrays.stream(values)).looksLikeMillivolts()
                ? Optional.of(List.of(new Column("EMG", OptionalDouble.empty())))
                : Optional.empty();
    }

    /// Step between rows in the time column's unit; 0 if the rows are not evenly spaced.
    private static double step(List<double[]> rows) {
        double mean = (rows.getLast()[0] - rows.getFirst()[0]) / (rows.size() - 1);
        for (int i = 1; i < rows.size(); i++) {
            double step = rows.get(i)[0] - rows.get(i - 1)[0];
            if (!(Math.abs(step - mean) <= EVEN * mean)) {
                return 0;
            }
        }
        return mean;
    }

    private static String[] cells(String line, String delimiter) {
        String[] cells = line.strip().split(delimiter, -1);
        Arrays.setAll(cells, i -> cells[i].strip().replaceAll("^\"|\"$", ""));
        return cells;
    }

    private static double[] numbers(String line, String delimiter, boolean comma) {
        return Arrays.stream(cells(line, delimiter))
                .map(cell -> Numbers.parse(comma ? cell.replace(',', '.') : cell))
                .takeWhile(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    /// The numbers at the beginning of a row, up to the first cell that is none.
    double[] numbers(String line) {
        return numbers(line, delimiter, isDecimalComma);
    }
}
