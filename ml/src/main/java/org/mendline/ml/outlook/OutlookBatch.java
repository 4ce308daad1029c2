package org.mendline.ml.outlook;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Origins as flat network inputs, row by row; shapes as [OutlookBlock#inputShapes].
///
/// @param known `[origin][marker]`: whether the marker has an own normal there
/// @param centre `[origin][marker]`: that normal, on the marker's scale
/// @param spread `[origin][marker]`: the person's spread, on the marker's scale
/// @param step `[origin][marker]`: grid of a rating that this person gives in steps; 0 for none
public record OutlookBatch(
        float[] sequence,
        float[] summary,
        float[] simple,
        float[] width,
        boolean[][] known,
        double[][] centre,
        double[][] spread,
        double[][] step) {

    /// Encodes origins.
    public static OutlookBatch of(List<Origin> origins) {
        int n = origins.size();
        int row = OutlookEncoding.STEPS * OutlookEncoding.STEP_WIDTH;
        OutlookBatch batch = new OutlookBatch(
                new float[n * row],
                new float[n * OutlookEncoding.SUMMARY_WIDTH],
                new float[n * OutlookEncoding.SIMPLE_WIDTH],
                new float[n * OutlookMarker.COUNT],
                new boolean[n][OutlookMarker.COUNT],
                new double[n][OutlookMarker.COUNT],
                new double[n][OutlookMarker.COUNT],
                new double[n][OutlookMarker.COUNT]);
        IntStream.range(0, n).parallel().forEach(i -> {
            Origin origin = origins.get(i);
            OutlookEncoding encoding = new OutlookEncoding(origin.days(), origin.today(), origin.plan());
            encoding.sequence(batch.sequence, i * row);
            encoding.summary(batch.summary, i * OutlookEncoding.SUMMARY_WIDTH);
            encoding.simple(batch.simple, i * OutlookEncoding.SIMPLE_WIDTH);
            encoding.width(batch.width, i * OutlookMarker.COUNT);
            for (OutlookMarker marker : OutlookMarker.values()) {
                MarkerCourse course = encoding.course(marker);
                batch.known[i][marker.ordinal()] = course.known();
                batch.centre[i][marker.ordinal()] = course.centre();
                batch.spread[i][marker.ordinal()] = course.spread();
                batch.step[i][marker.ordinal()] = marker.isRating() ? course.step() : 0;
            }
        });
        return batch;
    }

    /// Number of origins.
    public int size() {
        return known.length;
    }

    /// A value of a marker as the network is asked for it.
    public double standardised(int origin, OutlookMarker marker, double value) {
        int m = marker.ordinal();
        return (marker.toScale(value) - centre[origin][m]) / spread[origin][m];
    }

    /// Half the grid of a rating given in steps, standardised; 0 for none.
    double halfStep(int origin, OutlookMarker marker) {
        int m = marker.ordinal();
        return step[origin][m] / 2 / spread[origin][m];
    }

    /// Inverse of [#standardised], held within what the marker can be and, for a rating given in steps, on a step:
    /// the quantiles of a discrete value are such values.
    double value(int origin, OutlookMarker marker, double standardised) {
        int m = marker.ordinal();
        double grid = step[origin][m];
        double v = centre[origin][m] + spread[origin][m] * standardised;
        return marker.fromScale(grid > 0 ? grid * Math.rint(v / grid) : v);
    }

    /// The network's inputs, in `scope`; copied into memory of the engine, whose alignment decides the last bits.
    public NDList toInputs(NDManager scope) {
        Shape[] shapes = OutlookBlock.inputShapes(size());
        return new NDList(
                scope.create(sequence, shapes[0]).duplicate(),
                scope.create(summary, shapes[1]).duplicate(),
                scope.create(simple, shapes[2]).duplicate(),
                scope.create(width, shapes[3]).duplicate());
    }

    /// Origins `from` to `to` (exclusive).
    OutlookBatch part(int from, int to) {
        if (from == 0 && to == size()) {
            return this;
        }
        return new OutlookBatch(
                rows(sequence, from, to),
                rows(summary, from, to),
                rows(simple, from, to),
                rows(width, from, to),
                Arrays.copyOfRange(known, from, to),
                Arrays.copyOfRange(centre, from, to),
                Arrays.copyOfRange(spread, from, to),
                Arrays.copyOfRange(step, from, to));
    }

    private float[] rows(float[] all, int from, int to) {
        int row = all.length / size();
        return Arrays.copyOfRange(all, from * row, to * row);
    }
}
