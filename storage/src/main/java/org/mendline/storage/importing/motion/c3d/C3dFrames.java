package org.mendline.storage.importing.motion.c3d;

import java.io.IOException;
import java.io.InputStream;

/// The frames of a C3D file, one after another.
final class C3dFrames {
    private final InputStream in;
    private final C3dLayout layout;
    private final Processor processor;
    private final boolean unsigned;
    private final byte[] bytes;
    private long frame = -1;

    /// @param unsigned whether analog integers have no sign
    C3dFrames(InputStream in, C3dLayout layout, Processor processor, boolean unsigned) {
        this.in = in;
        this.layout = layout;
        this.processor = processor;
        this.unsigned = unsigned;
        this.bytes = new byte[layout.frameBytes()];
    }

    /// Reads the next frame.
    ///
    /// @return false behind the last one announced, and at the end of the file
    /// @throws IOException if the file cannot be read
    boolean next() throws IOException {
        boolean announced =
                layout.frames().isEmpty() || frame + 1 < layout.frames().getAsLong();
        if (!announced || bytes.length == 0 || in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
            return false;
        }
        frame++;
        return true;
    }

    /// Of the frame read last, from 0; -1 before the first.
    long number() {
        return frame;
    }

    /// Whether the whole frame is zero, as the padding behind the last one is.
    boolean isBlank() {
        for (byte value : bytes) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /// A coordinate; NaN if the point was not seen in this frame (negative fourth word).
    double coordinate(int point, int axis) {
        return residual(point) < 0 ? Double.NaN : number(4 * point + axis) * (layout.integers() ? layout.scale() : 1);
    }

    private double residual(int point) {
        return number(4 * point + 3);
    }

    /// An analog number as it was sampled, before offset and scale.
    double analog(int sample, int channel) {
        int at = 4 * layout.points() + sample * layout.channels() + channel;
        return layout.integers() && unsigned ? processor.uint16(bytes, 2 * at) : number(at);
    }

    private double number(int at) {
        return layout.integers() ? processor.int16(bytes, 2 * at) : processor.float32(bytes, 4 * at);
    }
}
