package org.mendline.storage.importing.beats;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.mendline.storage.importing.text.Numbers;

/// How a list of RR intervals is laid out.
///
/// @param column of the intervals, from 0
/// @param elapsed column of the time at which each interval ends, in seconds
/// @param factor to milliseconds
record RrLayout(int headerLines, int column, OptionalInt elapsed, double factor) {
    private static final Set<String> WORDS =
            Set.of("rr", "rri", "ibi", "rr_ms", "rri_ms", "ibi_ms", "rr-interval", "rr interval", "rr [ms]", "nn");
    private static final int FEWEST = 2;
    private static final double PLAUSIBLE_SHARE = 0.8;
    private static final double SHORTEST_MILLIS = 200;
    private static final double LONGEST_MILLIS = 3000;
    private static final double MOST_SECONDS = 10;
    private static final double MILLIS = 1000;
    /// How far the times beside the intervals may differ from them.
    private static final double TIMES_AGREE_SECONDS = 0.05;

    /// The layout, if the beginning of the file can be a list of RR intervals.
    static Optional<RrLayout> of(String head) {
        List<String> lines = head.lines().filter(line -> !line.isBlank()).toList();
        // The last line of the head may be cut.
        List<String> whole = lines.size() > 3 ? lines.subList(0, lines.size() - 1) : lines;
        if (whole.size() < FEWEST) {
            return Optional.empty();
        }
        String[] first = cells(whole.getFirst());
        boolean header =
                Arrays.stream(first).anyMatch(cell -> Numbers.parse(cell).isEmpty());
        OptionalInt named = header ? named(first) : OptionalInt.empty();
        List<String[]> rows =
                whole.stream().skip(header ? 1 : 0).map(RrLayout::cells).toList();
        boolean numbers = rows.stream().allMatch(row -> row.length == first.length && allNumbers(row));
        if (!numbers || rows.size() < FEWEST || first.length > 2 || header == named.isEmpty()) {
            return Optional.empty();
        }
        int headers = header ? 1 : 0;
        if (first.length == 1 || named.isPresent()) {
            return judged(headers, named.orElse(0), OptionalInt.empty(), rows);
        }
        return timesAgree(rows) ? judged(headers, 1, OptionalInt.of(0), rows) : Optional.empty();
    }

    private static OptionalInt named(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (WORDS.contains(cells[i].toLowerCase(Locale.ROOT))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<RrLayout> judged(int headers, int column, OptionalInt elapsed, List<String[]> rows) {
        double[] values = rows.stream()
                .mapToDouble(row -> Numbers.parse(row[column]).orElse(0))
                .sorted()
                .toArray();
        double factor = values[values.length / 2] < MOST_SECONDS ? MILLIS : 1;
        long plausible = Arrays.stream(values)
                .map(value -> value * factor)
                .filter(value -> value >= SHORTEST_MILLIS && value <= LONGEST_MILLIS)
                .count();
        return plausible >= values.length * PLAUSIBLE_SHARE
                ? Optional.of(new RrLayout(headers, column, elapsed, factor))
                : Optional.empty();
    }

    /// Whether the first column is the time at which the interval in the second ends.
    private static boolean timesAgree(List<String[]> rows) {
        int agree = 0;
        for (int i = 1; i < rows.size(); i++) {
            double apart = number(rows.get(i)[0]) - number(rows.get(i - 1)[0]);
            double interval = number(rows.get(i)[1]);
            agree += apart > 0 && Math.abs(apart - interval) < TIMES_AGREE_SECONDS ? 1 : 0;
        }
        return agree >= (rows.size() - 1) * PLAUSIBLE_SHARE;
    }

    private static double number(String cell) {
        return Numbers.parse(cell).orElse(Double.NaN);
    }

    private static boolean allNumbers(String[] row) {
        return Arrays.stream(row).allMatch(cell -> Numbers.parse(cell).isPresent());
    }

    private static String[] cells(String line) {
        return line.strip().split("\\s*[,;\\t]\\s*|\\s+", -1);
    }

    OptionalDouble intervalMillis(String line) {
        return cell(line, column, factor);
    }

    OptionalDouble elapsedMillis(String line) {
        return elapsed.isPresent() ? cell(line, elapsed.getAsInt(), MILLIS) : OptionalDouble.empty();
    }

    private static OptionalDouble cell(String line, int column, double factor) {
        String[] cells = cells(line);
        OptionalDouble number = column < cells.length ? Numbers.parse(cells[column]) : OptionalDouble.empty();
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * factor) : number;
    }
}
