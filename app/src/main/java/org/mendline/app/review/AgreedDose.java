package org.mendline.app.review;

import java.time.LocalDate;
import org.mendline.ml.twin.Lever;

/// One dose of the plan that was agreed upon.
///
/// @param usual daily mean when it was decided, in the lever's unit
/// @param dose daily mean agreed
/// @param by who decided
/// @param since day of the decision
public record AgreedDose(Lever lever, double usual, double dose, String by, LocalDate since) {
    /// `Sleep 8.0 h a day, agreed by Ada Weiss on 2026-11-20`.
    public String words() {
        return PlanWords.title(lever, usual, dose).replaceFirst("\\.$", "") + ", agreed by " + by + " on " + since;
    }

    /// The dose with its unit, for example `8.0 h`.
    public String amount() {
        return PlanWords.amount(lever, dose);
    }
}
