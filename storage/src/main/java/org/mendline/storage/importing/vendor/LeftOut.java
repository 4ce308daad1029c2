package org.mendline.storage.importing.vendor;

import org.mendline.storage.importing.device.Emission;

/// Counts the rows of an export that were left out, and says so: nothing is dropped silently.
final class LeftOut {
    private int others;
    private int empty;
    private String firstEmpty = "";

    /// A row of another kind than those that are read.
    void other() {
        others++;
    }

    /// A row without any value that is read, such as a night without an end.
    void empty(VendorRow row) {
        if (!row.raw().isEmpty()) {
            firstEmpty = empty == 0 ? row.record() : firstEmpty;
            empty++;
        }
    }

    void note(Emission emission) {
        if (others > 0) {
            emission.note("file", others + " rows of other kinds, such as alerts and notes, were not read.");
        }
        if (empty > 0) {
            emission.note(
                    firstEmpty,
                    (empty == 1
                                    ? "This row holds none of the values that Mendline uses; it was not read."
                                    : "This row holds none of the values that Mendline uses; it and " + (empty - 1)
                                            + " more like it were not read.")
                            + " If a value is missing there, complete it and import the file again.");
        }
    }
}
