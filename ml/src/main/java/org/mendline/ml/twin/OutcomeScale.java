package org.mendline.ml.twin;

/// The scale of an outcome measure, by which capacity 0 to 1 becomes a value in the measure's unit.
///
/// @param name plain name
/// @param unit UCUM unit
/// @param worst value at capacity 0
/// @param best value at capacity 1 (full function); smaller than `worst` where less is better, as in Timed Up
///     and Go
/// @param minimalImportantDifference smallest change a patient notices (MCID), positive, in `unit`
/// @param measurementSd standard deviation of one measurement, in `unit`
public record OutcomeScale(
        String name, String unit, double worst, double best, double minimalImportantDifference, double measurementSd) {

    /// Capacity as a value of the measure.
    public double toMeasure(double capacity) {
        return worst + (best - worst) * capacity;
    }

    /// A value of the measure as capacity; not clipped.
    public double toCapacity(double measure) {
        return (measure - worst) / (best - worst);
    }

    /// Whether larger values are better.
    public boolean higherIsBetter() {
        return best > worst;
    }
}
