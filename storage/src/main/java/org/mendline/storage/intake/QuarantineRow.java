package org.mendline.storage.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mendline.storage.intake.Decision.StoredValue;
import org.mendline.storage.intake.HeldValue.HeldSubject;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.PersonId;

/// One row of the quarantine, both ways.
final class QuarantineRow {
    static final String COLUMNS = "quarantine_key, at_ms, file_name, record_ref, reason, raw_text, file_path, reader,"
            + " owner_id, assumed_zone, measure_code, measure_name, numeric_value, unit, value_ms, value_zone, quality,"
            + " device, subject_system, subject_value, outcome, decided_by, decided_ms, decision, stored_person,"
            + " stored_code, stored_unit, stored_value, stored_ms, stored_new";

    private QuarantineRow() {}

    static QuarantinedRecord record(ResultSet row) throws SQLException {
        return new QuarantinedRecord(
                row.getLong("quarantine_key"),
                Instant.ofEpochMilli(row.getLong("at_ms")),
                row.getString("file_name"),
                row.getString("record_ref"),
                row.getString("reason"),
                row.getString("raw_text"),
                new QuarantinedRecord.Origin(
                        row.getString("file_path"),
                        row.getString("reader"),
                        text(row, "owner_id").map(PersonId::new),
                        ZoneId.of(row.getString("assumed_zone"))),
                value(row),
                decision(row));
    }

    private static Optional<HeldValue> value(ResultSet row) throws SQLException {
        Optional<String> code = text(row, "measure_code");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        double number = row.getDouble("numeric_value");
        OptionalDouble value = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
        return Optional.of(new HeldValue(
                new HeldSubject(text(row, "subject_system"), row.getString("subject_value")),
                code.get(),
                row.getString("measure_name"),
                value,
                row.getString("unit"),
                Instant.ofEpochMilli(row.getLong("value_ms")),
                text(row, "value_zone").map(ZoneId::of),
                Quality.valueOf(row.getString("quality")),
                text(row, "device")));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        Optional<String> outcome = text(row, "outcome");
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> person = text(row, "stored_person");
        Optional<StoredValue> stored = person.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredValue(
                        new PersonId(person.get()),
                        row.getString("stored_code"),
                        row.getString("stored_unit"),
                        row.getDouble("stored_value"),
                        Instant.ofEpochMilli(row.getLong("stored_ms")),
                        row.getBoolean("stored_new")));
        return Optional.of(new Decision(
                Decision.Outcome.valueOf(outcome.get()),
                row.getString("decided_by"),
                Instant.ofEpochMilli(row.getLong("decided_ms")),
                row.getString("decision"),
                stored));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /// Binds everything but the content's hash.
    static <S extends SqlStatement<S>> S bind(S statement, QuarantinedRecord record) {
        QuarantinedRecord.Origin origin = record.origin();
        Optional<HeldValue> value = record.value();
        return statement
                .bind("at", record.at().toEpochMilli())
                .bind("file", record.file())
                .bind("record", record.record())
                .bind("reason", record.reason())
                .bind("raw", record.raw())
                .bind("path", origin.path())
                .bind("reader", origin.reader())
                .bind("owner", origin.owner().map(PersonId::value))
                .bind("assumed", origin.zone().getId())
                .bind("code", value.map(HeldValue::code))
                .bind("name", value.map(HeldValue::name))
                .bind("value", value.map(HeldValue::value).orElse(OptionalDouble.empty()))
                .bind("unit", value.map(HeldValue::unit))
                .bind("instant", value.map(v -> v.instant().toEpochMilli()))
                .bind("zone", value.flatMap(HeldValue::zone).map(ZoneId::getId))
                .bind("quality", value.map(v -> v.quality().name()))
                .bind("device", value.flatMap(HeldValue::device))
                .bind("system", value.flatMap(v -> v.subject().system()))
                .bind("subject", value.map(v -> v.subject().name()));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Decision decision) {
        Optional<StoredValue> stored = decision.stored();
        return statement
                .bind("outcome", decision.outcome().name())
                .bind("by", decision.by())
                .bind("at", decision.at().toEpochMilli())
                .bind("words", decision.words())
                .bind("person", stored.map(s -> s.person().value()))
                .bind("code", stored.map(StoredValue::code))
                .bind("unit", stored.map(StoredValue::unit))
                .bind("value", stored.map(StoredValue::value))
                .bind("instant", stored.map(s -> s.instant().toEpochMilli()))
                .bind("new", stored.map(StoredValue::isNew));
    }
}
