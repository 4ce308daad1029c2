package org.mendline.ml.risk;

/// Something a risk rests on.
///
/// @param name for example `Return to sport`
/// @param finding this person's value and what it does, in words
/// @param source citation, or what in the twin it comes from
/// @param doi empty where the source has none
public record RiskFactor(String name, String finding, String source, String doi) {}
