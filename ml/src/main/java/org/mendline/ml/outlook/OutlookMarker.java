package org.mendline.ml.outlook;

import java.util.Optional;
import org.mendline.ml.twin.DayFeature;

/// A daily marker that is forecast, with the scale the network works on: CRP and creatine kinase on the natural
/// logarithm, all others as they are.
public enum OutlookMarker {
    LN_RMSSD(DayFeature.LN_RMSSD, 0.18, Kind.PLAIN),
    RESTING_HEART_RATE(DayFeature.RESTING_HEART_RATE, 2.2, Kind.PLAIN),
    SLEEP(DayFeature.SLEEP, 0.9, Kind.PLAIN),
    SORENESS(DayFeature.SORENESS, 1.0, Kind.RATING),
    PAIN(DayFeature.PAIN, 1.0, Kind.RATING),
    READINESS(DayFeature.READINESS, 1.1, Kind.RATING),
    CRP(DayFeature.CRP, 0.5, Kind.LOGARITHM),
    CREATINE_KINASE(DayFeature.CREATINE_KINASE, 0.5, Kind.LOGARITHM);

    /// Number of markers.
    public static final int COUNT = values().length;
    /// Upper end of a rating.
    public static final double RATING_TOP = 10;

    private static final double SMALLEST_LAB_VALUE = 0.1; // mg/L or U/L: below every laboratory's limit

    private enum Kind {
        PLAIN,
        RATING,
        LOGARITHM
    }

    private final DayFeature feature;
    private final double spread;
    private final Kind kind;

    OutlookMarker(DayFeature feature, double spread, Kind kind) {
        this.feature = feature;
        this.spread = spread;
        this.kind = kind;
    }

    /// The daily value that is forecast.
    public DayFeature feature() {
        return feature;
    }

    /// The marker of a daily value, if it is one.
    public static Optional<OutlookMarker> of(DayFeature feature) {
        for (OutlookMarker marker : values()) {
            if (marker.feature == feature) {
                return Optional.of(marker);
            }
        }
        return Optional.empty();
    }

    /// Usual day-to-day standard deviation within a person on the scale of [#toScale], where nothing is known of
    /// the person: that of the twin's own markers; of sleep, a round number.
    public double usualSpread() {
        return spread;
    }

    /// Whether it is a rating from 0 to 10.
    public boolean isRating() {
        return kind == Kind.RATING;
    }

    /// A value on the network's scale.
    public double toScale(double value) {
        return kind == Kind.LOGARITHM ? Math.log(Math.max(SMALLEST_LAB_VALUE, value)) : value;
    }

    /// Inverse of [#toScale], held within what the marker can be: ratings 0 to 10, hours not below 0.
    public double fromScale(double scaled) {
        return switch (kind) {
            case LOGARITHM -> Math.exp(scaled);
            case RATING -> Math.clamp(scaled, 0.0, RATING_TOP);
            case PLAIN -> this == SLEEP ? Math.clamp(scaled, 0.0, 24.0) : scaled;
        };
    }
}
