package org.mendline.app.feedback;

/// What everything said of a person, as far as it stands, does to the outcome's median.
///
/// @param days after the last day of data
/// @param with median with what was said, in the outcome's unit
/// @param without median without it
public record SaidEffect(int days, double with, double without) {}
