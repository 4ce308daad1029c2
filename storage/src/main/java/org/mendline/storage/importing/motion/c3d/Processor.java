package org.mendline.storage.importing.motion.c3d;

import java.util.Optional;

/// The machine whose number formats a C3D file uses (C3D User Guide, "Processor Type").
enum Processor {
    /// Little-endian, IEEE 754.
    INTEL(84),
    /// Little-endian integers, VAX F floating point.
    DEC(85),
    /// Big-endian, IEEE 754.
    MIPS(86);

    private final int number;

    Processor(int number) {
        this.number = number;
    }

    /// The processor of the fourth byte of the parameter section; empty if it is none.
    static Optional<Processor> of(int number) {
        for (Processor processor : values()) {
            if (processor.number == number) {
                return Optional.of(processor);
            }
        }
        return Optional.empty();
    }

    /// Signed 16-bit integer.
    int int16(byte[] bytes, int at) {
        return (short) uint16(bytes, at);
    }

    /// Unsigned 16-bit integer.
    int uint16(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return this == MIPS ? first << 8 | second : second << 8 | first;
    }

    /// 32-bit floating point number; may be NaN or infinite in Intel and MIPS files.
    double float32(byte[] bytes, int at) {
        int low = uint16(bytes, at);
        int high = uint16(bytes, at + 2);
        return switch (this) {
            case INTEL -> Float.intBitsToFloat(high << 16 | low);
            case MIPS -> Float.intBitsToFloat(low << 16 | high);
            case DEC -> vax(low, high);
        };
    }

    /// VAX F floating: the word with sign and exponent comes first; the mantissa 0.1fff… and the bias of 128
    /// make it a quarter of the IEEE number with the same bits. Exponent 0 is zero (with the sign set, a
    /// reserved operand).
    private static double vax(int first, int second) {
        int exponent = first >> 7 & 0xff;
        if (exponent == 0) {
            return (first & 0x8000) == 0 ? 0 : Double.NaN;
        }
        double mantissa = 0.5 + ((first & 0x7f) << 16 | second) / (double) (1 << 24);
        double value = Math.scalb(mantissa, exponent - 128);
        return (first & 0x8000) == 0 ? value : -value;
    }
}
