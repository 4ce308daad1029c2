package org.mendline.storage.intake;

import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.observation.QualityCode;

/// Takes back the withdrawals of one import: values count as before, unless another import withdrew them as well.
record WithdrawalUndo(Handle handle, int run) {
    private record Withdrawn(int person, String code, long atMs, int device, double value, int before) {}

    /// @return how many values have their quality again
    int carryOut() {
        List<Withdrawn> mine = handle.createQuery("SELECT person_key, code, at_ms, device_key, numeric_value,"
                        + " quality_before FROM withdrawn_value WHERE run_key = ? AND quality_before IS NOT NULL")
                .bind(0, run)
                .map((row, context) -> new Withdrawn(
                        row.getInt(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getDouble(5),
                        row.getInt(6)))
                .list();
        handle.execute("DELETE FROM withdrawn_value WHERE run_key = ?", run);
        int restored = 0;
        for (Withdrawn value : mine) {
            // A second withdrawal of one value knows nothing of how it was before the first.
            if (!QualityCode.isWithdrawn(value.before())) {
                OptionalLong other = other(value);
                if (other.isPresent()) {
                    handle.execute(
                            "UPDATE withdrawn_value SET quality_before = ? WHERE withdrawn_key = ?",
                            value.before(),
                            other.getAsLong());
                } else {
                    restored += restore("observation", value);
                    restore("superseded_observation", value);
                }
            }
        }
        return restored;
    }

    private OptionalLong other(Withdrawn value) {
        return handle
                .createQuery("SELECT withdrawn_key FROM withdrawn_value WHERE person_key = ? AND code = ?"
                        + " AND at_ms = ? AND device_key = ? AND numeric_value = ? ORDER BY withdrawn_key LIMIT 1")
                .bind(0, value.person())
                .bind(1, value.code())
                .bind(2, value.atMs())
                .bind(3, value.device())
                .bind(4, value.value())
                .mapTo(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private int restore(String table, Withdrawn value) {
        return handle.execute(
                "UPDATE " + table + " SET quality = ? WHERE person_key = ? AND measure_key IN (SELECT measure_key"
                        + " FROM measure WHERE code = ?) AND at_ms = ? AND device_key = ? AND numeric_value = ? AND "
                        + QualityCode.IS_WITHDRAWN,
                value.before(),
                value.person(),
                value.code(),
                value.atMs(),
                value.device(),
                value.value());
    }
}
