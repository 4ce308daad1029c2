package org.mendline.storage.observation;

import java.time.Instant;

/// What a named person thought of a doubtful value after looking at it.
///
/// @param accepted whether the value is believed, and used from then on
/// @param by first and last name, or as the clinic knows them
/// @param reason in their own words
public record Judgement(boolean accepted, String by, Instant at, String reason) {}
