package org.mendline.ml.outlook;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.twin.FeatureDays;

/// All outlooks of one person as they were on each day, each reading nothing of later days. Recomputed from the
/// record; nothing is stored.
public final class RollingOutlook {
    private final FeatureDays record;
    private final QuantileTable table;
    private final List<PersonalCalibration> calibrations;

    RollingOutlook(FeatureDays record, QuantileTable table) {
        this.record = record;
        this.table = table;
        calibrations = IntStream.range(0, table.batch().size())
                .parallel()
                .mapToObj(this::calibrationAt)
                .toList();
    }

    /// The person's days.
    public FeatureDays record() {
        return record;
    }

    /// Number of days with an outlook, from day 0.
    public int days() {
        return table.batch().size();
    }

    /// Whether the marker has an own normal on day `today`.
    public boolean knows(int today, OutlookMarker marker) {
        return table.known(today, marker);
    }

    /// The outlook of day `today` as the network gave it.
    public Outlook uncalibrated(int today) {
        return table.outlook(today, today);
    }

    /// One marker of [#uncalibrated], `ahead` days (1 to 3) after `today`.
    public Fan.Point uncalibrated(int today, OutlookMarker marker, int ahead) {
        return table.point(today, marker, ahead, table.at(today, ahead, marker));
    }

    /// The outlook of day `today`, calibrated by what the forecasts of earlier days came to by then.
    public Outlook calibrated(int today) {
        return calibrations.get(today).apply(table, today, today);
    }

    /// One marker of [#calibrated], `ahead` days (1 to 3) after `today`.
    public Fan.Point calibrated(int today, OutlookMarker marker, int ahead) {
        return table.point(today, marker, ahead, quantiles(today, marker, ahead));
    }

    /// What is known at the end of day `today` of how wide this person's intervals must be.
    public PersonalCalibration calibration(int today) {
        return calibrations.get(today);
    }

    /// Calibrated quantiles, standardised.
    double[] quantiles(int today, OutlookMarker marker, int ahead) {
        return calibrations.get(today).calibrated(marker, ahead, table.at(today, ahead, marker));
    }

    /// A value standardised as the forecast of day `today`.
    double standardised(int today, OutlookMarker marker, double value) {
        return table.batch().standardised(today, marker, value);
    }

    private PersonalCalibration calibrationAt(int today) {
        PersonalCalibration.Builder builder = new PersonalCalibration.Builder();
        for (OutlookMarker marker : OutlookMarker.values()) {
            for (int day = 1; day <= today; day++) {
                OptionalDouble value = record.value(day, marker.feature());
                for (int ahead = 1; value.isPresent() && ahead <= Math.min(day, Outlook.HORIZON); ahead++) {
                    int origin = day - ahead;
                    if (table.known(origin, marker)) {
                        double y = table.batch().standardised(origin, marker, value.getAsDouble());
                        double half = table.batch().halfStep(origin, marker);
                        builder.add(marker, ahead, table.at(origin, ahead, marker), y, half, today - day);
                    }
                }
            }
        }
        return builder.build();
    }
}
