package org.mendline.ml.outlook;

import java.util.Map;
import java.util.Optional;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.twin.DayFeature;

/// The next 24, 48 and 72 h of a person's markers, in each marker's own unit; ratings stay within 0 to 10.
///
/// @param today last day that was known
/// @param fans one fan of three points for each marker that has an own normal
/// @param missing for every other marker, a sentence that says what is missing
public record Outlook(int today, Map<OutlookMarker, Fan> fans, Map<OutlookMarker, String> missing) {
    /// Days ahead.
    public static final int HORIZON = OutlookEncoding.HORIZON;

    public Outlook {
        fans = Map.copyOf(fans);
        missing = Map.copyOf(missing);
    }

    /// The fan of a daily value, if it is a marker with an own normal.
    public Optional<Fan> fan(DayFeature feature) {
        return OutlookMarker.of(feature).map(fans::get);
    }
}
