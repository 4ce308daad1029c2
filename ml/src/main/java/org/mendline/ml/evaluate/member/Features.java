package org.mendline.ml.evaluate.member;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// What a member looks at: numbers of a sample, NaN where unknown.
@FunctionalInterface
public interface Features {
    double[] of(Sample sample);

    /// Chosen inputs of the description.
    static Features inputs(int[] chosen) {
        return sample ->
                Arrays.stream(chosen).mapToDouble(i -> sample.inputs()[i]).toArray();
    }

    /// The same for these samples, worked out once.
    default Features remembered(List<Sample> samples) {
        IdentityHashMap<double[], double[]> rows = new IdentityHashMap<>();
        samples.forEach(sample -> rows.put(sample.inputs(), of(sample)));
        return sample -> {
            double[] row = rows.get(sample.inputs());
            return row == null ? of(sample) : row.clone();
        };
    }

    /// These, followed by others.
    default Features and(Features others) {
        return sample -> {
            double[] first = of(sample);
            double[] second = others.of(sample);
            double[] joined = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, joined, first.length, second.length);
            return joined;
        };
    }
}
