package org.mendline.app.feedback;

import java.time.LocalDate;
import java.util.Optional;

/// Something that was said of a person, ready to list.
///
/// @param id its number, for withdrawing it
/// @param words what was said, as a person would read it
/// @param withdrawn whether it no longer counts
public record Said(long id, LocalDate day, String words, String saidBy, Optional<String> note, boolean withdrawn) {}
