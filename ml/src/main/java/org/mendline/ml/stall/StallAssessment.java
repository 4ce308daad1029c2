package org.mendline.ml.stall;

import java.util.OptionalDouble;

/// How a recovery goes, judged on the outcome measure.
public sealed interface StallAssessment {
    /// A gain that a patient notices is more likely than not within four weeks.
    record Progressing(Outlook outlook) implements StallAssessment {}

    /// No further gain is to be expected, for a good or an expected reason.
    record Plateau(Level level, Outlook outlook) implements StallAssessment {}

    /// No gain is to be expected although there is room for one, and the person gains less than their own curve of
    /// some weeks ago said.
    ///
    /// @param sinceDay days since onset; since then, to a week and by at most twelve weeks, more likely than not
    ///     nothing noticeable has been gained
    /// @param probabilityBelowOwnCurve that the recent gain is below what was predicted before it
    record Stalled(int sinceDay, double probabilityBelowOwnCurve, Outlook outlook) implements StallAssessment {}

    /// Too little is known.
    ///
    /// @param reason a sentence for the user
    record CannotSay(String reason) implements StallAssessment {}

    /// Why a plateau is one.
    enum Level {
        /// The goal is reached, or nearer than the smallest noticeable change.
        GOAL,
        /// Nothing noticeable is left to gain on this measure.
        CEILING,
        /// The person's own curve levels off here, below goal and ceiling, as it was predicted to.
        OWN_CURVE
    }

    /// The next four weeks under the plan. Gains are changes for the better, in the measure's unit.
    ///
    /// @param probabilityOfStall that the true gain stays below the smallest noticeable change while there is room
    ///     for one
    /// @param probabilityOfRoom that goal or ceiling is further away than the smallest noticeable change
    /// @param expectedGain median
    /// @param recentGain median change over the weeks looked back on; empty where the record is too short
    record Outlook(
            double probabilityOfStall,
            double probabilityOfRoom,
            double expectedGain,
            double lo80,
            double hi80,
            OptionalDouble recentGain) {}
}
