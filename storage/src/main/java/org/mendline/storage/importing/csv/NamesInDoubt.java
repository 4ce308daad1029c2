package org.mendline.storage.importing.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mendline.storage.importing.question.NameInDoubt;

/// Collects what stands under headings, or beside words, that Mendline does not know. Bounded, however long the table.
final class NamesInDoubt {
    private static final int MOST_NAMES = 200;
    private static final int EXAMPLES = 3;

    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private static final class Seen {
        private final List<String> examples = new ArrayList<>();
        private Optional<String> unit = Optional.empty();
        private int cells;
        private int numbers;
    }

    /// @param unit written beside the cell; empty text where there is none
    void show(String name, String cell, String unit, CsvNumbers numbers) {
        if (cell.isEmpty() || (seen.size() == MOST_NAMES && !seen.containsKey(name))) {
            return;
        }
        Seen one = seen.computeIfAbsent(name, n -> new Seen());
        one.cells++;
        one.numbers += looksNumeric(cell, numbers) ? 1 : 0;
        if (one.examples.size() < EXAMPLES) {
            one.examples.add(cell);
        }
        if (one.unit.isEmpty() && !unit.isEmpty()) {
            one.unit = Optional.of(unit);
        }
    }

    private static boolean looksNumeric(String cell, CsvNumbers numbers) {
        return numbers.quantity(cell).isPresent() || cell.matches("[+-]?\\d+,\\d+");
    }

    /// Those beside which at least four of five cells hold numbers.
    List<NameInDoubt> numeric(MeasureSuggestions suggestions) {
        return seen.entrySet().stream()
                .filter(e -> e.getValue().numbers * 5 >= e.getValue().cells * 4)
                .map(e -> suggestions.about(e.getKey(), e.getValue().examples, e.getValue().unit))
                .toList();
    }
}
