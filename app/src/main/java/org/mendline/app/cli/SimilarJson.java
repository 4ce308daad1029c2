package org.mendline.app.cli;

import java.util.List;
import java.util.Optional;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.neighbours.SimilarRecoveries;
import org.mendline.ml.neighbours.SimilarResult;

/// Similar recoveries as `predict --json` prints them; names are stable, see docs/cli.md.
///
/// @param courses pseudonymous: measured values by day since onset, nearest first
record SimilarJson(
        int n,
        int candidates,
        List<Fan.Point> fan,
        List<SimilarRecoveries.Course> courses,
        SimilarRecoveries.IntervalCalibration calibration) {
    static Optional<SimilarJson> of(SimilarResult result) {
        return switch (result) {
            case SimilarResult.Found(SimilarRecoveries s) ->
                Optional.of(new SimilarJson(s.count(), s.candidates(), s.fan().points(), s.courses(), s.calibration()));
            case SimilarResult.TooFew tooFew -> Optional.empty();
        };
    }
}
