package org.mendline.storage.importing.signal;

import java.util.OptionalLong;

/// A remark that someone or something made in a recording.
///
/// @param onsetNanos since the start date and time of the header; may be negative
/// @param durationNanos empty where not told
record Annotation(long onsetNanos, OptionalLong durationNanos, String text) {}
