package org.mendline.storage.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;

/// Doubtful values in the database. What is trusted stands in the observation; beside it, who said so and why.
public final class SqlDoubtful implements DoubtfulRepository {
    private static final int FEWEST_LETTERS = 2;
    private static final String JOINED = " FROM doubtful_value d JOIN observation o ON o.person_key = d.person_key"
            + " AND o.measure_key = d.measure_key AND o.at_ms = d.at_ms AND o.numeric_value = d.numeric_value"
            + " AND o.device_key = d.device_key";
    private static final String SELECT = "SELECT d.doubtful_key, p.id, m.code, o.numeric_value, m.unit, o.at_ms,"
            + " o.utc_offset_s, o.quality, s.file_name, o.record_ref, v.given_name, s.reader, d.judged_by,"
            + " d.judged_ms, d.reason, t.zone_name" + JOINED + " JOIN person p ON p.person_key = o.person_key"
            + " JOIN measure m ON m.measure_key = o.measure_key JOIN source_file s ON s.source_key = o.source_key"
            + " LEFT JOIN device v ON v.device_key = o.device_key LEFT JOIN time_zone t ON t.zone_key = o.zone_key";
    private static final String WAITING = " WHERE o.quality = " + QualityCode.IMPLAUSIBLE;
    private static final String JUDGED =
            " WHERE o.quality IN (" + QualityCode.ACCEPTED + ", " + QualityCode.REJECTED + ")";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public SqlDoubtful(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<DoubtfulValue> waiting(int limit) {
        return list(WAITING + " ORDER BY p.id, m.code, o.at_ms, o.numeric_value", limit);
    }

    @Override
    public List<DoubtfulValue> judged(int limit) {
        return list(JUDGED + " ORDER BY d.judged_ms DESC, d.doubtful_key", limit);
    }

    private List<DoubtfulValue> list(String filter, int limit) {
        return database.read(handle -> handle.createQuery(SELECT + filter + " LIMIT ?")
                .bind(0, Math.max(0, limit))
                .map((row, context) -> value(row))
                .list());
    }

    @Override
    public long count() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*)" + JOINED + WAITING)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<DoubtfulValue> find(long id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<DoubtfulValue> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " WHERE d.doubtful_key = ? AND o.quality IN (" + QualityCode.IMPLAUSIBLE
                        + ", " + QualityCode.ACCEPTED + ", " + QualityCode.REJECTED + ")")
                .bind(0, id)
                .map((row, context) -> value(row))
                .findOne();
    }

    @Override
    public int judge(List<Long> ids, boolean accepted, String by, String reason) {
        String name = named(by);
        String words = reason.strip();
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "Say why: a doubtful value is accepted or rejected with a reason, for example \"repeated by hand\".");
        }
        Judgement judgement = new Judgement(accepted, name, Instant.ofEpochMilli(clock.millis()), words);
        return database.write(handle -> {
            int done = 0;
            for (long id : ids) {
                Optional<DoubtfulValue> value = find(handle, id);
                if (value.isPresent()) {
                    set(handle, id, accepted ? Quality.ACCEPTED : Quality.REJECTED, Optional.of(judgement));
                    audit.append(
                            name,
                            accepted ? "doubtful-accept" : "doubtful-reject",
                            sentence(value.get()) + " Before: " + before(value.get()) + ". Reason: " + words);
                    done++;
                }
            }
            return done;
        });
    }

    @Override
    public int reopen(List<Long> ids, String by) {
        String name = named(by);
        return database.write(handle -> {
            int done = 0;
            for (long id : ids) {
                Optional<DoubtfulValue> value =
                        find(handle, id).filter(v -> v.judgement().isPresent());
                if (value.isPresent()) {
                    set(handle, id, Quality.IMPLAUSIBLE, Optional.empty());
                    audit.append(
                            name, "doubtful-reopen", sentence(value.get()) + " Before: " + before(value.get()) + ".");
                    done++;
                }
            }
            return done;
        });
    }

    private static void set(Handle handle, long id, Quality quality, Optional<Judgement> judgement) {
        handle.createQuery("SELECT person_key, measure_key, at_ms, numeric_value, device_key FROM doubtful_value"
                        + " WHERE doubtful_key = ?")
                .bind(0, id)
                .map((row, context) -> handle.execute(
                        "UPDATE observation SET quality = ? WHERE person_key = ? AND measure_key = ? AND at_ms = ?"
                                + " AND numeric_value = ? AND device_key = ?",
                        QualityCode.of(quality),
                        row.getInt(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getDouble(4),
                        row.getInt(5)))
                .one();
        handle.createUpdate(
                        "UPDATE doubtful_value SET judged_by = :by, judged_ms = :at, reason = :reason WHERE doubtful_key = :id")
                .bind("by", judgement.map(Judgement::by))
                .bind("at", judgement.map(j -> j.at().toEpochMilli()))
                .bind("reason", judgement.map(Judgement::reason))
                .bind("id", id)
                .execute();
    }

    private static String named(String by) {
        String name = by.strip();
        if (name.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            throw new IllegalArgumentException(
                    "Say who decides: doubtful values are judged by a named person, first and last name.");
        }
        return name;
    }

    private static String sentence(DoubtfulValue value) {
        Observation o = value.observation();
        return "Value " + value.id() + ": " + o.code() + " = " + o.value() + " " + o.unit() + " at "
                + o.instant().atOffset(o.offset()) + " of " + o.person() + ", from "
                + o.provenance().source() + ", " + o.provenance().record() + ".";
    }

    private static String before(DoubtfulValue value) {
        return value.judgement()
                .map(j -> (j.accepted() ? "accepted by " : "rejected by ") + j.by())
                .orElse("not judged");
    }

    private static DoubtfulValue value(ResultSet row) throws SQLException {
        Quality quality = QualityCode.quality(row.getInt(8));
        Observation observation = new Observation(
                new PersonId(row.getString(2)),
                row.getString(3),
                row.getDouble(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                ZoneOffset.ofTotalSeconds(row.getInt(7)),
                quality,
                new Provenance(
                        row.getString(9), row.getString(10), Optional.ofNullable(row.getString(11)), row.getString(12)),
                Optional.ofNullable(row.getString(16)).map(ZoneId::of));
        Optional<Judgement> judgement = quality == Quality.IMPLAUSIBLE
                ? Optional.empty()
                : Optional.of(new Judgement(
                        quality == Quality.ACCEPTED,
                        Optional.ofNullable(row.getString(13)).orElse(""),
                        Instant.ofEpochMilli(row.getLong(14)),
                        Optional.ofNullable(row.getString(15)).orElse("")));
        return new DoubtfulValue(row.getLong(1), observation, judgement);
    }
}
