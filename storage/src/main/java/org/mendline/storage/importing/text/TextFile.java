package org.mendline.storage.importing.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mendline.storage.importing.Source;

/// Opens text whose character set nobody wrote down: a byte-order mark decides, else zeros in every other byte tell
/// UTF-16, else it is UTF-8 if the whole file is valid UTF-8, else Windows-1252 (which holds Latin-1).
public final class TextFile {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final int MARKLESS_PAIRS = 8;
    private static final char BOM = '\uFEFF';

    private TextFile() {}

    /// A reader positioned behind the byte-order mark; the caller closes it.
    ///
    /// @throws IOException if the file cannot be read
    public static BufferedReader open(Source source) throws IOException {
        BufferedReader reader = new BufferedReader(lenient(source.open(), charset(source)), BUFFER);
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        return reader;
    }

    /// The head as text without byte-order mark, for recognition only. Never throws.
    public static String head(Source source) {
        byte[] head = source.head();
        String text = new String(head, marked(head).orElseGet(() -> unmarked(head)));
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    /// A head may end within a character of UTF-8.
    private static Charset unmarked(byte[] head) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return result.isError() ? WINDOWS : StandardCharsets.UTF_8;
    }

    /// Whether the head holds bytes that no text file has.
    public static boolean isBinary(Source source) {
        return head(source).chars().anyMatch(c -> c < ' ' && "\t\r\n\f\u000b\u001c\u001a".indexOf(c) < 0);
    }

    private static Charset charset(Source source) throws IOException {
        Optional<Charset> marked = marked(source.head());
        if (marked.isPresent()) {
            return marked.get();
        }
        try (InputStream in = source.open()) {
            return isUtf8(in) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    /// The character set a byte-order mark names.
    private static Optional<Charset> marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return unmarkedWide(head);
    }

    /// UTF-16 without mark: text in Latin letters has a zero in every other byte, and in no other.
    private static Optional<Charset> unmarkedWide(byte[] head) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            evenZeros += head[i] == 0 ? 1 : 0;
            oddZeros += head[i + 1] == 0 ? 1 : 0;
        }
        int most = head.length / 2;
        if (most < MARKLESS_PAIRS) {
            return Optional.empty();
        }
        if (evenZeros == 0 && oddZeros * 10L >= most * 7L) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return oddZeros == 0 && evenZeros * 10L >= most * 7L
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        boolean end = false;
        while (!end) {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = n < 0;
            bytes.position(bytes.position() + Math.max(n, 0)).flip();
            CoderResult result = decoder.decode(bytes, chars.clear(), end);
            if (result.isError()) {
                return false;
            }
            bytes.compact();
        }
        return true;
    }

    private static Reader lenient(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
