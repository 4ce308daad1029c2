package org.mendline.storage.importing.labform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds results in the lines of a form. Columns stand apart by two blanks or more, in any order but that the name
/// comes
/// first; reference ranges are passed over.
final class FormLine {
    private static final Pattern COLUMNS = Pattern.compile("\\s{2,}|\\t");
    private static final Pattern NUMBER = Pattern.compile("[<>≤≥]?\\s?[+-]?\\d+(?:[.,]\\d+)?");
    private static final Pattern RANGE = Pattern.compile("(?:до|более|менее|от|bis|up to|over|under|<|>|≤|≥)\\s*\\d.*"
            + "|\\d+(?:[.,]\\d+)?\\s*[-–—]\\s*\\d+(?:[.,]\\d+)?");
    /// A line that belongs to the name above it: unit, value, range.
    private static final Pattern CONTINUED = Pattern.compile("(\\S+) (\\d+(?:[.,]\\d+)?) (\\d\\S* ?[-–—] ?\\d\\S*)");

    private FormLine() {}

    /// One printed result.
    ///
    /// @param value as printed
    /// @param unit UCUM code, or empty text where none is printed
    record Result(String name, String value, String unit) {}

    /// @param above the line before, to which a bare result belongs
    static List<Result> results(String line, String above) {
        Matcher continued = CONTINUED.matcher(line.strip());
        if (continued.matches()) {
            Optional<String> unit = FormUnit.of(continued.group(1));
            boolean named = !above.isBlank() && above.strip().chars().anyMatch(Character::isLetter);
            return unit.isPresent() && named
                    ? List.of(new Result(above.strip(), continued.group(2), unit.get()))
                    : List.of();
        }
        List<Result> results = new ArrayList<>();
        Draft draft = new Draft("");
        for (String cell : COLUMNS.split(line.strip(), -1)) {
            Optional<String> unit = FormUnit.of(cell);
            if (unit.isPresent()) {
                draft.unit = draft.unit.isEmpty() ? unit.get() : draft.unit;
            } else if (NUMBER.matcher(cell).matches() && draft.value.isEmpty()) {
                draft.value = cell;
            } else if (!NUMBER.matcher(cell).matches() && !RANGE.matcher(cell).matches()) {
                draft.finish().ifPresent(results::add);
                draft = new Draft(cell);
            }
        }
        draft.finish().ifPresent(results::add);
        return results;
    }

    /// What has been seen of a result so far.
    private static final class Draft {
        private final String name;
        private String value = "";
        private String unit = "";

        Draft(String name) {
            this.name = name;
        }

        Optional<Result> finish() {
            boolean named = name.chars().anyMatch(Character::isLetter);
            return named && !value.isEmpty() ? Optional.of(new Result(name, value, unit)) : Optional.empty();
        }
    }
}
