package org.mendline.app.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.outlook.Outlook;
import org.mendline.ml.outlook.OutlookMarker;
import org.mendline.ml.twin.DayFeature;

/// What daily markers will be 24, 48 and 72 h from the last day of data, by two opinions.
///
/// First comes the forecasting network, which reads the person's own course and is calibrated on it; where it has no
/// own
/// normal to go by, the twin's simulated futures speak. The twin is the second opinion wherever both can.
///
/// @param markers in the order of [DayFeature]
public record NextDays(List<Marker> markers) {
    /// Days ahead.
    public static final int DAYS = Outlook.HORIZON;

    public NextDays {
        markers = List.copyOf(markers);
    }

    /// Who speaks first of a marker.
    public enum Voice {
        /// The forecasting network.
        NETWORK,
        /// The twin's simulated futures.
        TWIN
    }

    /// One marker.
    ///
    /// @param fan points 1, 2 and 3 days ahead
    /// @param second the twin's fan where the network speaks first and the twin knows the marker
    public record Marker(DayFeature feature, Voice voice, Fan fan, Optional<Fan> second) {
        /// Whether the two opinions disagree on some day: the median of each outside the other's 80 % interval.
        public boolean opinionsDiffer() {
            return second.isPresent()
                    && fan.points().stream()
                            .anyMatch(p -> outside(p, second.get().at(p.day()))
                                    && outside(second.get().at(p.day()), p));
        }

        private static boolean outside(Fan.Point judged, Fan.Point by) {
            return judged.median() < by.lo80() || judged.median() > by.hi80();
        }
    }

    /// Both opinions put together.
    ///
    /// @param network empty where the network is not there
    /// @param twin the twin's projection under the usual plan
    public static NextDays of(Optional<Outlook> network, Projection twin) {
        Map<DayFeature, Marker> markers = new TreeMap<>();
        twin.outlook()
                .forEach(
                        (feature, fan) -> markers.put(feature, new Marker(feature, Voice.TWIN, fan, Optional.empty())));
        network.ifPresent(outlook ->
                outlook.fans().forEach((marker, fan) -> markers.put(marker.feature(), first(marker, fan, twin))));
        return new NextDays(new ArrayList<>(markers.values()));
    }

    private static Marker first(OutlookMarker marker, Fan fan, Projection twin) {
        DayFeature feature = marker.feature();
        return new Marker(
                feature, Voice.NETWORK, fan, Optional.ofNullable(twin.outlook().get(feature)));
    }

    /// The marker of a daily value.
    public Optional<Marker> marker(DayFeature feature) {
        return markers.stream().filter(m -> m.feature() == feature).findFirst();
    }

    /// The median of a marker under a changed plan. What a change does is the mechanism's to say, so the first opinion
    /// is moved by the difference between the twin's two projections; the network is not asked "what if".
    ///
    /// @param day 1 to 3 days ahead
    /// @return empty where the twin does not know the marker
    public OptionalDouble changed(DayFeature feature, int day, Projection usual, Projection changed) {
        Optional<Fan> before = Optional.ofNullable(usual.outlook().get(feature));
        Optional<Fan> after = Optional.ofNullable(changed.outlook().get(feature));
        Optional<Marker> marker = marker(feature);
        if (marker.isEmpty() || before.isEmpty() || after.isEmpty()) {
            return OptionalDouble.empty();
        }
        double shift = after.get().at(day).median() - before.get().at(day).median();
        double value = marker.get().fan().at(day).median() + shift;
        boolean rating =
                OutlookMarker.of(feature).filter(OutlookMarker::isRating).isPresent();
        return OptionalDouble.of(rating ? Math.clamp(value, 0.0, OutlookMarker.RATING_TOP) : value);
    }
}
