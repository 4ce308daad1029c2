package org.mendline.storage.observation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.mendline.storage.sql.Dictionaries;

/// Finds the devices that have values of a measure of a person: one step along the index a device, however
/// many values there are.
public final class MeasureDevices implements AutoCloseable {
    // Not "greater than": H2 would begin at the device before and walk over all its values.
    private static final String NEXT = "SELECT device_key, source_key FROM observation WHERE person_key = ?"
            + " AND measure_key = ? AND device_key >= ?";
    private static final String IN_ORDER = " ORDER BY person_key, measure_key, device_key, at_ms LIMIT 1";

    private final PreparedStatement next;

    private MeasureDevices(PreparedStatement next) {
        this.next = next;
    }

    /// Of values of every quality.
    public static MeasureDevices ofAny(Handle handle) throws SQLException {
        return new MeasureDevices(handle.getConnection().prepareStatement(NEXT + IN_ORDER));
    }

    /// Of values that become features.
    public static MeasureDevices ofValid(Handle handle) throws SQLException {
        return new MeasureDevices(
                handle.getConnection().prepareStatement(NEXT + " AND " + QualityCode.IS_FEATURE + IN_ORDER));
    }

    /// Keys of the devices, in order, each with the key of the source of its oldest value.
    public Map<Integer, Integer> of(int personKey, int measureKey) throws SQLException {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        next.setInt(1, personKey);
        next.setInt(2, measureKey);
        int from = Dictionaries.NO_DEVICE;
        boolean more = true;
        while (more) {
            next.setInt(3, from);
            try (ResultSet row = next.executeQuery()) {
                more = row.next();
                if (more) {
                    found.put(row.getInt(1), row.getInt(2));
                    from = row.getInt(1) + 1;
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        next.close();
    }
}
