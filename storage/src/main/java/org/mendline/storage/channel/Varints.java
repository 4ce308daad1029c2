package org.mendline.storage.channel;

import java.util.Arrays;

/// A growing row of bytes that takes whole numbers in as few bytes as they need: zigzag, then seven bits a byte,
/// least significant first (as in Protocol Buffers, "Encoding", base 128 varints).
final class Varints {
    private byte[] bytes;
    private int end;
    private int next;

    Varints(int capacity) {
        this.bytes = new byte[capacity];
    }

    /// Reads what was written before.
    Varints(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    void put(long value) {
        if (bytes.length - end < 10) {
            bytes = Arrays.copyOf(bytes, Math.max(64, bytes.length * 2));
        }
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[end++] = (byte) rest;
    }

    /// @throws IllegalStateException if the bytes end early
    long take() {
        long raw = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (next >= end) {
                throw new IllegalStateException("A channel chunk ends in the middle of a number.");
            }
            byte piece = bytes[next++];
            raw |= (piece & 0x7fL) << shift;
            if (piece >= 0) {
                return (raw >>> 1) ^ -(raw & 1);
            }
        }
        throw new IllegalStateException("A channel chunk holds a number of more than ten bytes.");
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return end;
    }
}
