package org.mendline.ml.twin;

/// What a person does or is given on one day.
///
/// @param sleepHours sleep in the night before
/// @param loadAu training or activity load (session RPE × minutes)
/// @param therapyMinutes supervised therapy
/// @param proteinGramsPerKg protein per kilogram of body mass
/// @param coldMinutes cold-water immersion or cryotherapy
/// @param mobilityMinutes mobility work
public record Dose(
        double sleepHours,
        double loadAu,
        double therapyMinutes,
        double proteinGramsPerKg,
        double coldMinutes,
        double mobilityMinutes) {}
