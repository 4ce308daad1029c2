package org.mendline.viz.beeswarm;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.viz.beeswarm.BeeswarmData.Dot;

/// Where each value of a feature lies among all persons' values, 0 lowest to 1 highest; equal values share their
/// middle rank. Ranks, because one outlier would take all colours from the rest.
record ValueRanks(double[] sorted) {

    static ValueRanks of(List<Dot> dots) {
        return new ValueRanks(dots.stream()
                .flatMapToDouble(dot -> dot.value().stream())
                .sorted()
                .toArray());
    }

    /// Empty where the value is not known; a half where all values are the same.
    OptionalDouble rank(Dot dot) {
        if (dot.value().isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = dot.value().getAsDouble();
        int first = firstNotBelow(value);
        int end = firstNotBelow(Math.nextUp(value));
        int others = sorted.length - (end - first);
        return OptionalDouble.of(others == 0 ? 0.5 : (double) first / others);
    }

    private int firstNotBelow(double value) {
        int found = Arrays.binarySearch(sorted, value);
        int at = found >= 0 ? found : -found - 1;
        while (at > 0 && sorted[at - 1] >= value) {
            at--;
        }
        return at;
    }
}
