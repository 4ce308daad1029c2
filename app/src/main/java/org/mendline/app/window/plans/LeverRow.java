package org.mendline.app.window.plans;

import org.mendline.ml.twin.Lever;

/// One lever of the plan in hand, as a slider shows it.
///
/// @param name plain name
/// @param low lower end of the slider; likewise `high`
/// @param mean mean dose over the plan, in the lever's unit
/// @param usual dose as now
/// @param words the dose in words
/// @param locked whether neither hand nor search may move it
/// @param evidence what stands behind it, for hovering and screen readers
record LeverRow(
        Lever lever,
        String name,
        double low,
        double high,
        double mean,
        double usual,
        String words,
        boolean locked,
        String evidence) {}
