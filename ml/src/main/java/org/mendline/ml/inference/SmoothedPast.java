package org.mendline.ml.inference;

import org.mendline.ml.forecast.Fan;

/// The past given the whole record.
///
/// @param fan the outcome of every day
/// @param recent whole paths of the last weeks
record SmoothedPast(Fan fan, RecentPast recent) {}
