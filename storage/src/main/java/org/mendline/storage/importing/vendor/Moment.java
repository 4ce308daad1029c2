package org.mendline.storage.importing.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// When a row was true.
///
/// @param zone the person's clock, if the row tells: an offset from UTC, or a region
/// @param day on the person's clock
record Moment(Instant instant, Optional<? extends ZoneId> zone, LocalDate day) {}
