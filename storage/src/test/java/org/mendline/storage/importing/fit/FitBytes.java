package org.mendline.storage.importing.fit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// FIT files byte by byte, for what the encoder would never write.
final class FitBytes {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    FitBytes add(int... bytes) {
        for (int value : bytes) {
            data.write(value);
        }
        return this;
    }

    /// A definition of local type `local`: fields as number, size, base type.
    FitBytes define(int local, boolean bigEndian, int global, int... fields) {
        add(0x40 | local, 0, bigEndian ? 1 : 0);
        add(bigEndian ? global >> 8 : global & 0xff, bigEndian ? global & 0xff : global >> 8);
        return add(fields.length / 3).add(fields);
    }

    /// The data behind a 14-byte header, with right checksums.
    byte[] file() {
        return file(data.size());
    }

    /// The same with another declared size.
    byte[] file(int declared) {
        byte[] content = data.toByteArray();
        byte[] file = new byte[14 + content.length + 2];
        byte[] head = {
            14,
            0x20,
            0,
            0,
            (byte) declared,
            (byte) (declared >> 8),
            (byte) (declared >> 16),
            (byte) (declared >> 24),
            '.',
            'F',
            'I',
            'T'
        };
        System.arraycopy(head, 0, file, 0, head.length);
        seal(file, 12);
        System.arraycopy(content, 0, file, 14, content.length);
        seal(file, file.length - 2);
        return file;
    }

    private static void seal(byte[] file, int at) {
        int crc = FitCrc.of(file, 0, at);
        file[at] = (byte) crc;
        file[at + 1] = (byte) (crc >> 8);
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
