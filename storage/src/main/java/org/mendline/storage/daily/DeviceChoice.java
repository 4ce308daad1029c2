package org.mendline.storage.daily;

import java.time.Instant;
import java.util.Optional;

/// Somebody's choice of the primary device of a kind of measure.
///
/// @param device its name; empty for records without a device
/// @param by who chose
public record DeviceChoice(String kind, Optional<String> device, String by, Instant at) {}
