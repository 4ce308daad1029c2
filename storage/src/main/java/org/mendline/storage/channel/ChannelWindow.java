package org.mendline.storage.channel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.channel.ChannelRepository.SampleReader;
import org.mendline.storage.person.PersonId;

/// Reads a stretch of time of channels chunk by chunk, decoding no chunk that lies outside it.
record ChannelWindow(Handle handle, long fromMs, long toMs, BooleanSupplier cancelled) {
    private static final String CHANNELS = "SELECT c.channel_key, c.start_ms, c.resolution FROM channel c"
            + " JOIN person p ON p.person_key = c.person_key JOIN measure m ON m.measure_key = c.measure_key"
            + " WHERE p.id = ? AND m.code = ? AND c.first_ms <= ? AND c.last_ms >= ? ORDER BY c.start_ms, c.channel_key";
    private static final String CHUNKS = "SELECT content FROM channel_chunk WHERE channel_key = ? AND first_ms <= ?"
            + " AND last_ms >= ? ORDER BY chunk_number";

    private record Channel(int key, long startMs, double resolution) {}

    static ChannelWindow of(Handle handle, Instant from, Instant to, BooleanSupplier cancelled) {
        return new ChannelWindow(handle, from.toEpochMilli(), to.toEpochMilli(), cancelled);
    }

    int read(PersonId person, String code, SampleReader reader) throws SQLException {
        List<Channel> channels = handle.createQuery(CHANNELS)
                .bind(0, person.value())
                .bind(1, code)
                .bind(2, toMs)
                .bind(3, fromMs)
                .map((row, context) -> new Channel(row.getInt(1), row.getLong(2), row.getDouble(3)))
                .list();
        try (PreparedStatement chunks = handle.getConnection().prepareStatement(CHUNKS)) {
            for (int i = 0; i < channels.size(); i++) {
                read(channels.get(i), i, chunks, reader);
            }
        }
        return channels.size();
    }

    private void read(Channel channel, int place, PreparedStatement chunks, SampleReader reader) throws SQLException {
        stopIfCancelled();
        ChunkCodec codec = new ChunkCodec(channel.resolution());
        int[] times = new int[ChunkCodec.MAX_SAMPLES];
        double[] values = new double[ChunkCodec.MAX_SAMPLES];
        chunks.setInt(1, channel.key());
        chunks.setLong(2, toMs);
        chunks.setLong(3, fromMs);
        try (ResultSet row = chunks.executeQuery()) {
            while (row.next()) {
                stopIfCancelled();
                int size = codec.decode(row.getBytes(1), times, values, 0);
                hand(channel, place, times, values, size, reader);
            }
        }
    }

    /// Only what lies within; the times of a chunk do not decrease.
    private void hand(Channel channel, int place, int[] times, double[] values, int size, SampleReader reader) {
        int from = 0;
        while (from < size && channel.startMs() + times[from] < fromMs) {
            from++;
        }
        int to = size;
        while (to > from && channel.startMs() + times[to - 1] > toMs) {
            to--;
        }
        if (from == to) {
            return;
        }
        long[] at = new long[to - from];
        for (int i = from; i < to; i++) {
            at[i - from] = channel.startMs() + times[i];
        }
        reader.take(place, at, Arrays.copyOfRange(values, from, to));
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("Reading samples was stopped.");
        }
    }
}
