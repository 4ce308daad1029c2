package org.mendline.app.models;

import java.time.Instant;
import java.util.Optional;

/// One line of the list of versions.
///
/// @param version its name; `shipped` for what comes with the program
/// @param status `active`, `trained`, `retired`, `shipped`; with `(outdated)` if made for another version of
///     the twin
/// @param acceptable whether its report lets it be activated
/// @param activatedBy who activated it last
public record ModelSummary(
        String version,
        String status,
        Optional<Instant> trainedAt,
        Optional<String> trainedBy,
        boolean acceptable,
        Optional<String> activatedBy,
        Optional<Instant> activatedAt) {}
