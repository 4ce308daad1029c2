package org.mendline.storage.importing.apple;

import java.util.Arrays;

/// A set of numbers that takes little room.
final class LongSet {
    private static final long[] NOTHING = new long[0];

    private long[] slots = NOTHING;
    private int size;
    private boolean forgotten;

    /// @return whether the number is new
    boolean add(long number) {
        long stored = number == 0 ? 1 : number;
        if (size * 3 >= slots.length * 2) {
            grow();
        }
        if (!put(slots, stored)) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        long[] wider = new long[Math.max(8, slots.length * 2)];
        Arrays.stream(slots).filter(slot -> slot != 0).forEach(slot -> put(wider, slot));
        slots = wider;
    }

    private static boolean put(long[] slots, long number) {
        int mask = slots.length - 1;
        int at = (int) (number ^ number >>> 32) & mask;
        while (slots[at] != 0) {
            if (slots[at] == number) {
                return false;
            }
            at = at + 1 & mask;
        }
        slots[at] = number;
        return true;
    }

    /// Gives the room back; what was in the set is not known any more.
    void forget() {
        slots = NOTHING;
        size = 0;
        forgotten = true;
    }

    boolean isForgotten() {
        return forgotten;
    }
}
