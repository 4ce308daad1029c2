package org.mendline.storage.daily;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.observation.MeasureDevices;
import org.mendline.storage.observation.QualityCode;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Dictionaries;

/// Reads what daily values need, device by device along the one index of observations; one instance a call.
final class DailyQuery implements AutoCloseable {
    static final long DAY_MS = 86_400_000;
    private static final String OF_DEVICE = " FROM observation WHERE person_key = ? AND measure_key = ? AND device_key";
    private static final String IN_ORDER = " ORDER BY person_key, measure_key, device_key";
    private static final String VALID = " = ? AND " + QualityCode.IS_FEATURE;
    private static final String OLDEST =
            "SELECT at_ms, utc_offset_s" + OF_DEVICE + VALID + IN_ORDER + ", at_ms LIMIT 1";
    private static final String NEWEST = "SELECT at_ms, utc_offset_s" + OF_DEVICE + VALID
            + " ORDER BY person_key DESC, measure_key DESC, device_key DESC, at_ms DESC LIMIT 1";
    private static final String ROWS = "SELECT at_ms, numeric_value, utc_offset_s, quality, source_key" + OF_DEVICE
            + " = ? AND at_ms BETWEEN ? AND ?";
    // Whole days; before 1970 a day is cut at the wrong end, which counting does not notice.
    private static final String LOCAL_DAY = "(at_ms + utc_offset_s * 1000) / " + DAY_MS;
    private static final String DAYS = "SELECT COUNT(DISTINCT " + LOCAL_DAY + ")" + OF_DEVICE + VALID
            + " AND at_ms >= ? AND " + LOCAL_DAY + " >= ?";

    private final Handle handle;
    private final DeviceClasses classes;
    private final PreparedStatement rows;
    private final PreparedStatement oldest;
    private final PreparedStatement newest;
    private final PreparedStatement days;
    private final Map<Integer, DailyDevice> devices = new HashMap<>();
    private final Map<Integer, String> readers = new HashMap<>();

    DailyQuery(Handle handle, DeviceClasses classes) throws SQLException {
        this.handle = handle;
        this.classes = classes;
        Connection connection = handle.getConnection();
        this.rows = connection.prepareStatement(ROWS);
        this.oldest = connection.prepareStatement(OLDEST);
        this.newest = connection.prepareStatement(NEWEST);
        this.days = connection.prepareStatement(DAYS);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        oldest.close();
        newest.close();
        days.close();
    }

    /// A measure the person has values of.
    ///
    /// @param devices each device that has a valid value of it, under its key
    record PersonMeasure(int personKey, int measureKey, String code, String unit, Map<Integer, DailyDevice> devices) {}

    /// A moment and the person's clock at it.
    record LocalMoment(long atMs, int offsetSeconds) {
        long epochDay() {
            return Math.floorDiv(atMs + offsetSeconds * 1000L, DAY_MS);
        }
    }

    List<PersonMeasure> measures(PersonId person) throws SQLException {
        List<PersonMeasure> measures = handle.createQuery("SELECT pm.person_key, pm.measure_key, m.code, m.unit"
                        + " FROM person p JOIN person_measure pm ON pm.person_key = p.person_key"
                        + " JOIN measure m ON m.measure_key = pm.measure_key WHERE p.id = ? ORDER BY m.code, m.unit")
                .bind(0, person.value())
                .map((row, context) -> new PersonMeasure(
                        row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), new LinkedHashMap<>()))
                .list();
        try (MeasureDevices devicesOf = MeasureDevices.ofValid(handle)) {
            for (PersonMeasure measure : measures) {
                devicesOf
                        .of(measure.personKey(), measure.measureKey())
                        .forEach((key, source) -> measure.devices().put(key, device(key, source)));
            }
        }
        return measures;
    }

    private DailyDevice device(int key, int sourceKey) {
        return devices.computeIfAbsent(key, k -> classes.device(name(k), reader(sourceKey)));
    }

    private Optional<String> name(int key) {
        return key == Dictionaries.NO_DEVICE
                ? Optional.empty()
                : handle.createQuery("SELECT given_name FROM device WHERE device_key = ?")
                        .bind(0, key)
                        .mapTo(String.class)
                        .findOne();
    }

    private String reader(int sourceKey) {
        return readers.computeIfAbsent(
                sourceKey,
                key -> handle.createQuery("SELECT reader FROM source_file WHERE source_key = ?")
                        .bind(0, key)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""));
    }

    /// Adds the valid statements on these local days.
    void read(PersonMeasure measure, long fromDay, long toDay, MeasureStatements into) throws SQLException {
        // Only where parts add up does it matter which reader told of them.
        boolean readerMatters = into.measure().use() == DailyUse.SUM;
        // A local day lies within 18 hours of the same UTC day: the widest offset java.time allows.
        rows.setLong(4, (fromDay - 1) * DAY_MS);
        rows.setLong(5, (toDay + 2) * DAY_MS);
        for (Map.Entry<Integer, DailyDevice> device : measure.devices().entrySet()) {
            try (ResultSet row = of(rows, measure, device.getKey()).executeQuery()) {
                while (row.next()) {
                    LocalMoment moment = new LocalMoment(row.getLong(1), row.getInt(3));
                    long day = moment.epochDay();
                    if (day >= fromDay && day <= toDay && QualityCode.isFeature(row.getInt(4))) {
                        String reader = readerMatters ? reader(row.getInt(5)) : "";
                        into.add(new Statement(device.getValue(), reader, day, moment.atMs(), row.getDouble(2)));
                    }
                }
            }
        }
    }

    private static PreparedStatement of(PreparedStatement statement, PersonMeasure measure, int deviceKey)
            throws SQLException {
        statement.setInt(1, measure.personKey());
        statement.setInt(2, measure.measureKey());
        statement.setInt(3, deviceKey);
        return statement;
    }

    LocalMoment newest(PersonMeasure measure, int deviceKey) throws SQLException {
        return edge(of(newest, measure, deviceKey));
    }

    LocalMoment oldest(PersonMeasure measure, int deviceKey) throws SQLException {
        return edge(of(oldest, measure, deviceKey));
    }

    /// Of a device that has a value.
    private static LocalMoment edge(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return new LocalMoment(row.getLong(1), row.getInt(2));
        }
    }

    /// Local days from `fromDay` on, in days since 1970, on which the device has a valid value.
    long days(PersonMeasure measure, int deviceKey, long fromDay) throws SQLException {
        days.setLong(4, (fromDay - 1) * DAY_MS);
        days.setLong(5, fromDay);
        try (ResultSet row = of(days, measure, deviceKey).executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// What somebody chose for the person.
    List<DeviceChoice> choices(PersonId person) {
        List<DeviceChoice> choices = new ArrayList<>();
        handle.createQuery("SELECT d.kind, d.device_key, d.chosen_by, d.at_ms FROM primary_device d"
                        + " JOIN person p ON p.person_key = d.person_key WHERE p.id = ? ORDER BY d.kind")
                .bind(0, person.value())
                .map((row, context) -> new DeviceChoice(
                        row.getString(1), name(row.getInt(2)), row.getString(3), Instant.ofEpochMilli(row.getLong(4))))
                .forEach(choices::add);
        return choices;
    }
}
