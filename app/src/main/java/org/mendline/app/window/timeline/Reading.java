package org.mendline.app.window.timeline;

import java.util.Optional;
import org.mendline.app.timeline.Entry;

/// What one lane says near a moment, and where that came from.
///
/// @param value with unit and time
/// @param origin device, file and record; or who entered it
/// @param file the file it was imported from, if it was
/// @param entry the entry behind it, if it was entered by hand and can be changed
public record Reading(String lane, String value, String origin, Optional<String> file, Optional<Entry> entry) {}
