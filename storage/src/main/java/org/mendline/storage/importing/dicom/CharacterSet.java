package org.mendline.storage.importing.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The characters of a file (DICOM PS3.3 C.12.1.1.2): one set, or several between which escape sequences switch
/// (ISO/IEC 2022, PS3.5 section 6.1).
///
/// @param base for bytes above 127 before any escape sequence; empty where only ASCII is promised
/// @param switches whether escape sequences are understood
record CharacterSet(Optional<Charset> base, boolean switches) {
    static final CharacterSet DEFAULT = new CharacterSet(Optional.empty(), true);

    private static final int ESCAPE = 0x1b;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("100", "ISO-8859-1"),
            Map.entry("101", "ISO-8859-2"),
            Map.entry("109", "ISO-8859-3"),
            Map.entry("110", "ISO-8859-4"),
            Map.entry("144", "ISO-8859-5"),
            Map.entry("127", "ISO-8859-6"),
            Map.entry("126", "ISO-8859-7"),
            Map.entry("138", "ISO-8859-8"),
            Map.entry("148", "ISO-8859-9"),
            Map.entry("203", "ISO-8859-15"),
            Map.entry("166", "TIS-620"),
            Map.entry("13", "JIS_X0201"),
            Map.entry("192", "UTF-8"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("GBK", "GBK"));
    /// Escape sequences for bytes above 127 (G1), without the escape itself.
    private static final Map<String, String> UPPER = Map.ofEntries(
            Map.entry("-A", "ISO-8859-1"),
            Map.entry("-B", "ISO-8859-2"),
            Map.entry("-C", "ISO-8859-3"),
            Map.entry("-D", "ISO-8859-4"),
            Map.entry("-L", "ISO-8859-5"),
            Map.entry("-G", "ISO-8859-6"),
            Map.entry("-F", "ISO-8859-7"),
            Map.entry("-H", "ISO-8859-8"),
            Map.entry("-M", "ISO-8859-9"),
            Map.entry("-T", "TIS-620"),
            Map.entry(")I", "JIS_X0201"),
            Map.entry("$)C", "EUC-KR"),
            Map.entry("$)A", "GB2312"));

    /// @param names values of SpecificCharacterSet; an empty first one stands for ASCII
    static CharacterSet of(List<String> names) {
        String first = names.isEmpty() ? "" : names.getFirst();
        String key = first.replaceAll("^ISO[ _](?:IR|2022 IR)[ _]", "");
        boolean whole = key.equals("192") || key.startsWith("GB");
        return new CharacterSet(charset(NAMES.getOrDefault(key, "")), !whole);
    }

    private static Optional<Charset> charset(String name) {
        return !name.isEmpty() && Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    String decode(byte[] bytes) {
        if (!switches || indexOf(bytes, 0) < 0) {
            return base.map(charset -> new String(bytes, charset)).orElseGet(() -> undeclared(bytes));
        }
        StringBuilder text = new StringBuilder();
        Optional<Charset> upper = base;
        String lower = "(B";
        int from = 0;
        while (from < bytes.length) {
            int escape = indexOf(bytes, from);
            int to = escape < 0 ? bytes.length : escape;
            text.append(part(bytes, from, to, lower, upper));
            from = to;
            if (escape >= 0) {
                String sequence = sequence(bytes, escape);
                upper = UPPER.containsKey(sequence) ? charset(UPPER.get(sequence)) : upper;
                lower = sequence.equals("$B") || sequence.equals("$@") || sequence.equals("$(D")
                        ? sequence
                        : sequence.startsWith("(") ? "(B" : lower;
                from = escape + 1 + sequence.length();
            }
        }
        return text.toString();
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == ESCAPE) {
                return i;
            }
        }
        return -1;
    }

    /// Intermediate bytes up to 2F, and the final one.
    private static String sequence(byte[] bytes, int escape) {
        int end = escape + 1;
        while (end < bytes.length && bytes[end] >= 0x20 && bytes[end] <= 0x2f && end < escape + 3) {
            end++;
        }
        int length = Math.min(bytes.length, end + 1) - (escape + 1);
        return new String(bytes, escape + 1, length, StandardCharsets.US_ASCII);
    }

    /// Pairs of JIS X 0208 and 0212 are those of EUC-JP with the highest bits cleared.
    private static String part(byte[] bytes, int from, int to, String lower, Optional<Charset> upper) {
        if (lower.equals("(B")) {
            byte[] part = java.util.Arrays.copyOfRange(bytes, from, to);
            return upper.map(charset -> new String(part, charset)).orElseGet(() -> undeclared(part));
        }
        Optional<Charset> japanese = charset("EUC-JP");
        boolean supplement = lower.equals("$(D");
        ByteBuffer pairs = ByteBuffer.allocate((to - from) * 2);
        for (int i = from; i < to; i++) {
            boolean starts = (i - from) % 2 == 0;
            if (supplement && starts) {
                pairs.put((byte) 0x8f);
            }
            pairs.put((byte) (bytes[i] | 0x80));
        }
        return japanese.map(charset -> new String(pairs.array(), 0, pairs.position(), charset))
                .orElse("");
    }

    /// Files that promise ASCII and hold more.
    private static String undeclared(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
