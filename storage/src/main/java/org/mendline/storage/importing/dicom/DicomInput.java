package org.mendline.storage.importing.dicom;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The bytes of a DICOM file, in the byte order of the moment.
final class DicomInput implements Closeable {
    /// Headers of long recordings take some megabytes; a deflated one that goes on and on is an attack.
    private static final long MOST_INFLATED = 256L << 20;

    private final Inflater inflater = new Inflater(true);
    private InputStream in;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long position;
    private long limit = Long.MAX_VALUE;

    DicomInput(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /// Bytes read and skipped so far; unpacked ones count.
    long position() {
        return position;
    }

    void order(ByteOrder next) {
        order = next;
    }

    /// What follows is deflated (RFC 1951, without header).
    void inflate() {
        in = new BufferedInputStream(new InflaterInputStream(in, inflater), 1 << 16);
        limit = position + MOST_INFLATED;
    }

    /// The next bytes without taking them; fewer at the end.
    byte[] peek(int count) throws IOException {
        in.mark(count);
        byte[] bytes = in.readNBytes(count);
        in.reset();
        return bytes;
    }

    /// @throws EOFException if the file ends before
    byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        position += bytes.length;
        if (bytes.length < count || position > limit) {
            throw new EOFException("The file ends within a value");
        }
        return bytes;
    }

    int unsignedShort() throws IOException {
        return ByteBuffer.wrap(bytes(2)).order(order).getShort() & 0xffff;
    }

    long unsignedInt() throws IOException {
        return ByteBuffer.wrap(bytes(4)).order(order).getInt() & 0xffffffffL;
    }

    /// A tag, group in the upper sixteen bits.
    int tag() throws IOException {
        int group = unsignedShort();
        return group << 16 | unsignedShort();
    }

    /// @throws EOFException if the file ends before
    void skip(long count) throws IOException {
        try {
            in.skipNBytes(Math.min(count, limit - position));
        } catch (EOFException e) {
            throw new EOFException("The file ends within a value");
        }
        position += count;
        if (position > limit) {
            throw new EOFException("The deflated part is too long");
        }
    }

    boolean isAtEnd() throws IOException {
        return peek(1).length == 0;
    }

    /// Whether the next bytes begin with these.
    boolean begins(byte[] bytes) throws IOException {
        return Arrays.equals(peek(bytes.length), bytes);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
