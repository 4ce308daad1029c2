package org.mendline.storage.daily;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mendline.storage.observation.ResourceTable;

/// How measures become one value a day, and which devices are known to measure them better: the resources
/// `measures.csv` and `device-orders.csv` of this package. Immutable.
public final class DailyMeasures {
    private final Map<String, DailyMeasure> byCode = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();

    /// @param classes best first
    /// @param reason why they are better, as part of a sentence
    /// @param source evidence
    record Order(List<DeviceClass> classes, String reason, String source) {
        static final Order NONE = new Order(List.of(), "", "");

        /// Place of a class, 0 the best; classes not named share the last place.
        int place(DeviceClass deviceClass) {
            int place = classes.indexOf(deviceClass);
            return place < 0 ? classes.size() : place;
        }
    }

    /// @throws IllegalStateException if the shipped tables are missing, name a code twice or an order that is
    /// not there
    public DailyMeasures() {
        for (NamedCsvRecord row : ResourceTable.rows(DailyMeasures.class, "device-orders.csv")) {
            List<DeviceClass> classes = Arrays.stream(row.getField("classes").split(" "))
                    .map(DeviceClass::of)
                    .toList();
            orders.put(row.getField("name"), new Order(classes, row.getField("reason"), row.getField("source")));
        }
        for (NamedCsvRecord row : ResourceTable.rows(DailyMeasures.class, "measures.csv")) {
            DailyMeasure measure = new DailyMeasure(
                    row.getField("code"),
                    row.getField("kind"),
                    DailyUse.of(row.getField("use")),
                    row.getField("better"),
                    row.getField("reason"));
            boolean known = measure.better().isEmpty() || orders.containsKey(measure.better());
            if (!known || byCode.put(measure.code(), measure) != null) {
                throw new IllegalStateException("The table of daily measures is wrong about " + measure.code());
            }
        }
    }

    /// How a measure becomes a daily value; one that is not listed is averaged and a kind of its own.
    public DailyMeasure of(String code) {
        return Optional.ofNullable(byCode.get(code)).orElseGet(() -> DailyMeasure.unlisted(code));
    }

    /// Codes of the measures that are listed.
    public Set<String> codes() {
        return Set.copyOf(byCode.keySet());
    }

    Order order(DailyMeasure measure) {
        return orders.getOrDefault(measure.better(), Order.NONE);
    }
}
