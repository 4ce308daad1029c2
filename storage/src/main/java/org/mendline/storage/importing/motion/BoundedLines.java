package org.mendline.storage.importing.motion;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.text.TextFile;

/// The lines of a text file, none of them held beyond a million characters, so that a file without line ends
/// cannot fill the memory.
public final class BoundedLines implements Closeable {
    private static final int LONGEST = 1_000_000;

    private final BufferedReader text;
    private long number;

    private BoundedLines(BufferedReader text) {
        this.text = text;
    }

    /// @throws IOException if the file cannot be read
    public static BoundedLines open(Source source) throws IOException {
        return new BoundedLines(TextFile.open(source));
    }

    /// The next line without its end; empty behind the last one.
    ///
    /// @throws IOException if the file cannot be read further
    public Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
            c = text.read();
        }
        if (c == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        number++;
        return Optional.of(line.toString());
    }

    /// Of the line returned last, from 1.
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
