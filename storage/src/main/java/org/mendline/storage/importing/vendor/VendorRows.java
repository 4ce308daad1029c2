package org.mendline.storage.importing.vendor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.Source;

/// The rows of an export, to be walked as often as needed.
interface VendorRows {
    VendorTable table();

    /// Headings as the file writes them, of columns the table does not know.
    List<String> unknown();

    /// Passes on every row.
    ///
    /// @return what is wrong with the file from some row on, as a sentence; empty if it is sound
    /// @throws IOException if the file cannot be read
    Optional<String> forEach(Consumer<VendorRow> sink) throws IOException;

    /// The rows, if the file is of one of these kinds. Never throws.
    static Optional<VendorRows> of(Source source, List<VendorTable> tables) {
        return JsonRows.looksLike(source) ? JsonRows.of(source, tables) : CsvRows.of(source, tables);
    }
}
