package org.mendline.ml.inference;

import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Markers;

/// What a point prediction is of.
///
/// @param quantity [DayFeature#OUTCOME] or a marker, in the unit of the record's scale or of the marker
/// @param dayAhead days after today, 1 to 365 (3 is 72 h)
public record ExplainTarget(DayFeature quantity, int dayAhead) {
    /// @throws IllegalArgumentException if the quantity is a dose or the day is out of range
    public ExplainTarget {
        if (quantity != DayFeature.OUTCOME && !Markers.ALL.contains(quantity)) {
            throw new IllegalArgumentException(quantity + " is a dose, not something to predict");
        }
        if (dayAhead < 1 || dayAhead > 365) {
            throw new IllegalArgumentException("A prediction reaches 1 to 365 days ahead, not " + dayAhead);
        }
    }
}
