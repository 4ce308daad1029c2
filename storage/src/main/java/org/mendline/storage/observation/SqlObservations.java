package org.mendline.storage.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;

/// Observations in the database.
public final class SqlObservations implements ObservationRepository {
    // A local day lies within 18 hours of the same UTC day: the widest offset java.time allows.
    private static final long WIDEST_OFFSET_MS = 18L * 3_600_000;
    private static final long DAY_MS = 24L * 3_600_000;
    private static final String SELECT = "SELECT m.code, m.unit, o.numeric_value, o.at_ms, o.utc_offset_s, o.quality,"
            + " o.record_ref, s.file_name, s.reader, d.given_name AS device"
            + " FROM person p JOIN person_measure pm ON pm.person_key = p.person_key"
            + " JOIN measure m ON m.measure_key = pm.measure_key"
            + " JOIN observation o ON o.person_key = pm.person_key AND o.measure_key = pm.measure_key"
            + " JOIN source_file s ON s.source_key = o.source_key"
            + " LEFT JOIN device d ON d.device_key = o.device_key WHERE p.id = :person";
    private static final String OLDEST_FIRST = " ORDER BY o.at_ms, m.code, o.numeric_value";

    private final Database database;

    public SqlObservations(Database database) {
        this.database = database;
    }

    @Override
    public List<Observation> between(PersonId person, LocalDate from, LocalDate to) {
        return database.read(handle -> {
            Query query = handle.createQuery(SELECT + " AND o.at_ms BETWEEN :first AND :last" + OLDEST_FIRST)
                    .bind("person", person.value())
                    .bind("first", from.toEpochDay() * DAY_MS - WIDEST_OFFSET_MS)
                    .bind("last", (to.toEpochDay() + 1) * DAY_MS + WIDEST_OFFSET_MS);
            return query.map((row, context) -> observation(person, row)).stream()
                    .filter(o -> !o.localDate().isBefore(from) && !o.localDate().isAfter(to))
                    .toList();
        });
    }

    @Override
    public List<Observation> ofMeasure(PersonId person, String code) {
        return database.read(handle -> handle.createQuery(SELECT + " AND m.code = :code" + OLDEST_FIRST)
                .bind("person", person.value())
                .bind("code", code)
                .map((row, context) -> observation(person, row))
                .list());
    }

    @Override
    public Optional<DaySpan> span(PersonId person) {
        Optional<LocalDate> first = edge(person, "ASC", (a, b) -> a.isBefore(b) ? a : b);
        Optional<LocalDate> last = edge(person, "DESC", (a, b) -> a.isAfter(b) ? a : b);
        return first.flatMap(day -> last.map(end -> new DaySpan(day, end)));
    }

    /// The outermost local day over all measures, each found at one end of its stretch of the index.
    private Optional<LocalDate> edge(PersonId person, String order, BinaryOperator<LocalDate> outer) {
        return database.read(handle -> {
            List<int[]> pairs = handle.createQuery("SELECT p.person_key, pm.measure_key FROM person p"
                            + " JOIN person_measure pm ON pm.person_key = p.person_key WHERE p.id = ?")
                    .bind(0, person.value())
                    .map((row, context) -> new int[] {row.getInt(1), row.getInt(2)})
                    .list();
            return pairs.stream()
                    .flatMap(pair -> handle
                            .createQuery("SELECT at_ms, utc_offset_s FROM observation"
                                    + " WHERE person_key = ? AND measure_key = ? ORDER BY person_key " + order
                                    + ", measure_key " + order + ", at_ms " + order + " LIMIT 1")
                            .bind(0, pair[0])
                            .bind(1, pair[1])
                            .map((row, context) -> day(row.getLong(1), row.getInt(2)))
                            .findOne()
                            .stream())
                    .reduce(outer);
        });
    }

    @Override
    public Map<String, Long> countsByMeasure(PersonId person) {
        return database.read(handle -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            try (Stream<Map.Entry<String, Long>> rows = handle
                    .createQuery("SELECT m.code, COUNT(*) FROM person p"
                            + " JOIN person_measure pm ON pm.person_key = p.person_key"
                            + " JOIN measure m ON m.measure_key = pm.measure_key"
                            + " JOIN observation o ON o.person_key = pm.person_key"
                            + " AND o.measure_key = pm.measure_key WHERE p.id = ? GROUP BY m.code ORDER BY m.code")
                    .bind(0, person.value())
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .stream()) {
                rows.forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            }
            return counts;
        });
    }

    @Override
    public int addAll(List<Observation> observations) {
        return database.write(handle -> new ObservationInsert(handle).addAll(observations));
    }

    @Override
    public Optional<String> measureName(String code) {
        return database.read(handle -> handle.createQuery("SELECT given_name FROM measure_name WHERE code = ?")
                .bind(0, code)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void nameMeasure(String code, String name) {
        database.write(handle -> {
            handle.execute("DELETE FROM measure_name WHERE code = ?", code);
            return handle.execute("INSERT INTO measure_name (code, given_name) VALUES (?, ?)", code, name);
        });
    }

    private static LocalDate day(long atMs, int offsetSeconds) {
        return Instant.ofEpochMilli(atMs)
                .atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds))
                .toLocalDate();
    }

    private static Observation observation(PersonId person, ResultSet row) throws SQLException {
        Provenance provenance = new Provenance(
                row.getString("file_name"),
                row.getString("record_ref"),
                Optional.ofNullable(row.getString("device")),
                row.getString("reader"));
        return new Observation(
                person,
                row.getString("code"),
                row.getDouble("numeric_value"),
                row.getString("unit"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                ZoneOffset.ofTotalSeconds(row.getInt("utc_offset_s")),
                QualityCode.quality(row.getInt("quality")),
                provenance);
    }
}
