package org.mendline.storage.importing.motion.c3d;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// One parameter: text, bytes, 16-bit integers or floating point numbers, in up to seven dimensions.
///
/// @param type -1 text, 1 bytes, 2 integers, 4 floating point; as many bytes an element as its magnitude
/// @param dimensions first one running fastest; none for a single number
/// @param data not more than the file holds
record C3dParameter(int type, List<Integer> dimensions, byte[] data, Processor processor) {
    static final int TEXT = -1;
    static final int BYTES = 1;
    static final int INTEGERS = 2;
    static final int FLOATS = 4;

    /// Number of elements.
    int size() {
        return data.length / Math.abs(type);
    }

    /// Element `i` as a number, integers with sign; empty if there is none.
    OptionalDouble number(int i) {
        if (i < 0 || i >= size()) {
            return OptionalDouble.empty();
        }
        return switch (type) {
            case BYTES -> OptionalDouble.of(data[i] & 0xff);
            case INTEGERS -> OptionalDouble.of(processor.int16(data, 2 * i));
            case FLOATS -> {
                double value = processor.float32(data, 4 * i);
                yield Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
            }
            default -> OptionalDouble.empty();
        };
    }

    /// Element `i` as a count, integers without sign: many programs count beyond 32,767.
    OptionalDouble count(int i) {
        return type == INTEGERS && i >= 0 && i < size() ? OptionalDouble.of(processor.uint16(data, 2 * i)) : number(i);
    }

    /// The texts, without padding; empty if this is no text.
    List<String> texts() {
        int length = dimensions.isEmpty() ? data.length : dimensions.getFirst();
        List<String> texts = new ArrayList<>();
        for (int at = 0; type == TEXT && length > 0 && at + length <= data.length; at += length) {
            texts.add(text(Arrays.copyOfRange(data, at, at + length)));
        }
        return texts;
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, StandardCharsets.ISO_8859_1); // the format dates from before any agreement
        }
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
