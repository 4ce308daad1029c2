package org.mendline.storage.importing.fit;

/// Base types of FIT fields ("FIT Protocol", section "Base Types"): how many bytes a value takes and which bit
/// pattern means that there is none. A field's base type is the low five bits of its type byte.
enum FitBaseType {
    ENUM(0x00, 1, 0xff),
    SINT8(0x01, 1, 0x7f),
    UINT8(0x02, 1, 0xff),
    SINT16(0x83, 2, 0x7fff),
    UINT16(0x84, 2, 0xffff),
    SINT32(0x85, 4, 0x7fffffff),
    UINT32(0x86, 4, 0xffffffffL),
    STRING(0x07, 1, 0),
    FLOAT32(0x88, 4, 0xffffffffL),
    FLOAT64(0x89, 8, -1L),
    UINT8Z(0x0a, 1, 0),
    UINT16Z(0x8b, 2, 0),
    UINT32Z(0x8c, 4, 0),
    BYTE(0x0d, 1, 0xff),
    SINT64(0x8e, 8, Long.MAX_VALUE),
    UINT64(0x8f, 8, -1L),
    UINT64Z(0x90, 8, 0),
    /// Not of the protocol: an unknown type, or a size that is no multiple of the type's; bytes without a value.
    OPAQUE(0x1f, 1, 0);

    private static final FitBaseType[] BY_NUMBER = byNumber();

    private final int code;
    private final int bytes;
    private final long invalid;

    FitBaseType(int code, int bytes, long invalid) {
        this.code = code;
        this.bytes = bytes;
        this.invalid = invalid;
    }

    int code() {
        return code;
    }

    int bytes() {
        return bytes;
    }

    long invalid() {
        return invalid;
    }

    /// Type of a field of `size` bytes whose definition says `code`; [#OPAQUE] if the two do not fit together.
    static FitBaseType of(int code, int size) {
        FitBaseType type = BY_NUMBER[code & 0x1f];
        return size % type.bytes == 0 ? type : OPAQUE;
    }

    /// The type with this number (low five bits of the code).
    static FitBaseType numbered(int number) {
        return BY_NUMBER[number];
    }

    private static FitBaseType[] byNumber() {
        FitBaseType[] types = new FitBaseType[32];
        java.util.Arrays.fill(types, OPAQUE);
        for (FitBaseType type : values()) {
            types[type.code & 0x1f] = type;
        }
        return types;
    }
}
