package org.mendline.storage.observation;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.sql.Database;
import org.mendline.storage.sql.Dictionaries;

/// Withdrawals in the database.
public final class SqlWithdrawals implements WithdrawalRepository {
    private static final String PLACE = " WHERE person_key = :person AND measure_key IN"
            + " (SELECT measure_key FROM measure WHERE code = :code) AND device_key = :device AND at_ms = :at";
    private static final String MARK = " SET quality = CASE WHEN " + QualityCode.IS_CORRECTION + " THEN "
            + QualityCode.WITHDRAWN_CORRECTION + " ELSE " + QualityCode.WITHDRAWN + " END";

    private final Database database;
    private final AuditLog audit;

    public SqlWithdrawals(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /// Where on a person's time line.
    private record Place(int person, String code, int device, long atMs) {}

    private record Stored(double value, int quality) {}

    @Override
    public Outcome withdraw(Withdrawal withdrawal, String actor) {
        return database.write(handle -> {
            Place place = place(handle, withdrawal);
            List<Stored> there = there(handle, place);
            boolean known = there.isEmpty()
                    ? isRemembered(handle, place)
                    : there.stream().allMatch(value -> QualityCode.isWithdrawn(value.quality()));
            if (there.isEmpty()) {
                remember(handle, withdrawal, place, Optional.empty());
            } else {
                replaced(handle, place).forEach(value -> remember(handle, withdrawal, place, Optional.of(value)));
                there.forEach(value -> remember(handle, withdrawal, place, Optional.of(value)));
                mark(handle, "observation", place);
                mark(handle, "superseded_observation", place);
            }
            if (!known) {
                audit.append(actor, "withdraw-value", sentence(withdrawal, there));
            }
            return known ? Outcome.KNOWN : there.isEmpty() ? Outcome.NOT_THERE : Outcome.WITHDRAWN;
        });
    }

    private Place place(Handle handle, Withdrawal withdrawal) throws SQLException {
        Optional<String> device = withdrawal.provenance().device();
        return new Place(
                database.dictionaries().person(handle, withdrawal.person().value()),
                withdrawal.code(),
                device.isPresent()
                        ? database.dictionaries().devices().keyOf(handle, device.get())
                        : Dictionaries.NO_DEVICE,
                withdrawal.instant().toEpochMilli());
    }

    private static List<Stored> there(Handle handle, Place place) {
        return values(handle, "SELECT numeric_value, quality FROM observation" + PLACE, place);
    }

    /// What corrections replaced: it must not count either when they are taken back.
    private static List<Stored> replaced(Handle handle, Place place) {
        return values(
                handle,
                "SELECT numeric_value, MIN(quality) FROM superseded_observation" + PLACE + " GROUP BY numeric_value",
                place);
    }

    private static List<Stored> values(Handle handle, String sql, Place place) {
        return at(place, handle.createQuery(sql))
                .map((row, context) -> new Stored(row.getDouble(1), row.getInt(2)))
                .list();
    }

    private static <T extends SqlStatement<T>> T at(Place place, T statement) {
        return statement
                .bind("person", place.person())
                .bind("code", place.code())
                .bind("device", place.device())
                .bind("at", place.atMs());
    }

    private static void mark(Handle handle, String table, Place place) {
        at(place, handle.createUpdate("UPDATE " + table + MARK + PLACE)).execute();
    }

    private static boolean isRemembered(Handle handle, Place place) {
        return at(
                                place,
                                handle.createQuery("SELECT COUNT(*) FROM withdrawn_value WHERE person_key = :person"
                                        + " AND code = :code AND device_key = :device AND at_ms = :at"))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// @param value empty where none has come yet
    private void remember(Handle handle, Withdrawal withdrawal, Place place, Optional<Stored> value) {
        Optional<Double> named = value.map(Stored::value)
                .or(() -> withdrawal.value().isPresent()
                        ? Optional.of(withdrawal.value().getAsDouble() + 0.0)
                        : Optional.empty());
        int source = source(handle, withdrawal.provenance());
        at(
                        place,
                        handle.createUpdate("INSERT INTO withdrawn_value (run_key, person_key, code, at_ms, device_key,"
                                + " numeric_value, quality_before, source_key, record_ref) VALUES (:run, :person, :code, :at,"
                                + " :device, :value, :before, :source, :record)"))
                .bind("run", database.importRun())
                .bind("value", named)
                .bind("before", value.map(Stored::quality))
                .bind("source", source)
                .bind("record", withdrawal.provenance().record())
                .execute();
    }

    private int source(Handle handle, Provenance provenance) {
        try {
            return database.dictionaries().sources().keyOf(handle, provenance.source(), provenance.reader());
        } catch (SQLException e) {
            throw new IllegalStateException("The file name " + provenance.source() + " could not be stored.", e);
        }
    }

    private static String sentence(Withdrawal withdrawal, List<Stored> there) {
        Instant at = withdrawal.instant();
        return withdrawal.code() + " at " + at + " of " + withdrawal.person() + ": withdrawn by "
                + withdrawal.provenance().source() + ", "
                + withdrawal.provenance().record() + ". "
                + (there.isEmpty()
                        ? "No such value is stored yet."
                        : "Stored: " + there.stream().map(Stored::value).toList() + ".");
    }
}
