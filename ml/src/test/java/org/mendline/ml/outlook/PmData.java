package org.mendline.ml.outlook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mendline.ml.explain.SharedData;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;

/// Twelve real people of PMData (Thambawita et al. 2020, doi 10.1145/3339825.3394926); skipped loudly where absent.
final class PmData {
    /// Points of 0 to 10 in one point of 1 to 5.
    static final double POINTS = 2.5;

    private PmData() {}

    static List<FeatureDays> people() throws IOException {
        Map<String, List<NamedCsvRecord>> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(SharedData.folder("recovery").resolve("pmdata_daily_p01_p12.csv"))) {
            reader.forEach(row -> rows.computeIfAbsent(row.getField("participant"), p -> new ArrayList<>())
                    .add(row));
        }
        return rows.values().stream().map(PmData::days).toList();
    }

    private static FeatureDays days(List<NamedCsvRecord> rows) {
        FeatureDays.Builder days = FeatureDays.of(rows.size());
        for (int d = 0; d < rows.size(); d++) {
            NamedCsvRecord row = rows.get(d);
            set(days, d, DayFeature.READINESS, row.getField("readiness"), 1, 0);
            set(days, d, DayFeature.RESTING_HEART_RATE, row.getField("resting_hr"), 1, 0);
            set(days, d, DayFeature.SLEEP, row.getField("sleep_min"), 1 / 60.0, 0);
            set(days, d, DayFeature.SORENESS, row.getField("soreness"), POINTS, 1);
            set(days, d, DayFeature.LOAD, row.getField("srpe_load"), 1, 0);
        }
        return days.build();
    }

    private static void set(
            FeatureDays.Builder days, int day, DayFeature feature, String text, double unit, double zero) {
        if (!text.isEmpty()) {
            days.set(day, feature, unit * (Double.parseDouble(text) - zero));
        }
    }
}
