package org.mendline.viz.timeline;

/// A dense series reduced to one column of extremes a pixel. No extreme is lost.
///
/// @param first index of the first sample in each column; where a column is empty, equal to its `end`
/// @param end index after the last sample in each column
/// @param low smallest value in each column; NaN where it is empty
/// @param high largest value in each column; NaN where it is empty
record Decimation(int[] first, int[] end, double[] low, double[] high) {

    /// The window cut into `columns` equal parts; a sample on a border belongs to the later one, on the window's own
    /// end to none.
    static Decimation of(DenseSeries series, TimeWindow window, int columns) {
        int[] first = new int[columns];
        int[] end = new int[columns];
        double[] low = new double[columns];
        double[] high = new double[columns];
        double[] minMax = new double[2];
        int next = series.firstAtOrAfter(window.fromMillis());
        for (int i = 0; i < columns; i++) {
            first[i] = next;
            next = series.firstAtOrAfter(window.at((i + 1.0) / columns));
            end[i] = next;
            boolean empty = first[i] == next;
            series.extremes(first[i], next, minMax);
            low[i] = empty ? Double.NaN : minMax[0];
            high[i] = empty ? Double.NaN : minMax[1];
        }
        return new Decimation(first, end, low, high);
    }

    boolean empty(int column) {
        return first[column] == end[column];
    }
}
