package org.mendline.storage.observation;

import java.util.Comparator;

/// An observation and the small numbers under which its row refers to texts.
record KeyedObservation(int person, int measure, int device, long atMs, Observation observation) {
    /// The order of the index `observation_of_device`, so that each of its pages is read, decrypted and written once a
    /// batch and not once a value. Values of one moment stay in their order, of which the last correction counts.
    static final Comparator<KeyedObservation> BY_INDEX = Comparator.comparingInt(KeyedObservation::person)
            .thenComparingInt(KeyedObservation::measure)
            .thenComparingInt(KeyedObservation::device)
            .thenComparingLong(KeyedObservation::atMs);

    boolean isOfSeries(KeyedObservation other) {
        return person == other.person && measure == other.measure && device == other.device;
    }

    /// The value; 0.0 and -0.0 are one.
    double value() {
        return observation.value() + 0.0;
    }
}
