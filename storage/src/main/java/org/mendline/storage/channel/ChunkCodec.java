package org.mendline.storage.channel;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Turns a stretch of samples into a few bytes and back, exactly at the channel's resolution.
///
/// A chunk is raw DEFLATE (RFC 1951) over zigzag varints: the number of samples; the first time; then runs of (time
/// step, how often) so that a steady 1 Hz costs two numbers; then each value as the difference, in steps of the
/// resolution, from the one before. Values that are multiples of the resolution come back bit for bit as that
/// multiple.
public final class ChunkCodec {
    /// Most samples in one chunk.
    public static final int MAX_SAMPLES = 4096;

    /// Most steps of the resolution a value may be from 0: 2^52, beyond which a double no longer counts single steps.
    public static final double MOST_STEPS = 0x1p52;

    private final double resolution;
    private final double perUnit;

    /// @param resolution step between values, in the channel's unit; above 0
    /// @throws IllegalArgumentException if it is not
    public ChunkCodec(double resolution) {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new IllegalArgumentException("A channel's resolution must be above 0, not " + resolution);
        }
        this.resolution = resolution;
        double inverse = Math.rint(1 / resolution);
        // Where 1/resolution is whole (0.1, 0.001 …) dividing gives the nearest double, multiplying would not.
        this.perUnit = inverse >= 1 && Math.abs(inverse * resolution - 1) < 1e-12 ? inverse : 0;
    }

    /// Steps of the resolution nearest to `value`.
    ///
    /// @throws IllegalArgumentException if `value` is not finite or more than 2^52 steps from 0
    public long quantise(double value) {
        double steps = Math.rint(perUnit > 0 ? value * perUnit : value / resolution);
        if (!(Math.abs(steps) <= MOST_STEPS)) {
            throw new IllegalArgumentException(
                    "The value " + value + " cannot be kept in steps of " + resolution + ".");
        }
        return (long) steps;
    }

    /// The value `steps` steps from 0.
    public double value(long steps) {
        return perUnit > 0 ? steps / perUnit : steps * resolution;
    }

    /// The chunk of samples `from` (inclusive) to `to` (exclusive), not yet compressed.
    Varints pack(int[] timeMillis, double[] values, int from, int to) {
        Varints out = new Varints((to - from) * 2 + 64);
        out.put(to - from);
        packTimes(out, timeMillis, from, to);
        long before = 0;
        for (int i = from; i < to; i++) {
            long steps = quantise(values[i]);
            out.put(steps - before);
            before = steps;
        }
        return out;
    }

    private static void packTimes(Varints out, int[] timeMillis, int from, int to) {
        out.put(timeMillis[from]);
        int at = from + 1;
        while (at < to) {
            long step = (long) timeMillis[at] - timeMillis[at - 1];
            int run = 1;
            while (at + run < to && (long) timeMillis[at + run] - timeMillis[at + run - 1] == step) {
                run++;
            }
            out.put(step);
            out.put(run);
            at += run;
        }
    }

    /// Chunk of samples `from` (inclusive) to `to` (exclusive).
    ///
    /// @throws IllegalArgumentException if a value cannot be kept at the resolution, or the range is empty or above
    ///     [#MAX_SAMPLES]
    public byte[] encode(int[] timeMillis, double[] values, int from, int to) {
        if (to <= from || to - from > MAX_SAMPLES) {
            throw new IllegalArgumentException("A chunk has 1 to " + MAX_SAMPLES + " samples, not " + (to - from));
        }
        try (ChunkPress press = new ChunkPress()) {
            return press.compress(pack(timeMillis, values, from, to));
        }
    }

    /// Writes a chunk's samples into the arrays from index `at` on.
    ///
    /// @return how many samples it held
    /// @throws IllegalStateException if the chunk is damaged
    public int decode(byte[] chunk, int[] timeMillis, double[] values, int at) {
        Varints in = inflate(chunk);
        int samples = whole(in.take());
        if (samples < 1 || samples > MAX_SAMPLES || at + samples > values.length) {
            throw new IllegalStateException("A channel chunk claims " + samples + " samples.");
        }
        timeMillis[at] = whole(in.take());
        int filled = 1;
        while (filled < samples) {
            int step = whole(in.take());
            long run = in.take();
            if (run < 1 || run > samples - filled) {
                throw new IllegalStateException("A channel chunk claims a run of " + run + " samples.");
            }
            for (int i = 0; i < run; i++, filled++) {
                timeMillis[at + filled] = timeMillis[at + filled - 1] + step;
            }
        }
        long steps = 0;
        for (int i = 0; i < samples; i++) {
            steps += in.take();
            values[at + i] = value(steps);
        }
        return samples;
    }

    private static int whole(long value) {
        if (value != (int) value) {
            throw new IllegalStateException("A channel chunk holds a time or count out of range: " + value);
        }
        return (int) value;
    }

    private static Varints inflate(byte[] chunk) {
        // Three numbers of up to ten bytes a sample, and the head.
        byte[] buffer = new byte[MAX_SAMPLES * 30 + 64];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(chunk);
            int length = inflater.inflate(buffer);
            if (!inflater.finished()) {
                throw new IllegalStateException("A channel chunk is cut short or too long.");
            }
            return new Varints(buffer, length);
        } catch (DataFormatException e) {
            throw new IllegalStateException("A channel chunk is damaged.", e);
        } finally {
            inflater.end();
        }
    }
}
