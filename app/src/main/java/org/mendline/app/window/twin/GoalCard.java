package org.mendline.app.window.twin;

/// Time to goal under one plan, ready to show.
///
/// @param median for example `6 weeks`
/// @param interval 80 % interval, for example `4 to 9 weeks`; may be empty
/// @param probability sentence with the share of futures that reach the goal
public record GoalCard(String median, String interval, String probability) {}
