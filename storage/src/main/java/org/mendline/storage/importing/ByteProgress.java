package org.mendline.storage.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mendline.storage.importing.packed.Content;

/// Tells how far an import is while its files are being read, and stops it when asked.
///
/// A file is read several times: to hash it, to learn its habits, to take its values. How often is not known before,
/// so each pass covers half of what is left of the file's share, and progress never goes back.
final class ByteProgress {
    private static final int TELL_EVERY = 1 << 20;

    private final ImportProgress progress;
    private final long totalBytes;
    private long doneBytes;
    private String file = "";
    private long fileBytes;
    private int pass;

    ByteProgress(ImportProgress progress, long totalBytes) {
        this.progress = progress;
        this.totalBytes = totalBytes;
    }

    /// @throws FileImport.Cancelled if the user stopped the import
    void begin(String name, long bytes) {
        file = name;
        fileBytes = bytes;
        pass = 0;
        tell(0);
    }

    void end() {
        doneBytes += fileBytes;
        progress.at(doneBytes, totalBytes, file);
    }

    private void tell(long ofFile) {
        progress.at(doneBytes + ofFile, totalBytes, file);
        if (progress.cancelled()) {
            throw new FileImport.Cancelled();
        }
    }

    /// The content of the file begun; reading it is reported.
    Content watched(Content content) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                pass++;
                return new Watch(content.open(), pass);
            }

            @Override
            public long bytes() {
                return content.bytes();
            }

            @Override
            public byte[] head(int most) throws IOException {
                return content.head(most);
            }
        };
    }

    private final class Watch extends FilterInputStream {
        private final double share;
        private long read;
        private long told;

        Watch(InputStream in, int pass) {
            super(in);
            this.share = Math.scalb(1.0, -pass);
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int octets = super.read(buffer, offset, length);
            count(Math.max(octets, 0));
            return octets;
        }

        private void count(int octets) {
            read += octets;
            if (read - told >= TELL_EVERY) {
                told = read;
                double part = fileBytes == 0 ? 1 : Math.min(1, (double) read / fileBytes);
                tell((long) (fileBytes * (1 - 2 * share + share * part)));
            }
        }
    }
}
