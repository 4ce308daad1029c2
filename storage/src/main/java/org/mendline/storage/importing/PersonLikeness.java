package org.mendline.storage.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// A description of a person, ready to be compared with others: says in what two are so alike that they may mean one
/// person. Deliberately narrow: a clinic that is asked too often stops reading the questions.
///
/// @param id with what people mix up made equal: case, punctuation, leading zeros, O and 0, l and 1
/// @param words of the name in their order, without titles and accents
/// @param letters of the name, its words in alphabetical order
/// @param born birth year
record PersonLikeness(String id, String words, String letters, OptionalInt born) {
    private static final Set<String> TITLES =
            Set.of("dr", "prof", "med", "mr", "mrs", "ms", "miss", "herr", "frau", "sir", "dame", "jr", "sr");
    private static final int SHORTEST_MISSPELT = 6;
    private static final int LONG_NAME = 10;

    static PersonLikeness of(String id, Optional<String> name, OptionalInt born) {
        String plain = Normalizer.normalize(name.orElse(""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String[] words = Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .toArray(String[]::new);
        return new PersonLikeness(
                folded(id),
                String.join(" ", words),
                Arrays.stream(words).sorted().collect(Collectors.joining()),
                born);
    }

    private static String folded(String id) {
        return id.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("(?<!\\d)0+(?=\\d)", "");
    }

    /// What is alike, as words for a sentence; empty if these are different people.
    ///
    /// @param own whether the clinic itself gave both ids: then only the same name and birth year count, or ids
    ///     that are easily mixed up
    Optional<String> alike(PersonLikeness other, boolean own) {
        if (own && id.equals(other.id)) {
            return Optional.of("the ids differ only in case, punctuation, zeros or look-alike characters");
        }
        if (letters.isEmpty() || other.letters.isEmpty()) {
            return Optional.empty();
        }
        boolean yearsEqual = born.isPresent() && born.equals(other.born);
        boolean sameWords = letters.equals(other.letters);
        if (sameWords && (yearsEqual || (!own && yearsMayAgree(other.born)))) {
            String name = words.equals(other.words) ? "the same name" : "the same name in another order";
            return Optional.of(yearsEqual ? name + " and the same birth year" : name);
        }
        return !own && yearsEqual && nearly(other)
                ? Optional.of("nearly the same name and the same birth year")
                : Optional.empty();
    }

    private boolean nearly(PersonLikeness other) {
        int shorter = Math.min(letters.length(), other.letters.length());
        int most = shorter < SHORTEST_MISSPELT ? 0 : shorter < LONG_NAME ? 1 : 2;
        return Math.abs(letters.length() - other.letters.length()) <= most
                && Edits.between(letters, other.letters) <= most;
    }

    /// Equal, unknown, one apart, or with the last two digits exchanged.
    private boolean yearsMayAgree(OptionalInt otherBorn) {
        if (born.isEmpty() || otherBorn.isEmpty()) {
            return true;
        }
        int a = born.getAsInt();
        int b = otherBorn.getAsInt();
        boolean exchanged = a / 100 == b / 100 && a % 10 == b / 10 % 10 && b % 10 == a / 10 % 10;
        return exchanged || Math.abs(a - b) <= 1;
    }
}
