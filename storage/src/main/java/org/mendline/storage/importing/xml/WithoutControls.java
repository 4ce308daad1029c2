package org.mendline.storage.importing.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Turns control characters that XML 1.0 forbids (section 2.2) into blanks; in UTF-8 and its relatives they are single
/// bytes. Stops where no tag ends for too long, since a parser would hold all of it in memory.
final class WithoutControls extends FilterInputStream {
    private static final long LONGEST_WITHOUT_TAG = 16 << 20;

    /// All control characters, and only they, have none of these bits.
    private static final int CONTROL_BITS = 0xe0;

    private long sinceTag;

    WithoutControls(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            byte octet = buffer[i];
            if ((octet & CONTROL_BITS) == 0 && octet != '\n' && octet != '\t' && octet != '\r') {
                buffer[i] = ' ';
            }
        }
        int end = offset + Math.max(read, 0);
        int tag = end - 1;
        while (tag >= offset && buffer[tag] != '>') {
            tag--;
        }
        sinceTag = tag >= offset ? end - tag : sinceTag + Math.max(read, 0);
        if (sinceTag > LONGEST_WITHOUT_TAG) {
            throw new IOException("no tag ends within " + (LONGEST_WITHOUT_TAG >> 20) + " MB, so this is no export");
        }
        return read;
    }
}
