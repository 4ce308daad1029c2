package org.mendline.ml.evaluate.task;

/// A column of the table over a span of time, summarised.
///
/// @param column column of the table
/// @param from first time that counts, in the unit of the time column, relative to the origin
/// @param to last time that counts
/// @param atLeast fewest values that must be there
/// @param halfLife of the weights of [Statistic#EWMA], in the unit of the time column
public record Window(String column, double from, double to, Statistic statistic, int atLeast, double halfLife) {
    /// Half-life where none is given.
    public static final double DEFAULT_HALF_LIFE = 7;

    /// A window with the default half-life.
    public Window(String column, double from, double to, Statistic statistic, int atLeast) {
        this(column, from, to, statistic, atLeast, DEFAULT_HALF_LIFE);
    }
}
