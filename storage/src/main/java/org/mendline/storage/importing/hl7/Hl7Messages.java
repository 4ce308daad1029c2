package org.mendline.storage.importing.hl7;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a file into messages, one at a time. Segments may end with CR, LF or both; blanks, MLLP frame bytes
/// and batch envelopes around messages are tolerated.
final class Hl7Messages {
    private static final int LONGEST_LINE = 8 << 20;
    private static final int LONGEST_MESSAGE = 64 << 20;

    private final BufferedReader in;
    private String pendingHeader = "";
    private int count;
    private boolean overlong;

    Hl7Messages(BufferedReader in) {
        this.in = in;
    }

    /// The next message, or empty at the end of the file.
    ///
    /// @throws IOException if the file cannot be read
    Optional<Hl7Message> next() throws IOException {
        while (pendingHeader.isEmpty()) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (isHeader(line.get())) {
                pendingHeader = line.get();
            }
        }
        Hl7Segment header = Hl7Segment.of(pendingHeader, Hl7Encoding.of(pendingHeader));
        pendingHeader = "";
        count++;
        return Optional.of(new Hl7Message(count, header, body()));
    }

    /// Whether the file had more text in one segment, or more text in one message, than a lab report can
    /// have; the rest was left out.
    boolean cut() {
        return overlong;
    }

    private List<String> body() throws IOException {
        List<String> lines = new ArrayList<>();
        long length = 0;
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            if (isHeader(line.get())) {
                pendingHeader = line.get();
                break;
            }
            length += line.get().length() + 1;
            if (length > LONGEST_MESSAGE) {
                overlong = true;
            } else if (!line.get().isEmpty()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    static boolean isHeader(String line) {
        return line.length() > 4 && line.startsWith("MSH") && !Character.isLetterOrDigit(line.charAt(3));
    }

    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\r' && c != '\n'; c = in.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            } else {
                overlong = true;
            }
        }
        return Optional.of(unframed(line));
    }

    /// Without blanks, byte-order marks and MLLP frame bytes (0x0B, 0x1C) at either end.
    private static String unframed(CharSequence line) {
        int from = 0;
        int to = line.length();
        while (from < to && isFrame(line.charAt(from))) {
            from++;
        }
        while (to > from && isFrame(line.charAt(to - 1))) {
            to--;
        }
        return line.subSequence(from, to).toString();
    }

    private static boolean isFrame(char c) {
        return c <= ' ' || c == '\uFEFF';
    }
}
