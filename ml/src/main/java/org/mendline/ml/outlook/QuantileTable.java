package org.mendline.ml.outlook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mendline.ml.forecast.Fan;

/// Forecast quantiles of many origins, standardised by each origin's own normal.
///
/// @param batch the origins
/// @param values `[origin][day ahead - 1][marker][quantile]`, flat
record QuantileTable(OutlookBatch batch, float[] values) {
    static final int LEVELS = OutlookModel.LEVELS.size();
    /// Values of one origin.
    static final int ROW = OutlookEncoding.HORIZON * OutlookMarker.COUNT * LEVELS;

    boolean known(int origin, OutlookMarker marker) {
        return batch.known()[origin][marker.ordinal()];
    }

    /// Standardised quantiles, ascending.
    ///
    /// @param ahead 1 to 3
    double[] at(int origin, int ahead, OutlookMarker marker) {
        int from = origin * ROW + ((ahead - 1) * OutlookMarker.COUNT + marker.ordinal()) * LEVELS;
        double[] quantiles = new double[LEVELS];
        for (int q = 0; q < LEVELS; q++) {
            quantiles[q] = values[from + q];
        }
        return quantiles;
    }

    /// The outlook as it stands.
    Outlook outlook(int origin, int today) {
        return outlook(origin, today, (marker, ahead, quantiles) -> quantiles);
    }

    /// The outlook with quantiles changed before they are turned into the markers' units.
    Outlook outlook(int origin, int today, Change change) {
        Map<OutlookMarker, Fan> fans = new EnumMap<>(OutlookMarker.class);
        Map<OutlookMarker, String> missing = new EnumMap<>(OutlookMarker.class);
        for (OutlookMarker marker : OutlookMarker.values()) {
            if (!known(origin, marker)) {
                missing.put(
                        marker,
                        "Fewer than " + MarkerCourse.FEWEST + " values in the last " + MarkerCourse.WINDOW
                                + " days: there is no own normal to forecast from.");
                continue;
            }
            List<Fan.Point> points = new ArrayList<>();
            for (int ahead = 1; ahead <= OutlookEncoding.HORIZON; ahead++) {
                points.add(point(origin, marker, ahead, change.of(marker, ahead, at(origin, ahead, marker))));
            }
            fans.put(marker, new Fan(points));
        }
        return new Outlook(today, fans, missing);
    }

    /// Standardised quantiles in the marker's unit.
    Fan.Point point(int origin, OutlookMarker marker, int ahead, double[] quantiles) {
        double[] v = new double[LEVELS];
        for (int k = 0; k < LEVELS; k++) {
            v[k] = batch.value(origin, marker, quantiles[k]);
        }
        return new Fan.Point(ahead, v[3], v[2], v[4], v[1], v[5], v[0], v[6]);
    }

    /// Changes standardised quantiles.
    @FunctionalInterface
    interface Change {
        double[] of(OutlookMarker marker, int ahead, double[] quantiles);
    }
}
