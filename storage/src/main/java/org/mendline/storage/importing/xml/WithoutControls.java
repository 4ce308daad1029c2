package org.mendline.storage.importing.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Turns control characters that XML 1.0 forbids (section 2.2) into blanks; in UTF-8 and its relatives they are single
/// bytes. Stops where no tag ends for too long, since a parser would hold all of it in memory.
final class WithoutControls extends FilterInputStream {
    private static final long LONGEST_WITHOUT_TAG = 16 << 20;

    /// All control characters, and only they, have none of these bits.
    private static final int CONTROL_BITS = 0xe0;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH_BLANK = 0x2020202020202020L;
    private static final long EACH_TOP_BIT = 0x8080808080808080L;

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
        int end = offset + Math.max(read, 0);
        int at = offset;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            if (mayHoldControl((long) EIGHT_BYTES.get(buffer, at))) {
                blank(buffer, at, at + Long.BYTES);
            }
        }
        blank(buffer, at, end);
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

    /// Never false where one of the bytes is below 0x20: subtracting 0x20 from each byte borrows into its top bit,
    /// which
    /// was not set before (Warren, Hacker's Delight, section 6-1).
    private static boolean mayHoldControl(long eight) {
        return (eight - EACH_BLANK & ~eight & EACH_TOP_BIT) != 0;
    }

    private static void blank(byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            byte octet = buffer[i];
            if ((octet & CONTROL_BITS) == 0 && octet != '\n' && octet != '\t' && octet != '\r') {
                buffer[i] = ' ';
            }
        }
    }
}
