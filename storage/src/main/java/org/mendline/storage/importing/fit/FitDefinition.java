package org.mendline.storage.importing.fit;

import java.util.Arrays;

/// How data messages of one local type are laid out, as the latest definition message says. One object a local
/// type, refilled in place, so that a file of nothing but definitions costs no memory.
final class FitDefinition {
    /// No such field.
    static final int NO_SLOT = 0;

    private static final int MAX_DEVELOPER_FIELDS = 255;

    private boolean defined;
    private int number;
    private boolean bigEndian;
    private int global;
    private int size;
    /// By field number: offset in the message << 16 | base type number << 8 | size in bytes.
    private final int[] slots = new int[256];

    private int developerFields;
    private final int[] developerKeys = new int[MAX_DEVELOPER_FIELDS];
    private final int[] developerOffsets = new int[MAX_DEVELOPER_FIELDS];
    private final int[] developerSizes = new int[MAX_DEVELOPER_FIELDS];

    void forget() {
        defined = false;
    }

    /// Reads the definition message at `at`.
    ///
    /// @return where the next message begins, or -1 if this one does not end before `end`
    int read(byte[] data, int at, int end) {
        if (at + 6 > end) {
            return -1;
        }
        boolean developer = (data[at] & 0x20) != 0;
        int fields = data[at + 5] & 0xff;
        int afterFields = at + 6 + 3 * fields;
        if (afterFields + (developer ? 1 : 0) > end) {
            return -1;
        }
        int developerCount = developer ? data[afterFields] & 0xff : 0;
        int next = afterFields + (developer ? 1 + 3 * developerCount : 0);
        if (next > end) {
            return -1;
        }
        bigEndian = data[at + 2] != 0;
        global = bigEndian
                ? (data[at + 3] & 0xff) << 8 | (data[at + 4] & 0xff)
                : (data[at + 4] & 0xff) << 8 | (data[at + 3] & 0xff);
        readFields(data, at + 6, fields);
        readDeveloperFields(data, afterFields + 1, developerCount);
        defined = true;
        return next;
    }

    private void readFields(byte[] data, int at, int count) {
        Arrays.fill(slots, NO_SLOT);
        int offset = 0;
        for (int i = 0; i < count; i++) {
            int number = data[at + 3 * i] & 0xff;
            int bytes = data[at + 3 * i + 1] & 0xff;
            FitBaseType type = FitBaseType.of(data[at + 3 * i + 2] & 0xff, bytes);
            if (slots[number] == NO_SLOT && bytes > 0) {
                slots[number] = offset << 16 | (type.code() & 0x1f) << 8 | bytes;
            }
            offset += bytes;
        }
        size = offset;
    }

    private void readDeveloperFields(byte[] data, int at, int count) {
        developerFields = count;
        for (int i = 0; i < count; i++) {
            developerKeys[i] = developerKey(data[at + 3 * i + 2] & 0xff, data[at + 3 * i] & 0xff);
            developerSizes[i] = data[at + 3 * i + 1] & 0xff;
            developerOffsets[i] = size;
            size += developerSizes[i];
        }
    }

    static int developerKey(int developer, int field) {
        return developer << 8 | field;
    }

    /// Gives the layout just read a number that no other of the same file has.
    void setNumber(int unique) {
        number = unique;
    }

    int number() {
        return number;
    }

    boolean isDefined() {
        return defined;
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    int global() {
        return global;
    }

    /// Bytes of a data message, without its header byte.
    int size() {
        return size;
    }

    int slot(int field) {
        return slots[field];
    }

    int developerFields() {
        return developerFields;
    }

    int developerKeyAt(int index) {
        return developerKeys[index];
    }

    /// Slot of a developer field, its layout as in [#slot(int)], read as `type`; [#NO_SLOT] if it does not fit.
    int developerSlotAt(int index, int typeCode) {
        int bytes = developerSizes[index];
        int offset = developerOffsets[index];
        if (bytes == 0 || offset > 0xffff) {
            return NO_SLOT;
        }
        return offset << 16 | (FitBaseType.of(typeCode, bytes).code() & 0x1f) << 8 | bytes;
    }
}
