package org.mendline.app.report;

import java.time.LocalDate;

/// What Mendline suggested and what a named person made of it.
///
/// @param decision in plain words, for example `accepted`
/// @param reason empty if none was given
public record DecisionMade(LocalDate date, String suggestion, String decision, String by, String reason) {}
