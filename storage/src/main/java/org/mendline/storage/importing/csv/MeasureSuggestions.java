package org.mendline.storage.importing.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mendline.storage.importing.question.MeasureSuggestion;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.UnitConversion;

/// Finds measures whose names resemble a heading or a word: by the catalogue's names, by the words Mendline knows, and
/// by words of other languages (`measure-synonyms.csv`). Only ever suggests.
final class MeasureSuggestions {
    private static final int MOST = 5;
    private static final double LEAST = 0.42;

    private final MeasureCatalogue catalogue;
    private final UnitConversion units;
    private final List<Known> known = new ArrayList<>();

    MeasureSuggestions(MeasureCatalogue catalogue, UnitConversion units, MeasureNames names) {
        this.catalogue = catalogue;
        this.units = units;
        names.words().forEach((word, code) -> known.add(Known.of(word, code)));
        MeasureNames.rows("measure-synonyms.csv")
                .forEach(row -> known.add(Known.of(CsvHeader.key(row.getField("name")), row.getField("code"))));
    }

    private record Known(String key, Set<String> tokens, Set<String> trigrams, String code) {
        static Known of(String key, String code) {
            return new Known(key, wordsOf(key), piecesOf(key), code);
        }
    }

    /// A name in doubt with what may be meant by it.
    ///
    /// @param examples cells it stands over or beside
    /// @param givenUnit unit from elsewhere, if it is known
    NameInDoubt about(String name, List<String> examples, Optional<String> givenUnit) {
        HeadingUnit heading = HeadingUnit.of(name, unit -> units.canonical(unit).isPresent());
        Optional<String> unit = givenUnit.or(heading::unit);
        return new NameInDoubt(name, examples, unit, suggestions(heading.name(), unit));
    }

    private List<MeasureSuggestion> suggestions(String name, Optional<String> unit) {
        Known wanted = Known.of(CsvHeader.key(name), "");
        Map<String, Double> best = new HashMap<>();
        for (Known one : known) {
            double likeness = likeness(wanted, one);
            if (likeness >= LEAST) {
                best.merge(one.code(), likeness, Math::max);
            }
        }
        return best.entrySet().stream()
                .flatMap(e -> catalogue.find(e.getKey()).stream()
                        .filter(measure -> fits(measure, unit))
                        .map(measure ->
                                new MeasureSuggestion(measure.code(), measure.name(), measure.unit(), e.getValue())))
                .sorted(Comparator.comparingDouble(MeasureSuggestion::likeness)
                        .reversed()
                        .thenComparing(MeasureSuggestion::code))
                .limit(MOST)
                .toList();
    }

    /// Whether values in this unit can be the measure's.
    private boolean fits(Measure measure, Optional<String> unit) {
        return unit.isEmpty()
                || units.convert(1, unit.get(), measure.unit(), measure.code())
                        instanceof UnitConversion.Result.Converted;
    }

    /// 1 for the same key, 0.9 where all words of one are among the other's, else the Dice coefficient of three-letter
    /// pieces (Dice 1945, doi:10.2307/1932409).
    private static double likeness(Known one, Known other) {
        if (one.key().equals(other.key())) {
            return 1;
        }
        Set<String> shared = new HashSet<>(one.trigrams());
        shared.retainAll(other.trigrams());
        double dice = 2.0
                * shared.size()
                / Math.max(1, one.trigrams().size() + other.trigrams().size());
        boolean within = (isWord(other) && one.tokens().containsAll(other.tokens()))
                || (isWord(one) && other.tokens().containsAll(one.tokens()));
        return within ? Math.max(dice, 0.6 + 0.3 * dice) : dice;
    }

    private static boolean isWord(Known name) {
        return name.tokens().stream().anyMatch(token -> token.length() > 1);
    }

    private static Set<String> wordsOf(String key) {
        Set<String> tokens = new HashSet<>(Arrays.asList(key.split("_")));
        tokens.remove("");
        return tokens;
    }

    private static Set<String> piecesOf(String key) {
        String padded = "__" + key + "_";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + 3));
        }
        return pieces;
    }
}
