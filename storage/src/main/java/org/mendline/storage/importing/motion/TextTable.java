package org.mendline.storage.importing.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.mendline.storage.importing.csv.CsvNumbers;
import org.mendline.storage.importing.text.Numbers;

/// How a table of samples is laid out: remarks, headings, perhaps a row of units, rows of numbers.
///
/// @param headerLines lines above the first row of numbers
/// @param separator between cells; a blank stands for any run of white space
/// @param numbers knows from the file's head whether it writes a decimal comma
public record TextTable(int headerLines, char separator, List<Heading> headings, CsvNumbers numbers) {
    private static final char[] SEPARATORS = {'\t', ';', ','};
    private static final int MOST_HEADER_LINES = 40;

    /// The table, if one of the first lines of a file's head holds such headings.
    public static Optional<TextTable> of(String head, Predicate<List<Heading>> fits) {
        List<String> lines = head.lines().limit(MOST_HEADER_LINES + 2L).toList();
        for (int i = 0; i < Math.min(MOST_HEADER_LINES, lines.size()); i++) {
            String line = lines.get(i).startsWith("#") ? lines.get(i).substring(1) : lines.get(i);
            char separator = separator(line);
            String[] cells = split(line, separator);
            String[] below = i + 1 < lines.size() ? split(lines.get(i + 1), separator) : new String[0];
            boolean units = below.length == cells.length && areUnits(below);
            List<Heading> headings = headings(cells, units ? below : new String[0]);
            if (fits.test(headings)) {
                return Optional.of(
                        new TextTable(units ? i + 2 : i + 1, separator, headings, evidence(head, separator)));
            }
        }
        return Optional.empty();
    }

    /// A table whose layout is known from elsewhere, with decimal points.
    public static TextTable known(int headerLines, char separator, List<String> headings) {
        List<Heading> named =
                headings.stream().map(text -> Heading.of(text, "")).toList();
        return new TextTable(headerLines, separator, named, new CsvNumbers());
    }

    /// The cells of a line, without quotation marks and white space around them.
    public String[] cells(String line) {
        return split(line, separator);
    }

    /// The first column whose heading fits.
    public OptionalInt find(Predicate<Heading> fits) {
        for (int i = 0; i < headings.size(); i++) {
            if (fits.test(headings.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static char separator(String line) {
        for (char candidate : SEPARATORS) {
            if (line.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ' ';
    }

    private static String[] split(String line, char separator) {
        String[] cells = separator == ' ' ? line.strip().split("\\s+") : line.split(String.valueOf(separator), -1);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].strip();
            boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
            cells[i] = quoted ? cell.substring(1, cell.length() - 1).strip() : cell;
        }
        return cells;
    }

    private static boolean areUnits(String[] cells) {
        return Arrays.stream(cells).noneMatch(cell -> Numbers.parse(cell).isPresent() || cell.contains(":"))
                && Arrays.stream(cells).anyMatch(cell -> !cell.isEmpty());
    }

    private static List<Heading> headings(String[] cells, String[] units) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            headings.add(Heading.of(cells[i], i < units.length ? units[i] : ""));
        }
        return headings;
    }

    private static CsvNumbers evidence(String head, char separator) {
        CsvNumbers numbers = new CsvNumbers();
        if (separator != ',') {
            head.lines().forEach(line -> Arrays.stream(split(line, separator)).forEach(numbers::show));
        }
        return numbers;
    }
}
