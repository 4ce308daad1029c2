package org.mendline.app.window.palette;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Finds entries by some of their letters, the best first. Accents and case do not matter.
///
/// Every typed word must begin a word of the entry, stand inside one, or be its letters in order; the nearer to a
/// beginning, the better.
final class PaletteSearch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int BEGINS_ALL = 0;
    private static final int BEGINS_WORD = 1;
    private static final int INSIDE = 2;
    private static final int LETTERS_IN_ORDER = 3;

    private PaletteSearch() {}

    /// The entries that fit, best first; all in their own order if nothing is typed.
    static List<PaletteEntry> find(List<PaletteEntry> entries, String typed) {
        String wanted = plain(typed);
        if (wanted.isEmpty()) {
            return List.copyOf(entries);
        }
        List<String> words = List.of(wanted.split(" +"));
        return entries.stream()
                .map(entry -> new Scored(entry, score(plain(entry.name() + " " + entry.detail()), words)))
                .filter(scored -> scored.score().isPresent())
                .sorted(Comparator.comparingInt(scored -> scored.score().orElseThrow()))
                .map(Scored::entry)
                .toList();
    }

    private record Scored(PaletteEntry entry, OptionalInt score) {}

    private static OptionalInt score(String text, List<String> words) {
        int sum = 0;
        for (String word : words) {
            OptionalInt one = score(text, word);
            if (one.isEmpty()) {
                return one;
            }
            sum += one.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    private static OptionalInt score(String text, String word) {
        if (text.startsWith(word)) {
            return OptionalInt.of(BEGINS_ALL);
        }
        if (text.contains(" " + word)) {
            return OptionalInt.of(BEGINS_WORD);
        }
        if (text.contains(word)) {
            return OptionalInt.of(INSIDE);
        }
        return inOrder(text, word) ? OptionalInt.of(LETTERS_IN_ORDER) : OptionalInt.empty();
    }

    private static boolean inOrder(String text, String word) {
        int at = 0;
        for (int i = 0; i < text.length() && at < word.length(); i++) {
            if (text.charAt(i) == word.charAt(at)) {
                at++;
            }
        }
        return at == word.length();
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
