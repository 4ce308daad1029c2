package org.mendline.storage.channel;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.Dictionaries;
import org.mendline.storage.sql.Hashes;

/// Channels in the database.
public final class SqlChannels implements ChannelRepository {
    private static final String FIND = "SELECT 1 FROM channel WHERE person_key = ? AND measure_key = ?"
            + " AND start_ms = ? AND device_key = ? AND samples_hash = ?";
    private static final String INSERT = "INSERT INTO channel (person_key, measure_key, start_ms, device_key,"
            + " samples_hash, source_key, resolution, samples, stored_bytes, first_ms, last_ms, zone_key, run_key,"
            + " channel_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    public SqlChannels(Database database) {
        this.database = database;
    }

    @Override
    public List<ChannelSeries> overlapping(PersonId person, String code, Instant from, Instant to) {
        return database.read(handle -> handle.createQuery("SELECT c.channel_key, m.code, m.unit, c.start_ms,"
                        + " c.samples, c.resolution, d.given_name AS device, s.file_name, z.zone_name FROM channel c"
                        + " JOIN person p ON p.person_key = c.person_key"
                        + " JOIN measure m ON m.measure_key = c.measure_key"
                        + " JOIN source_file s ON s.source_key = c.source_key"
                        + " LEFT JOIN device d ON d.device_key = c.device_key"
                        + " LEFT JOIN time_zone z ON z.zone_key = c.zone_key"
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
    public List<ChannelSpan> spans(PersonId person) {
        return database.read(handle -> handle.createQuery("SELECT m.code, m.unit, c.first_ms, c.last_ms, c.samples,"
                        + " d.given_name, s.file_name FROM channel c JOIN person p ON p.person_key = c.person_key"
                        + " JOIN measure m ON m.measure_key = c.measure_key"
                        + " JOIN source_file s ON s.source_key = c.source_key"
                        + " LEFT JOIN device d ON d.device_key = c.device_key WHERE p.id = ?"
                        + " ORDER BY c.first_ms, c.channel_key")
                .bind(0, person.value())
                .map((row, context) -> new ChannelSpan(
                        row.getString(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getLong(5),
                        Optional.ofNullable(row.getString(6)),
                        row.getString(7)))
                .list());
    }

    @Override
    public void read(
            PersonId person, String code, Instant from, Instant to, SampleReader reader, BooleanSupplier cancelled) {
        database.read(handle -> ChannelWindow.of(handle, from, to, cancelled).read(person, code, reader));
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
        try (ChunkPress press = new ChunkPress()) {
            for (int from = 0; from < series.size(); from += ChunkCodec.MAX_SAMPLES) {
                int to = Math.min(from + ChunkCodec.MAX_SAMPLES, series.size());
                Varints packed = codec.pack(series.timeMillis(), series.values(), from, to);
                digest.update(packed.array(), 0, packed.size());
                chunks.add(new Chunk(from, to, press.compress(packed)));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private boolean add(Handle handle, ChannelSeries series, List<Chunk> chunks, String hash) throws SQLException {
        Dictionaries dictionaries = database.dictionaries();
        Optional<String> device = series.device();
        Place place = new Place(
                dictionaries.person(handle, series.person().value()),
                dictionaries.measures().keyOf(handle, series.code(), series.unit()),
                series.start().toEpochMilli(),
                device.isPresent() ? dictionaries.devices().keyOf(handle, device.get()) : Dictionaries.NO_DEVICE,
                hash);
        boolean isNew = !isKnown(handle, place);
        long first = place.startMs + series.timeMillis()[0];
        long last = place.startMs + series.timeMillis()[series.size() - 1];
        long added = isNew ? series.size() : 0;
        database.trace()
                .ifPresent(
                        trace -> trace.touched(place.person, place.measure, first, last, added, series.size() - added));
        if (isNew) {
            insert(handle, place, series, chunks);
        }
        return isNew;
    }

    /// What makes a channel the same as another.
    private record Place(int person, int measure, long startMs, int device, String hash) {
        void bind(PreparedStatement statement) throws SQLException {
            statement.setInt(1, person);
            statement.setInt(2, measure);
            statement.setLong(3, startMs);
            statement.setInt(4, device);
            statement.setString(5, hash);
        }
    }

    private static boolean isKnown(Handle handle, Place place) throws SQLException {
        try (PreparedStatement find = handle.getConnection().prepareStatement(FIND)) {
            place.bind(find);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void insert(Handle handle, Place place, ChannelSeries series, List<Chunk> chunks) throws SQLException {
        Dictionaries dictionaries = database.dictionaries();
        int channel = dictionaries.channels().take(handle);
        try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
            place.bind(insert);
            insert.setInt(6, dictionaries.sources().keyOf(handle, series.source(), ""));
            insert.setDouble(7, series.resolution());
            insert.setLong(8, series.size());
            insert.setLong(
                    9, chunks.stream().mapToLong(chunk -> chunk.content.length).sum());
            insert.setLong(10, place.startMs + series.timeMillis()[0]);
            insert.setLong(11, place.startMs + series.timeMillis()[series.size() - 1]);
            insert.setInt(12, zone(handle, series));
            insert.setInt(13, database.importRun());
            insert.setInt(14, channel);
            insert.executeUpdate();
        }
        insertChunks(handle, channel, series, chunks);
    }

    private int zone(Handle handle, ChannelSeries series) throws SQLException {
        Optional<ZoneId> zone = series.zone();
        return zone.isPresent()
                ? database.dictionaries().zones().keyOf(handle, zone.get().getId())
                : Dictionaries.NO_ZONE;
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
                row.getString("file_name"),
                Optional.ofNullable(row.getString("zone_name")).map(ZoneId::of));
    }

    private record Chunk(int from, int to, byte[] content) {}
}
