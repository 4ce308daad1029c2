package org.mendline.storage.importing.signal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mendline.storage.importing.text.Numbers;

/// What one annotation signal says in one data record: time-stamped annotation lists (TALs, EDF+ section
/// 2.2).
///
/// A list is an onset, perhaps byte 21 and a duration, byte 20, then texts in UTF-8 each ended by byte 20,
/// then byte 0. The first list of a data record keeps its time: its first text is empty.
///
/// @param recordOnset when the data record begins, if the first list says so
/// @param malformed lists that follow no rule, as text or hexadecimal
record AnnotationLists(Optional<Onset> recordOnset, List<Annotation> annotations, List<String> malformed) {
    private static final char TEXT = 20;
    private static final char DURATION = 21;
    private static final double NANOS = 1e9;
    /// Thirty years; more is no recording.
    private static final double MOST_SECONDS = 1e9;

    /// A moment since the header's start.
    ///
    /// @param decimals digits behind the point with which it was written
    record Onset(long nanos, int decimals) {}

    static AnnotationLists parse(byte[] bytes, int from, int to) {
        List<Annotation> annotations = new ArrayList<>();
        List<String> malformed = new ArrayList<>();
        Optional<Onset> recordOnset = Optional.empty();
        int at = from;
        boolean first = true;
        while (at < to && bytes[at] != 0) {
            int end = at;
            while (end < to && bytes[end] != 0) {
                end++;
            }
            String list = new String(bytes, at, end - at, StandardCharsets.UTF_8);
            Optional<Onset> onset = onset(list);
            if (onset.isEmpty() || list.charAt(list.length() - 1) != TEXT) {
                malformed.add(readable(list, bytes, at, end));
            } else {
                boolean keeping = add(list, onset.get(), annotations);
                recordOnset = first && keeping ? onset : recordOnset;
            }
            first = false;
            at = end + 1;
        }
        return new AnnotationLists(recordOnset, List.copyOf(annotations), List.copyOf(malformed));
    }

    /// Takes the texts of a sound list.
    ///
    /// @return whether the first text is empty
    private static boolean add(String list, Onset onset, List<Annotation> annotations) {
        String[] parts = list.split(String.valueOf(TEXT), -1);
        OptionalLong duration = duration(parts[0]);
        for (int i = 1; i < parts.length - 1; i++) {
            String text = parts[i].strip();
            if (!text.isEmpty()) {
                annotations.add(new Annotation(onset.nanos(), duration, text));
            }
        }
        return parts[1].isEmpty();
    }

    private static Optional<Onset> onset(String list) {
        int end = 0;
        while (end < list.length() && list.charAt(end) != TEXT && list.charAt(end) != DURATION) {
            end++;
        }
        String text = list.substring(0, end);
        OptionalDouble seconds = text.startsWith("+") || text.startsWith("-") ? seconds(text) : OptionalDouble.empty();
        if (seconds.isEmpty() || end == list.length()) {
            return Optional.empty();
        }
        int point = text.indexOf('.');
        return Optional.of(
                new Onset(Math.round(seconds.getAsDouble() * NANOS), point < 0 ? 0 : text.length() - point - 1));
    }

    private static OptionalLong duration(String stamp) {
        int at = stamp.indexOf(DURATION);
        OptionalDouble seconds = at < 0 ? OptionalDouble.empty() : seconds(stamp.substring(at + 1));
        return seconds.isPresent() && seconds.getAsDouble() >= 0
                ? OptionalLong.of(Math.round(seconds.getAsDouble() * NANOS))
                : OptionalLong.empty();
    }

    private static OptionalDouble seconds(String text) {
        OptionalDouble seconds = Numbers.parse(text);
        return seconds.isPresent() && Math.abs(seconds.getAsDouble()) <= MOST_SECONDS
                ? seconds
                : OptionalDouble.empty();
    }

    private static String readable(String list, byte[] bytes, int from, int to) {
        boolean plain = list.chars().allMatch(c -> c == TEXT || c == DURATION || (c >= ' ' && c != '\uFFFD'));
        return plain
                ? list.replace(TEXT, '|').replace(DURATION, '|')
                : HexFormat.ofDelimiter(" ").formatHex(bytes, from, Math.min(to, from + 200));
    }
}
