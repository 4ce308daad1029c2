package org.mendline.storage.channel;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.Hashes;

/// Decodes every chunk of every channel and compares it with the hash kept when it was imported.
///
/// @param channels channels read
/// @param samples samples decoded
/// @param problems a sentence for each channel that is not as it was imported
public record ChannelCheck(long channels, long samples, List<String> problems) {
    public ChannelCheck {
        problems = List.copyOf(problems);
    }

    /// Checks all channels.
    ///
    /// @throws java.util.concurrent.CancellationException if `cancelled` says so
    public static ChannelCheck run(Database database, BooleanSupplier cancelled) {
        return database.read(handle -> {
            List<Row> rows = handle.createQuery("SELECT channel_key, samples, resolution, samples_hash FROM channel"
                            + " ORDER BY channel_key")
                    .map((row, context) -> new Row(row.getInt(1), row.getLong(2), row.getDouble(3), row.getString(4)))
                    .list();
            List<String> problems = new ArrayList<>();
            long samples = 0;
            for (Row row : rows) {
                if (cancelled.getAsBoolean()) {
                    throw new java.util.concurrent.CancellationException("Stopped by the user");
                }
                samples += check(handle, row, problems);
            }
            return new ChannelCheck(rows.size(), samples, problems);
        });
    }

    private static long check(Handle handle, Row row, List<String> problems) {
        ChunkCodec codec = new ChunkCodec(row.resolution);
        MessageDigest digest = Hashes.sha256();
        int[] times = new int[ChunkCodec.MAX_SAMPLES];
        double[] values = new double[ChunkCodec.MAX_SAMPLES];
        long decoded = 0;
        try {
            for (byte[] chunk : handle.createQuery(
                            "SELECT content FROM channel_chunk WHERE channel_key = ? ORDER BY chunk_number")
                    .bind(0, row.key)
                    .mapTo(byte[].class)
                    .list()) {
                int samples = codec.decode(chunk, times, values, 0);
                Varints packed = codec.pack(times, values, 0, samples);
                digest.update(packed.array(), 0, packed.size());
                decoded += samples;
            }
            if (decoded != row.samples || !row.hash.equals(HexFormat.of().formatHex(digest.digest()))) {
                problems.add("Channel " + row.key + " is not as it was imported (" + decoded + " of " + row.samples
                        + " samples). Restore a backup, or import its file again.");
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            problems.add("Channel " + row.key + " cannot be decoded (" + e.getMessage()
                    + ") Restore a backup, or import its file again.");
        }
        return decoded;
    }

    private record Row(int key, long samples, double resolution, String hash) {}
}
