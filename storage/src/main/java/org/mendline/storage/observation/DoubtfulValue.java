package org.mendline.storage.observation;

import java.util.Optional;

/// A value outside the plausible range of its measure.
///
/// @param id number by which it is judged; stays with the value
/// @param observation the value as stored; its quality says how far it is trusted now
/// @param judgement empty while nobody has looked at it
public record DoubtfulValue(long id, Observation observation, Optional<Judgement> judgement) {}
