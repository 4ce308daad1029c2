package org.mendline.storage.channel;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.Dictionary;
import org.mendline.storage.sql.Hashes;
import org.mendline.storage.sql.Persons;

/// Channels in the database.
public final class SqlChannels implements ChannelRepository {
    private final Database database;

    public SqlChannels(Database database) {
        this.database = database;
    }

    @Override
    public List<ChannelSeries> overlapping(PersonId person, String code, Instant from, Instant to) {
        return database.read(handle -> handle.createQuery("SELECT c.channel_key, m.code, m.unit, c.start_ms,"
                        + " c.samples, c.resolution, d.given_name AS device, s.file_name FROM channel c"
                        + " JOIN person p ON p.person_key = c.person_key"
                        + " JOIN measure m ON m.measure_key = c.measure_key"
                        + " JOIN source_file s ON s.source_key = c.source_key"
                        + " LEFT JOIN device d ON d.device_key = c.device_key"
                        + " WHERE p.id = ? AND m.code = ? AND c.first_ms <= ? AND c.last_ms >= ?"
                        + " ORDER BY c.start_ms, c.channel_key")
                .bind(0, person.value())
                .bind(1, code)
                .bind(2, to.toEpochMilli())
                .bind(3, from.toEpochMilli())
                .map((row, context) -> series(handle, person, row))
                .list());
    }

    @Override
    public Map<String, Long> sampleCounts(PersonId person) {
        return database.read(handle -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            handle.createQuery("SELECT m.code, SUM(c.samples) FROM channel c"
                            + " JOIN person p ON p.person_key = c.person_key"
                            + " JOIN measure m ON m.measure_key = c.measure_key"
                            + " WHERE p.id = ? GROUP BY m.code ORDER BY m.code")
                    .bind(0, person.value())
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .list()
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    @Override
    public long storedBytes() {
        return database.read(handle -> handle.createQuery("SELECT COALESCE(SUM(stored_bytes), 0) FROM channel")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean add(ChannelSeries series) {
        if (series.size() == 0) {
            return false;
        }
        List<Chunk> chunks = new ArrayList<>();
        String hash = encode(series, chunks);
        return database.write(handle -> add(handle, series, chunks, hash));
    }

    private static String encode(ChannelSeries series, List<Chunk> chunks) {
        ChunkCodec codec = new ChunkCodec(series.resolution());
        MessageDigest digest = Hashes.sha256();
        for (int from = 0; from < series.size(); from += ChunkCodec.MAX_SAMPLES) {
            int to = Math.min(from + ChunkCodec.MAX_SAMPLES, series.size());
            Varints packed = codec.pack(series.timeMillis(), series.values(), from, to);
            digest.update(packed.array(), 0, packed.size());
            chunks.add(new Chunk(from, to, ChunkCodec.compress(packed)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean add(Handle handle, ChannelSeries series, List<Chunk> chunks, String hash)
            throws SQLException {
        int person = Persons.keyOf(handle, series.person().value());
        int measure = Dictionary.MEASURES.keyOf(handle, series.code(), series.unit());
        int device = series.device()
                .map(name -> Dictionary.DEVICES.keyOf(handle, name))
                .orElse(Dictionary.NO_DEVICE);
        long start = series.start().toEpochMilli();
        boolean known = handle.createQuery("SELECT 1 FROM channel WHERE person_key = ? AND measure_key = ?"
                        + " AND start_ms = ? AND device_key = ? AND samples_hash = ?")
                .bind(0, person)
                .bind(1, measure)
                .bind(2, start)
                .bind(3, device)
                .bind(4, hash)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (known) {
            return false;
        }
        int channel = handle.createUpdate("INSERT INTO channel (person_key, measure_key, start_ms, device_key,"
                        + " samples_hash, source_key, resolution, samples, stored_bytes, first_ms, last_ms)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, person)
                .bind(1, measure)
                .bind(2, start)
                .bind(3, device)
                .bind(4, hash)
                .bind(5, Dictionary.SOURCES.keyOf(handle, series.source(), ""))
                .bind(6, series.resolution())
                .bind(7, series.size())
                .bind(
                        8,
                        chunks.stream().mapToLong(chunk -> chunk.content.length).sum())
                .bind(9, start + series.timeMillis()[0])
                .bind(10, start + series.timeMillis()[series.size() - 1])
                .executeAndReturnGeneratedKeys("channel_key")
                .mapTo(Integer.class)
                .one();
        insertChunks(handle, channel, series, chunks);
        return true;
    }

    private static void insertChunks(Handle handle, int channel, ChannelSeries series, List<Chunk> chunks)
            throws SQLException {
        long start = series.start().toEpochMilli();
        try (PreparedStatement insert = handle.getConnection()
                .prepareStatement("INSERT INTO channel_chunk (channel_key, chunk_number, samples, first_ms, last_ms,"
                        + " content) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < chunks.size(); i++) {
                Chunk chunk = chunks.get(i);
                insert.setInt(1, channel);
                insert.setInt(2, i);
                insert.setInt(3, chunk.to - chunk.from);
                insert.setLong(4, start + series.timeMillis()[chunk.from]);
                insert.setLong(5, start + series.timeMillis()[chunk.to - 1]);
                insert.setBytes(6, chunk.content);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static ChannelSeries series(Handle handle, PersonId person, ResultSet row) throws SQLException {
        int size = Math.toIntExact(row.getLong("samples"));
        int[] times = new int[size];
        double[] values = new double[size];
        double resolution = row.getDouble("resolution");
        ChunkCodec codec = new ChunkCodec(resolution);
        int filled = 0;
        for (byte[] chunk : handle.createQuery(
                        "SELECT content FROM channel_chunk WHERE channel_key = ? ORDER BY chunk_number")
                .bind(0, row.getInt("channel_key"))
                .mapTo(byte[].class)
                .list()) {
            filled += codec.decode(chunk, times, values, filled);
        }
        if (filled != size) {
            throw new IllegalStateException("A channel of " + size + " samples holds " + filled + ".");
        }
        return new ChannelSeries(
                person,
                row.getString("code"),
                row.getString("unit"),
                Instant.ofEpochMilli(row.getLong("start_ms")),
                times,
                values,
                resolution,
                Optional.ofNullable(row.getString("device")),
                row.getString("file_name"));
    }

    private record Chunk(int from, int to, byte[] content) {}
}
