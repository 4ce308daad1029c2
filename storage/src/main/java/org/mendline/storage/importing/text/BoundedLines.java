package org.mendline.storage.importing.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.mendline.storage.importing.Source;

/// Reads a text line by line; of a line that is longer than any sound one only the beginning is kept, so that a file
/// without line ends costs no memory. Lines end with LF, CRLF or CR.
public final class BoundedLines implements Closeable {
    private final Reader in;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private boolean skipLineFeed;
    private boolean cut;

    private BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// @param longest characters kept of a line
    /// @throws IOException if the file cannot be read
    public static BoundedLines open(Source source, int longest) throws IOException {
        return new BoundedLines(TextFile.open(source), longest);
    }

    /// The next line without its end; empty behind the last.
    ///
    /// @throws IOException if the file cannot be read
    public Optional<String> next() throws IOException {
        line.setLength(0);
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            boolean secondOfTwo = c == '\n' && skipLineFeed;
            skipLineFeed = c == '\r';
            if (secondOfTwo) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return Optional.of(line.toString());
            }
            any = true;
            if (line.length() < longest) {
                line.append((char) c);
            } else {
                cut = true;
            }
        }
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    /// Whether a line was longer than what is kept.
    public boolean wasCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
