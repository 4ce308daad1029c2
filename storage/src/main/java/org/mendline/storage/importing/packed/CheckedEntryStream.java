package org.mendline.storage.importing.packed;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/// Compares what comes out of an archive with the checksum and size the archive states.
final class CheckedEntryStream extends CheckedInputStream {
    private final long crc;
    private final long size;
    private long count;

    CheckedEntryStream(InputStream in, long crc, long size) {
        super(in, new CRC32());
        this.crc = crc;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? -1 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws ZipException {
        if (read >= 0) {
            count += read;
        } else if (count != size || getChecksum().getValue() != crc) {
            throw new ZipException("the archive is damaged here: the unpacked bytes do not match its checksum");
        }
    }
}
