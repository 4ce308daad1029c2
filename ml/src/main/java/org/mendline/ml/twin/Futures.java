package org.mendline.ml.twin;

/// Simulated futures before they are summarised; day-major. A live view, made for one summary and thrown away.
///
/// @param futures number of futures
/// @param horizonDays last day
/// @param capacity latent capacity of future `f` on day `d` after today at `d * futures + f`, day 0 first
/// @param measurementNoise standard normal, one a future: added in the outcome's SD it makes each day's marginal
///     that of a measurement
/// @param markers samples of [#OUTLOOK] markers, `[marker][day 1 to 3][future]`, in the marker's unit
/// @param goalDay first day of seven consecutive ones (or fewer, to the horizon) with the goal met, -1 for never;
///     empty without a goal
public record Futures(
        int futures, int horizonDays, float[] capacity, float[] measurementNoise, float[][][] markers, int[] goalDay) {

    /// Days for which markers are simulated: 24, 48 and 72 h.
    public static final int OUTLOOK_DAYS = 3;
}
