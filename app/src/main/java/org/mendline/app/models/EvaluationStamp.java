package org.mendline.app.models;

import java.time.LocalDate;

/// When and on what an evaluation ran.
///
/// @param date calendar day
/// @param data name of the data folder
/// @param program name and version of the program
public record EvaluationStamp(LocalDate date, String data, String program) {}
