package org.mendline.storage.observation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Dictionaries;

/// Reads rows of observations, measure by measure and device by device along the one index, and looks each
/// dictionary text up once.
final class ObservationQuery {
    private static final Comparator<Observation> OLDEST_FIRST = Comparator.comparing(Observation::instant)
            .thenComparing(Observation::code)
            .thenComparingDouble(Observation::value);
    private static final String SELECT = "SELECT at_ms, numeric_value, device_key, source_key, utc_offset_s, quality,"
            + " record_ref, zone_key FROM observation WHERE person_key = ? AND measure_key = ? AND device_key = ?"
            + " AND at_ms BETWEEN ? AND ?";

    private final Handle handle;
    private final PersonId person;
    private final Map<Integer, List<String>> sources = new HashMap<>();
    private final Map<Integer, Optional<String>> devices = new HashMap<>();
    private final Map<Integer, Optional<ZoneId>> zones = new HashMap<>();

    ObservationQuery(Handle handle, PersonId person) {
        this.handle = handle;
        this.person = person;
    }

    /// A measure the person has values of.
    record PersonMeasure(int personKey, int measureKey, String code, String unit) {}

    List<PersonMeasure> measures() {
        return handle.createQuery("SELECT pm.person_key, pm.measure_key, m.code, m.unit FROM person p"
                        + " JOIN person_measure pm ON pm.person_key = p.person_key"
                        + " JOIN measure m ON m.measure_key = pm.measure_key WHERE p.id = ? ORDER BY m.code, m.unit")
                .bind(0, person.value())
                .map((row, context) ->
                        new PersonMeasure(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    /// Observations of these measures from `fromMs` to `toMs`, both inclusive, oldest first.
    List<Observation> rows(List<PersonMeasure> measures, long fromMs, long toMs) throws SQLException {
        List<Observation> found = new ArrayList<>();
        try (MeasureDevices devicesOf = MeasureDevices.ofAny(handle);
                PreparedStatement select = handle.getConnection().prepareStatement(SELECT)) {
            select.setLong(4, fromMs);
            select.setLong(5, toMs);
            for (PersonMeasure measure : measures) {
                select.setInt(1, measure.personKey());
                select.setInt(2, measure.measureKey());
                for (int device :
                        devicesOf.of(measure.personKey(), measure.measureKey()).keySet()) {
                    select.setInt(3, device);
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(observation(measure, rows));
                        }
                    }
                }
            }
        }
        found.sort(OLDEST_FIRST);
        return found;
    }

    private Observation observation(PersonMeasure measure, ResultSet row) throws SQLException {
        List<String> source = sources.computeIfAbsent(row.getInt(4), this::source);
        return new Observation(
                person,
                measure.code(),
                row.getDouble(2),
                measure.unit(),
                Instant.ofEpochMilli(row.getLong(1)),
                ZoneOffset.ofTotalSeconds(row.getInt(5)),
                QualityCode.quality(row.getInt(6)),
                new Provenance(
                        source.get(0),
                        row.getString(7),
                        devices.computeIfAbsent(row.getInt(3), this::device),
                        source.get(1)),
                zones.computeIfAbsent(row.getInt(8), this::zone));
    }

    private List<String> source(int key) {
        return handle.createQuery("SELECT file_name, reader FROM source_file WHERE source_key = ?")
                .bind(0, key)
                .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                .one();
    }

    private Optional<ZoneId> zone(int key) {
        return key == Dictionaries.NO_ZONE
                ? Optional.empty()
                : handle.createQuery("SELECT zone_name FROM time_zone WHERE zone_key = ?")
                        .bind(0, key)
                        .mapTo(String.class)
                        .findOne()
                        .map(ZoneId::of);
    }

    private Optional<String> device(int key) {
        return key == Dictionaries.NO_DEVICE
                ? Optional.empty()
                : handle.createQuery("SELECT given_name FROM device WHERE device_key = ?")
                        .bind(0, key)
                        .mapTo(String.class)
                        .findOne();
    }
}
