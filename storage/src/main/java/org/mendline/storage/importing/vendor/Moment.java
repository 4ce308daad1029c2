package org.mendline.storage.importing.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// When a row was true.
///
/// @param offset the person's clock, if the row tells
/// @param day on the person's clock
record Moment(Instant instant, Optional<ZoneOffset> offset, LocalDate day) {}
