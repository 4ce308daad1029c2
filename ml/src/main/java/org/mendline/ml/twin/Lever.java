package org.mendline.ml.twin;

/// What a what-if can change. Values are daily means over the plan.
public enum Lever {
    SLEEP("sleep", "h", 4, 11, 0.25),
    LOAD("load", "AU", 0, 1200, 10),
    THERAPY("therapy", "min", 0, 180, 5),
    PROTEIN("protein", "g/kg", 0.5, 2.6, 0.1),
    COLD("cold", "min", 0, 30, 1),
    MOBILITY("mobility", "min", 0, 60, 5);

    private final String key;
    private final String unit;
    private final double low;
    private final double high;
    private final double step;

    Lever(String key, String unit, double low, double high, double step) {
        this.key = key;
        this.unit = unit;
        this.low = low;
        this.high = high;
        this.step = step;
    }

    /// Name on the command line, as in `--set sleep=9h`.
    public String key() {
        return key;
    }

    /// Unit of the daily mean.
    public String unit() {
        return unit;
    }

    /// Smallest value a slider offers.
    public double low() {
        return low;
    }

    /// Largest value a slider offers.
    public double high() {
        return high;
    }

    /// Smallest change a plan names.
    public double step() {
        return step;
    }

    /// This lever's part of a dose.
    public double of(Dose dose) {
        return switch (this) {
            case SLEEP -> dose.sleepHours();
            case LOAD -> dose.loadAu();
            case THERAPY -> dose.therapyMinutes();
            case PROTEIN -> dose.proteinGramsPerKg();
            case COLD -> dose.coldMinutes();
            case MOBILITY -> dose.mobilityMinutes();
        };
    }

    /// The dose with this lever at `value`.
    public Dose set(Dose dose, double value) {
        return switch (this) {
            case SLEEP ->
                new Dose(
                        value,
                        dose.loadAu(),
                        dose.therapyMinutes(),
                        dose.proteinGramsPerKg(),
                        dose.coldMinutes(),
                        dose.mobilityMinutes());
            case LOAD ->
                new Dose(
                        dose.sleepHours(),
                        value,
                        dose.therapyMinutes(),
                        dose.proteinGramsPerKg(),
                        dose.coldMinutes(),
                        dose.mobilityMinutes());
            case THERAPY ->
                new Dose(
                        dose.sleepHours(),
                        dose.loadAu(),
                        value,
                        dose.proteinGramsPerKg(),
                        dose.coldMinutes(),
                        dose.mobilityMinutes());
            case PROTEIN ->
                new Dose(
                        dose.sleepHours(),
                        dose.loadAu(),
                        dose.therapyMinutes(),
                        value,
                        dose.coldMinutes(),
                        dose.mobilityMinutes());
            case COLD ->
                new Dose(
                        dose.sleepHours(),
                        dose.loadAu(),
                        dose.therapyMinutes(),
                        dose.proteinGramsPerKg(),
                        value,
                        dose.mobilityMinutes());
            case MOBILITY ->
                new Dose(
                        dose.sleepHours(),
                        dose.loadAu(),
                        dose.therapyMinutes(),
                        dose.proteinGramsPerKg(),
                        dose.coldMinutes(),
                        value);
        };
    }
}
