package org.mendline.storage.episode;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.person.PersonId;

/// One recovery: what happened, when, what it is judged by and what is aimed at.
///
/// @param id unique within the store, for example `P-014/2026-09-02`
/// @param condition condition code, for example `knee-arthroplasty`
/// @param onset day of injury, stroke or operation
/// @param outcomeCode measure code by which recovery is judged
/// @param goal target value of the outcome, in its canonical unit
/// @param baseline value before onset, or the uninjured side, where known
public record Episode(
        String id,
        PersonId person,
        String condition,
        Optional<String> bodySite,
        LocalDate onset,
        String outcomeCode,
        OptionalDouble goal,
        OptionalDouble baseline,
        Optional<LocalDate> closed) {}
