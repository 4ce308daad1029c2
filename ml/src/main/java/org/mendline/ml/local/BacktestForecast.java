package org.mendline.ml.local;

import java.time.LocalDate;
import java.util.Map;
import org.mendline.ml.twin.Traits;

/// One measurement that was predicted from what was known at an earlier day, by every member.
///
/// @param episode whom and which recovery it is about
/// @param madeOn calendar day of the forecast
/// @param knownOn calendar day of the measurement
/// @param originDay days since onset when it was made
/// @param daysAhead how far ahead the measurement was
/// @param truth the measurement, in MCIDs
/// @param quantiles by member, [FanQuantiles#LEVELS], in MCIDs; members that had nothing to say are absent
/// @param learnedFrom finished recoveries that the clinic's priors had been learned from
record BacktestForecast(
        FinishedEpisode episode,
        LocalDate madeOn,
        LocalDate knownOn,
        int originDay,
        int daysAhead,
        double truth,
        Map<StackMember, double[]> quantiles,
        int learnedFrom) {

    Traits traits() {
        return episode.record().traits();
    }
}
