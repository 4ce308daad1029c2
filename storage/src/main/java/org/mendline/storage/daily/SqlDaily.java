package org.mendline.storage.daily;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.daily.DailyQuery.PersonMeasure;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.Dictionaries;

/// Daily values of what is in the database.
public final class SqlDaily implements DailyRepository {
    private final Database database;
    private final AuditLog audit;
    private final DailyMeasures measures = new DailyMeasures();
    private final DeviceClasses classes = new DeviceClasses();

    public SqlDaily(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public DailyRecord between(PersonId person, LocalDate from, LocalDate to) {
        return database.read(handle -> {
            DailyQuery query = new DailyQuery(handle, classes);
            List<PersonMeasure> ofPerson = query.measures(person);
            DailyFold fold = new DailyFold(measures);
            for (PersonMeasure measure : ofPerson) {
                query.read(measure, from.toEpochDay(), to.toEpochDay(), fold.measure(measure.code(), measure.unit()));
            }
            return fold.record(new KindRanking(query, measures, ofPerson).ranked(query.choices(person)));
        });
    }

    @Override
    public List<KindDevices> devices(PersonId person) {
        return database.read(handle -> {
            try (DailyQuery query = new DailyQuery(handle, classes)) {
                return new KindRanking(query, measures, query.measures(person)).devices(query.choices(person));
            }
        });
    }

    @Override
    public List<DeviceChoice> choices(PersonId person) {
        return database.read(handle -> {
            try (DailyQuery query = new DailyQuery(handle, classes)) {
                return query.choices(person);
            }
        });
    }

    @Override
    public void choose(PersonId person, DeviceChoice choice) {
        database.write(handle -> {
            int personKey = database.dictionaries().person(handle, person.value());
            DailyDevice device = measuredBy(handle, person, choice);
            delete(handle, personKey, choice.kind());
            handle.execute(
                    "INSERT INTO primary_device (person_key, kind, device_key, chosen_by, at_ms) VALUES (?, ?, ?, ?, ?)",
                    personKey,
                    choice.kind(),
                    key(handle, choice),
                    choice.by(),
                    choice.at().toEpochMilli());
            audit.append(
                    choice.by(), "primary-device", person + ", " + choice.kind() + ": " + device.label() + " chosen");
            return choice.kind();
        });
    }

    private DailyDevice measuredBy(Handle handle, PersonId person, DeviceChoice choice) throws SQLException {
        try (DailyQuery query = new DailyQuery(handle, classes)) {
            return new KindRanking(query, measures, query.measures(person))
                    .device(choice.kind(), choice.device())
                    .orElseThrow(() -> new IllegalArgumentException(
                            choice.device().orElse(DailyDevice.NO_DEVICE) + " has no value of " + choice.kind() + " of "
                                    + person + ", so it cannot be primary."));
        }
    }

    private int key(Handle handle, DeviceChoice choice) throws SQLException {
        return choice.device().isPresent()
                ? database.dictionaries()
                        .devices()
                        .keyOf(handle, choice.device().get())
                : Dictionaries.NO_DEVICE;
    }

    @Override
    public boolean forgetChoice(PersonId person, String kind, String by) {
        return database.write(handle -> {
            boolean there = delete(handle, database.dictionaries().person(handle, person.value()), kind) > 0;
            if (there) {
                audit.append(by, "primary-device", person + ", " + kind + ": left to the rule again");
            }
            return there;
        });
    }

    private static int delete(Handle handle, int personKey, String kind) {
        return handle.execute("DELETE FROM primary_device WHERE person_key = ? AND kind = ?", personKey, kind);
    }
}
