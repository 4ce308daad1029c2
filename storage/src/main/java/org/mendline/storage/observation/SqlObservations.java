package org.mendline.storage.observation;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.observation.ObservationQuery.PersonMeasure;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.Dictionaries;

/// Observations in the database.
public final class SqlObservations implements ObservationRepository {
    // A local day lies within 18 hours of the same UTC day: the widest offset java.time allows.
    private static final long WIDEST_OFFSET_MS = 18L * 3_600_000;
    private static final long DAY_MS = 24L * 3_600_000;

    private final Database database;

    public SqlObservations(Database database) {
        this.database = database;
    }

    @Override
    public List<Observation> between(PersonId person, LocalDate from, LocalDate to) {
        return database.read(handle -> {
            ObservationQuery query = new ObservationQuery(handle, person);
            long first = from.toEpochDay() * DAY_MS - WIDEST_OFFSET_MS;
            long last = (to.toEpochDay() + 1) * DAY_MS + WIDEST_OFFSET_MS;
            return query.rows(query.measures(), first, last).stream()
                    .filter(o -> !o.localDate().isBefore(from) && !o.localDate().isAfter(to))
                    .toList();
        });
    }

    @Override
    public List<Observation> ofMeasure(PersonId person, String code) {
        return ofMeasure(person, code, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public List<Observation> ofMeasure(PersonId person, String code, Instant from, Instant to) {
        return ofMeasure(person, code, from.toEpochMilli(), to.toEpochMilli());
    }

    private List<Observation> ofMeasure(PersonId person, String code, long fromMs, long toMs) {
        return database.read(handle -> {
            ObservationQuery query = new ObservationQuery(handle, person);
            List<PersonMeasure> measures = query.measures().stream()
                    .filter(measure -> measure.code().equals(code))
                    .toList();
            return List.copyOf(query.rows(measures, fromMs, toMs));
        });
    }

    @Override
    public Optional<DaySpan> span(PersonId person) {
        return database.read(handle -> {
            List<DeviceMeasure> measures = devices(handle, new ObservationQuery(handle, person).measures());
            Optional<LocalDate> first = edge(handle, measures, "ASC").min(Comparator.naturalOrder());
            Optional<LocalDate> last = edge(handle, measures, "DESC").max(Comparator.naturalOrder());
            return first.flatMap(day -> last.map(end -> new DaySpan(day, end)));
        });
    }

    private static List<DeviceMeasure> devices(Handle handle, List<PersonMeasure> measures) throws SQLException {
        List<DeviceMeasure> found = new ArrayList<>();
        try (MeasureDevices devicesOf = MeasureDevices.ofAny(handle)) {
            for (PersonMeasure measure : measures) {
                devicesOf
                        .of(measure.personKey(), measure.measureKey())
                        .keySet()
                        .forEach(device -> found.add(new DeviceMeasure(measure, device)));
            }
        }
        return found;
    }

    private record DeviceMeasure(PersonMeasure measure, int deviceKey) {}

    /// The outermost local day of each measure and device, found at one end of its stretch of the index.
    private static Stream<LocalDate> edge(Handle handle, List<DeviceMeasure> measures, String order) {
        return measures.stream()
                .flatMap(measure -> handle
                        .createQuery(
                                "SELECT at_ms, utc_offset_s FROM observation WHERE person_key = ? AND measure_key = ?"
                                        + " AND device_key = ? ORDER BY person_key " + order + ", measure_key " + order
                                        + ", device_key " + order + ", at_ms " + order + " LIMIT 1")
                        .bind(0, measure.measure().personKey())
                        .bind(1, measure.measure().measureKey())
                        .bind(2, measure.deviceKey())
                        .map((row, context) -> day(row.getLong(1), row.getInt(2)))
                        .findOne()
                        .stream());
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
        return database.write(handle ->
                new ObservationInsert(handle, database.dictionaries(), database.trace()).addAll(observations));
    }

    @Override
    public boolean remove(Observation observation) {
        return database.write(handle -> handle.execute(
                        "DELETE FROM observation WHERE person_key = (SELECT person_key FROM person WHERE id = ?)"
                                + " AND measure_key = (SELECT measure_key FROM measure WHERE code = ? AND unit = ?)"
                                + " AND at_ms = ? AND numeric_value = ? AND device_key = COALESCE("
                                + "(SELECT device_key FROM device WHERE given_name = ?), " + Dictionaries.NO_DEVICE
                                + ")",
                        observation.person().value(),
                        observation.code(),
                        observation.unit(),
                        observation.instant().toEpochMilli(),
                        observation.value() + 0.0,
                        observation.provenance().device().orElse("")))
                > 0;
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
}
