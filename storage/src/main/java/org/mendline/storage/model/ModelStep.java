package org.mendline.storage.model;

import java.time.Instant;
import java.util.Optional;

/// One decision on which version of a kind is believed.
///
/// @param number counts all decisions of a store from 1
/// @param model the version believed from then on; empty for the shipped model
/// @param decidedBy the named person who decided
/// @param reason in their words; may be empty
public record ModelStep(
        long number, String kind, Optional<String> model, Instant at, String decidedBy, String reason) {}
