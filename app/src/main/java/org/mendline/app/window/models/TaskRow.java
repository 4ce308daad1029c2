package org.mendline.app.window.models;

import org.mendline.viz.calibration.CalibrationCurve;

/// One task of the bench, ready to show.
///
/// @param title what was predicted
/// @param people predictions and persons
/// @param ours mean absolute error of the workstation, with the unit
/// @param baseline that of the best simple baseline
/// @param baselineName its name
/// @param difference of the two, negative is better for us
/// @param interval its 95 % interval
/// @param standing what the interval says
/// @param coverage share of truths inside the 80 % interval
/// @param width mean width of the 80 % interval, beside the baseline's
/// @param calibration promised and kept at 50, 80 and 90 %
public record TaskRow(
        String title,
        String people,
        String ours,
        String baseline,
        String baselineName,
        String difference,
        String interval,
        Standing standing,
        String coverage,
        String width,
        CalibrationCurve calibration) {
    /// The workstation beside the best simple baseline.
    public enum Standing {
        BETTER,
        NO_CLEAR_DIFFERENCE,
        WORSE,
        /// Too few predictions for the interval to mean anything.
        TOO_FEW
    }
}
