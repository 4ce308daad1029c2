package org.mendline.storage.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.Hashes;

/// The audit log in the database. Each entry's SHA-256 covers the hash before it and its own number, time, actor,
/// action and detail, each with its length; the newest hash is also kept as a setting, so that cutting off the end
/// shows.
public final class SqlAuditLog implements AuditLog {
    private static final String HEAD = "audit.head";
    private static final String NO_HASH = "0".repeat(64);

    private final Database database;
    private final Clock clock;

    public SqlAuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void append(String actor, String action, String detail) {
        database.write(handle -> {
            Optional<Link> last = last(handle);
            long sequence = last.map(link -> link.entry.sequence() + 1).orElse(1L);
            Entry entry = new Entry(sequence, Instant.ofEpochMilli(clock.millis()), actor, action, detail);
            String hash = hash(last.map(Link::hash).orElse(NO_HASH), entry);
            handle.execute(
                    "INSERT INTO audit_entry (sequence_number, at_ms, actor, action_code, detail, chain_hash)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    sequence,
                    entry.at().toEpochMilli(),
                    actor,
                    action,
                    detail,
                    hash);
            handle.execute("DELETE FROM setting WHERE setting_key = ?", HEAD);
            return handle.execute(
                    "INSERT INTO setting (setting_key, setting_value) VALUES (?, ?)", HEAD, sequence + ":" + hash);
        });
    }

    @Override
    public List<Entry> latest(int limit) {
        return database.read(handle -> links(handle, "ORDER BY sequence_number DESC LIMIT " + Math.max(0, limit))
                .map(Link::entry)
                .toList());
    }

    @Override
    public OptionalLong firstBroken() {
        return database.read(handle -> {
            long expected = 1;
            String before = NO_HASH;
            try (Stream<Link> links = links(handle, "ORDER BY sequence_number")) {
                for (Iterator<Link> all = links.iterator(); all.hasNext(); expected++) {
                    Link link = all.next();
                    if (link.entry.sequence() != expected
                            || !hash(before, link.entry).equals(link.hash)) {
                        return OptionalLong.of(expected);
                    }
                    before = link.hash;
                }
            }
            String head = handle.createQuery("SELECT setting_value FROM setting WHERE setting_key = ?")
                    .bind(0, HEAD)
                    .mapTo(String.class)
                    .findOne()
                    .orElse("0:" + NO_HASH);
            return head.equals(expected - 1 + ":" + before) ? OptionalLong.empty() : OptionalLong.of(expected);
        });
    }

    private static Optional<Link> last(Handle handle) {
        try (Stream<Link> links = links(handle, "ORDER BY sequence_number DESC LIMIT 1")) {
            return links.findFirst();
        }
    }

    private static Stream<Link> links(Handle handle, String order) {
        return handle
                .createQuery("SELECT sequence_number, at_ms, actor, action_code, detail, chain_hash"
                        + " FROM audit_entry " + order)
                .map((row, context) -> new Link(
                        new Entry(
                                row.getLong(1),
                                Instant.ofEpochMilli(row.getLong(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        row.getString(6)))
                .stream();
    }

    private static String hash(String before, Entry entry) {
        MessageDigest digest = Hashes.sha256();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        digest.update(ByteBuffer.allocate(16)
                .putLong(entry.sequence())
                .putLong(entry.at().toEpochMilli())
                .flip());
        for (String text : List.of(entry.actor(), entry.action(), entry.detail())) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private record Link(Entry entry, String hash) {}
}
