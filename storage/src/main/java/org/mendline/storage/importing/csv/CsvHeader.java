package org.mendline.storage.importing.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// The headings of a table, compared without regard to case, blanks and punctuation.
///
/// @param written headings as in the file
/// @param keys the same in comparable form
public record CsvHeader(List<String> written, List<String> keys) {
    public static CsvHeader of(List<String> written) {
        return new CsvHeader(written, written.stream().map(CsvHeader::key).toList());
    }

    /// Lower case, everything that is neither letter nor digit as one underscore, none at the ends.
    public static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }

    /// The first column whose heading is one of `names`.
    OptionalInt find(Collection<String> names) {
        for (int i = 0; i < keys.size(); i++) {
            if (names.contains(keys.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    boolean has(Collection<String> names) {
        return find(names).isPresent();
    }

    /// Headings that occur more than once.
    List<String> repeated() {
        List<String> repeated = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).isEmpty() && keys.indexOf(keys.get(i)) < i) {
                repeated.add(written.get(i));
            }
        }
        return repeated;
    }
}
