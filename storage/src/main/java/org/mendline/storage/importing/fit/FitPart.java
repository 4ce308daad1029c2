package org.mendline.storage.importing.fit;

/// One header with its data and checksum; a chained FIT file is several in a row.
///
/// @param offset where the header begins
/// @param headerBytes 12, or 14 with a header checksum
/// @param declaredBytes size of the data as the header says it
/// @param definitions definition messages read
/// @param messages data messages read
public record FitPart(
        int offset,
        int headerBytes,
        long declaredBytes,
        Checksum headerChecksum,
        Checksum fileChecksum,
        int definitions,
        int messages) {

    /// What a stored checksum says.
    public enum Checksum {
        RIGHT,
        WRONG,
        /// Not written, or cut off.
        ABSENT
    }
}
