package org.mendline.storage.importing.fit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Writes FIT messages, little-endian, with one local type for each layout in use.
final class FitWriter {
    private static final int HEADER_BYTES = 14;
    private static final int PROTOCOL_VERSION = 0x20;
    private static final int PROFILE_VERSION = 2100;
    private static final int LOCAL_TYPES = 16;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final int[][] layouts = new int[LOCAL_TYPES][0];
    private int nextLocal;

    /// One field of a message.
    ///
    /// @param raw values as FIT counts them; [FitMessage#ABSENT] where there is none
    record Field(int number, FitBaseType type, long... raw) {}

    /// Writes a data message, and its definition unless that is in force.
    void message(int global, Field... fields) {
        int local = local(global, fields);
        data.write(local);
        for (Field field : fields) {
            for (long raw : field.raw()) {
                number(
                        raw == FitMessage.ABSENT ? field.type().invalid() : raw,
                        field.type().bytes());
            }
        }
    }

    private int local(int global, Field... fields) {
        int[] layout = layout(global, fields);
        for (int local = 0; local < LOCAL_TYPES; local++) {
            if (Arrays.equals(layouts[local], layout)) {
                return local;
            }
        }
        int local = nextLocal;
        nextLocal = (nextLocal + 1) % LOCAL_TYPES;
        layouts[local] = layout;
        data.write(0x40 | local);
        data.write(0);
        data.write(0);
        number(global, 2);
        data.write(fields.length);
        for (int i = 1; i < layout.length; i++) {
            data.write(layout[i]);
        }
        return local;
    }

    private static int[] layout(int global, Field... fields) {
        int[] layout = new int[1 + 3 * fields.length];
        layout[0] = global;
        for (int i = 0; i < fields.length; i++) {
            layout[3 * i + 1] = fields[i].number();
            layout[3 * i + 2] = fields[i].raw().length * fields[i].type().bytes();
            layout[3 * i + 3] = fields[i].type().code();
        }
        return layout;
    }

    private void number(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            data.write((int) (value >>> (8 * i)));
        }
    }

    /// The whole file: header with its checksum, data, checksum.
    byte[] toBytes() {
        byte[] file = new byte[HEADER_BYTES + data.size() + 2];
        file[0] = HEADER_BYTES;
        file[1] = PROTOCOL_VERSION;
        put(file, 2, PROFILE_VERSION, 2);
        put(file, 4, data.size(), 4);
        file[8] = '.';
        file[9] = 'F';
        file[10] = 'I';
        file[11] = 'T';
        put(file, 12, FitCrc.of(file, 0, 12), 2);
        System.arraycopy(data.toByteArray(), 0, file, HEADER_BYTES, data.size());
        put(file, file.length - 2, FitCrc.of(file, 0, file.length - 2), 2);
        return file;
    }

    private static void put(byte[] file, int at, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            file[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
