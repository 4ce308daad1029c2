package org.mendline.ml.outlook;

import java.util.Optional;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Protocol;

/// A day from which the next three are forecast; nothing after it is read.
///
/// @param days a person's days, which may go on after `today`
/// @param today the last known day
/// @param plan what is planned from the day after on, if anything is
public record Origin(FeatureDays days, int today, Optional<Protocol> plan) {
    /// @throws IllegalArgumentException if `today` is not one of the days
    public Origin {
        if (today < 0 || today >= days.days()) {
            throw new IllegalArgumentException("Day " + today + " is not one of " + days.days() + " known days");
        }
    }

    /// An origin without a plan.
    public static Origin of(FeatureDays days, int today) {
        return new Origin(days, today, Optional.empty());
    }
}
