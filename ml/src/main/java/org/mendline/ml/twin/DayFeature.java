package org.mendline.ml.twin;

/// What a day can tell about a person; the columns of a [FeatureDays] matrix.
public enum DayFeature {
    /// Natural logarithm of rMSSD in ms.
    LN_RMSSD("ln ms"),
    /// Resting heart rate.
    RESTING_HEART_RATE("/min"),
    /// Sleep in the night before the day.
    SLEEP("h"),
    /// Training or activity load (session RPE × minutes).
    LOAD("AU"),
    /// Soreness 0 to 10.
    SORENESS("0-10"),
    /// Pain 0 to 10.
    PAIN("0-10"),
    /// Readiness 0 to 10.
    READINESS("0-10"),
    /// C-reactive protein.
    CRP("mg/L"),
    /// Creatine kinase.
    CREATINE_KINASE("U/L"),
    /// Supervised therapy.
    THERAPY("min"),
    /// Protein intake.
    PROTEIN("g/kg"),
    /// Cold-water immersion or cryotherapy.
    COLD("min"),
    /// Mobility work.
    MOBILITY("min"),
    /// Value of the outcome measure, in its own unit.
    OUTCOME("outcome");

    private final String unit;

    DayFeature(String unit) {
        this.unit = unit;
    }

    /// Unit of the column.
    public String unit() {
        return unit;
    }
}
