package org.mendline.storage.importing.fit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The data message under the decoder's cursor. One object serves a whole file and moves on after each call of
/// [FitVisitor#message(FitMessage)]: read what is needed, keep nothing. Numbers are raw, before scale and offset.
public final class FitMessage {
    /// What [#integer(int)] and [#timestamp()] say when the message has no such value.
    public static final long ABSENT = Long.MIN_VALUE;

    /// Field number of a message's own time.
    public static final int TIMESTAMP_FIELD = 253;

    private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BE = view(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int MAX_HEX_BYTES = 1000;

    private final byte[] data;
    private FitDefinition definition = new FitDefinition();
    private int at;
    private int number;
    private long timestamp = ABSENT;
    private long clock = ABSENT;

    FitMessage(byte[] data) {
        this.data = data;
    }

    void moveTo(FitDefinition layout, int fieldsAt) {
        definition = layout;
        at = fieldsAt;
        number++;
    }

    void setTimestamp(long fitSeconds) {
        timestamp = fitSeconds;
        if (fitSeconds != ABSENT) {
            clock = fitSeconds;
        }
    }

    void forgetClock() {
        clock = ABSENT;
    }

    /// Global message number, for example 20 for `record`.
    public int global() {
        return definition.global();
    }

    /// Place among the data messages of the whole file, from 1.
    public int number() {
        return number;
    }

    /// Offset of the message's fields in the file.
    public int offset() {
        return at;
    }

    /// Bytes of the message's fields.
    public int length() {
        return definition.size();
    }

    /// The message's own time in seconds since 1989-12-31T00:00Z, whether written in full or compressed into the
    /// message header; [#ABSENT] if it has none.
    public long timestamp() {
        return timestamp;
    }

    /// The latest time that any message up to this one told, in the same part of the file; [#ABSENT] if none.
    public long clock() {
        return clock;
    }

    /// Number of the layout among those of the file; messages of one layout have the same fields.
    int layout() {
        return definition.number();
    }

    /// Whether messages of this layout have such a field of their own, with a value or without.
    boolean has(int field) {
        return definition.slot(field) != FitDefinition.NO_SLOT;
    }

    /// First element of a field, raw; [#ABSENT] if missing, invalid, or not an integer.
    public long integer(int field) {
        return value(definition.slot(field), 0);
    }

    /// Element `index` of a field, raw; [#ABSENT] as in [#integer(int)] or beyond its end.
    public long integer(int field, int index) {
        return value(definition.slot(field), index);
    }

    /// Number of elements of a field; 0 if the message lacks it.
    public int count(int field) {
        int slot = definition.slot(field);
        return (slot & 0xff) / FitBaseType.numbered((slot >>> 8) & 0x1f).bytes();
    }

    /// Byte `index` of a field whatever its type, unsigned; [#ABSENT] beyond its end.
    public long octet(int field, int index) {
        int slot = definition.slot(field);
        return index < (slot & 0xff) ? data[at + (slot >>> 16) + index] & 0xff : ABSENT;
    }

    /// A text field up to its first zero byte; empty if the message lacks it.
    public String text(int field) {
        int slot = definition.slot(field);
        int from = at + (slot >>> 16);
        int to = from;
        while (to < from + (slot & 0xff) && data[to] != 0) {
            to++;
        }
        return new String(data, from, to - from, StandardCharsets.UTF_8).strip();
    }

    /// Number of developer fields that follow the message's own.
    int developerFields() {
        return definition.developerFields();
    }

    int developerKeyAt(int index) {
        return definition.developerKeyAt(index);
    }

    /// Value of a developer field read with the type that its description names; NaN if it has none.
    double developerNumber(int index, int typeCode) {
        int slot = definition.developerSlotAt(index, typeCode);
        int type = (slot >>> 8) & 0x1f;
        if (type == (FitBaseType.FLOAT32.code() & 0x1f)) {
            return Float.intBitsToFloat(wide(at + (slot >>> 16)));
        }
        if (type == (FitBaseType.FLOAT64.code() & 0x1f)) {
            return Double.longBitsToDouble(huge(at + (slot >>> 16)));
        }
        long raw = value(slot, 0);
        return raw == ABSENT ? Double.NaN : (double) raw;
    }

    /// The message's bytes as hexadecimal text, shortened to 2,000 characters.
    public String hex() {
        return HexFormat.of().formatHex(data, at, at + Math.min(definition.size(), MAX_HEX_BYTES));
    }

    private long value(int slot, int index) {
        int size = slot & 0xff;
        int from = at + (slot >>> 16);
        return switch ((slot >>> 8) & 0x1f) {
            case 0, 2, 13 -> index < size ? unless(data[from + index] & 0xff, 0xff) : ABSENT;
            case 1 -> index < size ? unless(data[from + index], 0x7f) : ABSENT;
            case 10 -> index < size ? unless(data[from + index] & 0xff, 0) : ABSENT;
            case 3 -> index < size >> 1 ? unless(narrow(from + 2 * index), 0x7fff) : ABSENT;
            case 4 -> index < size >> 1 ? unless(narrow(from + 2 * index) & 0xffff, 0xffff) : ABSENT;
            case 11 -> index < size >> 1 ? unless(narrow(from + 2 * index) & 0xffff, 0) : ABSENT;
            case 5 -> index < size >> 2 ? unless(wide(from + 4 * index), Integer.MAX_VALUE) : ABSENT;
            case 6 -> index < size >> 2 ? unless(wide(from + 4 * index) & 0xffffffffL, 0xffffffffL) : ABSENT;
            case 12 -> index < size >> 2 ? unless(wide(from + 4 * index) & 0xffffffffL, 0) : ABSENT;
            case 14 -> index < size >> 3 ? unless(huge(from + 8 * index), Long.MAX_VALUE) : ABSENT;
            case 15 -> index < size >> 3 ? unless(huge(from + 8 * index), -1L) : ABSENT;
            case 16 -> index < size >> 3 ? unless(huge(from + 8 * index), 0L) : ABSENT;
            default -> ABSENT;
        };
    }

    private static long unless(long value, long invalid) {
        return value == invalid ? ABSENT : value;
    }

    private short narrow(int from) {
        return definition.isBigEndian() ? (short) SHORT_BE.get(data, from) : (short) SHORT_LE.get(data, from);
    }

    private int wide(int from) {
        return definition.isBigEndian() ? (int) INT_BE.get(data, from) : (int) INT_LE.get(data, from);
    }

    private long huge(int from) {
        return definition.isBigEndian() ? (long) LONG_BE.get(data, from) : (long) LONG_LE.get(data, from);
    }

    private static VarHandle view(Class<?> array, ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(array, order);
    }
}
