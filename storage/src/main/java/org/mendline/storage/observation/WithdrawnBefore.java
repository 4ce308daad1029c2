package org.mendline.storage.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Knows which values were withdrawn before they came, or come again. Asks the database once a person, and not at
/// all where nothing was ever withdrawn; one instance a call.
final class WithdrawnBefore {
    private final Handle handle;
    private final Map<Integer, List<Row>> byPerson = new HashMap<>();
    private Optional<Boolean> any = Optional.empty();

    WithdrawnBefore(Handle handle) {
        this.handle = handle;
    }

    /// @param waits whether no such value has come yet
    private record Row(long key, String code, long atMs, int device, OptionalDouble value, boolean waits) {
        boolean means(Observation observation, int deviceKey) {
            return device == deviceKey
                    && atMs == observation.instant().toEpochMilli()
                    && code.equals(observation.code())
                    && (value.isEmpty() || value.getAsDouble() == observation.value() + 0.0);
        }
    }

    /// The number under which an observation's quality is stored.
    int quality(Observation observation, int person, int device) {
        int own = QualityCode.of(observation.quality());
        if (isEmpty()) {
            return own;
        }
        List<Row> meant = byPerson.computeIfAbsent(person, this::rows).stream()
                .filter(row -> row.means(observation, device))
                .toList();
        if (meant.isEmpty()) {
            return own;
        }
        int withdrawn = QualityCode.withdrawn(own);
        int before = meant.stream().allMatch(Row::waits) ? own : withdrawn;
        for (Row row : meant.stream().filter(Row::waits).toList()) {
            handle.execute(
                    "UPDATE withdrawn_value SET numeric_value = ?, quality_before = ? WHERE withdrawn_key = ?",
                    observation.value() + 0.0,
                    before,
                    row.key());
            before = withdrawn;
            byPerson.remove(person);
        }
        return withdrawn;
    }

    private boolean isEmpty() {
        if (any.isEmpty()) {
            any = Optional.of(handle.createQuery("SELECT COUNT(*) FROM withdrawn_value")
                            .mapTo(Long.class)
                            .one()
                    > 0);
        }
        return !any.get();
    }

    private List<Row> rows(int person) {
        return handle.createQuery("SELECT withdrawn_key, code, at_ms, device_key, numeric_value, quality_before"
                        + " FROM withdrawn_value WHERE person_key = ?")
                .bind(0, person)
                .map((row, context) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getInt(4),
                        number(row.getObject(5, Double.class)),
                        row.getObject(6) == null))
                .list();
    }

    private static OptionalDouble number(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
