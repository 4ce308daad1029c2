package org.mendline.ml.evaluate.task;

/// A column of the table over a span of time, summarised.
///
/// @param column column of the table
/// @param from first time that counts, in the unit of the time column, relative to the origin
/// @param to last time that counts
/// @param atLeast fewest values that must be there
public record Window(String column, double from, double to, Statistic statistic, int atLeast) {}
