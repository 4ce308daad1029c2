package org.mendline.storage.importing.fit;

import java.util.Arrays;

/// Medians of the values around each of a row, from the first on. Those around stay sorted while they move on by one,
/// so
/// that each step costs one search and not a sort.
final class LocalMedian {
    private final int[] values;
    private final int size;
    private final int reach;
    private final int[] around;
    private int from;
    private int index;

    /// @param size how many of the values count
    /// @param reach how many to either side are around; near the ends more of the other side
    LocalMedian(int[] values, int size, int reach) {
        this.values = values;
        this.size = size;
        this.reach = reach;
        this.around = Arrays.copyOf(values, Math.min(2 * reach + 1, size));
        Arrays.sort(around);
    }

    /// The median around the next value; the upper one of an even number.
    int next() {
        int wanted = Math.clamp(index - (long) reach, 0, size - around.length);
        if (wanted > from) {
            replace(values[from], values[from + around.length]);
            from++;
        }
        index++;
        return around[around.length / 2];
    }

    private void replace(int gone, int come) {
        int at = Arrays.binarySearch(around, gone);
        while (at + 1 < around.length && around[at + 1] < come) {
            around[at] = around[at + 1];
            at++;
        }
        while (at > 0 && around[at - 1] > come) {
            around[at] = around[at - 1];
            at--;
        }
        around[at] = come;
    }
}
