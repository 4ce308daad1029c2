package org.mendline.storage.importing.fit;

import java.util.Arrays;

/// Values of one quantity, each with the row it belongs to; rows without a value take no place.
final class SampleColumn {
    private int[] rows = new int[0];
    private double[] values = new double[0];
    private int size;

    void add(int row, double value) {
        if (size == rows.length) {
            int capacity = Math.max(512, size * 2);
            rows = Arrays.copyOf(rows, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        rows[size] = row;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int row(int index) {
        return rows[index];
    }

    double value(int index) {
        return values[index];
    }
}
