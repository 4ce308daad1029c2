package org.mendline.app.window.quarantine;

/// One record or value in a group, ready to show.
///
/// @param id number by which it is decided upon
/// @param where its place in the file
/// @param says what the reader understood, or the value
/// @param when when it was true
/// @param raw the record as text; for a value, where it came from
public record RecordRow(long id, String where, String says, String when, String raw) {}
