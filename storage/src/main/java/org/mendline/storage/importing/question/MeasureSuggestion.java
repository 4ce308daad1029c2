package org.mendline.storage.importing.question;

/// A measure that a name may stand for.
///
/// @param name plain English
/// @param unit the UCUM unit in which Mendline keeps it
/// @param likeness of the names, from 0 to 1; it ranks suggestions and says nothing of probability
public record MeasureSuggestion(String code, String name, String unit, double likeness) {}
