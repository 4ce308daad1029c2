package org.mendline.storage.importing.question;

import java.time.LocalDate;

/// A date that can be read in two ways.
///
/// @param record where it stands, for example `line 7`
public record DateExample(String record, String written, LocalDate dayFirst, LocalDate monthFirst) {}
