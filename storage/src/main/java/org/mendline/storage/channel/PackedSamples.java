package org.mendline.storage.channel;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import org.mendline.storage.sql.Hashes;

/// The samples of a series in the chunks they are stored as. Packing needs no store, so that it can be done beside
/// the thread that writes; see [ChannelRepository#add(ChannelSeries, PackedSamples)].
public final class PackedSamples {
    private final double[] values;
    private final double resolution;
    private final List<Chunk> chunks;
    private final String hash;

    private PackedSamples(double[] values, double resolution, List<Chunk> chunks, String hash) {
        this.values = values;
        this.resolution = resolution;
        this.chunks = chunks;
        this.hash = hash;
    }

    /// Samples `from` (inclusive) to `to` (exclusive), compressed.
    record Chunk(int from, int to, byte[] content) {}

    /// Packs samples as [ChunkCodec] tells.
    ///
    /// @param timeMillis as in [ChannelSeries]
    /// @param values as many
    /// @param resolution step between values, in the channel's unit; above 0
    /// @throws IllegalArgumentException if a value cannot be kept at the resolution
    public static PackedSamples of(int[] timeMillis, double[] values, double resolution) {
        ChunkCodec codec = new ChunkCodec(resolution);
        MessageDigest digest = Hashes.sha256();
        List<Chunk> chunks = new ArrayList<>();
        Deflater deflater = ChunkCodec.deflater();
        try {
            for (int from = 0; from < values.length; from += ChunkCodec.MAX_SAMPLES) {
                int to = Math.min(from + ChunkCodec.MAX_SAMPLES, values.length);
                Varints packed = codec.pack(timeMillis, values, from, to);
                digest.update(packed.array(), 0, packed.size());
                chunks.add(new Chunk(from, to, ChunkCodec.compress(packed, deflater)));
            }
        } finally {
            deflater.end();
        }
        return new PackedSamples(values, resolution, chunks, HexFormat.of().formatHex(digest.digest()));
    }

    /// Whether these are the samples of the series.
    boolean areOf(ChannelSeries series) {
        return Arrays.equals(values, series.values()) && resolution == series.resolution();
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /// SHA-256 of times and values before compression, in hexadecimal: the same samples have the same.
    String hash() {
        return hash;
    }

    long bytes() {
        return chunks.stream().mapToLong(chunk -> chunk.content().length).sum();
    }
}
