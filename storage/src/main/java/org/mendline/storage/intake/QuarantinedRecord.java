package org.mendline.storage.intake;

import java.time.Instant;

/// A record that could not be used, kept until someone mends or dismisses it.
public record QuarantinedRecord(long id, Instant at, String file, String record, String reason, String raw) {}
