package org.mendline.storage.intake;

import java.util.List;

/// Records that could not be used, kept until someone mends or dismisses them.
public interface QuarantineRepository {
    /// Every record set aside, newest import first, in file order within an import.
    List<QuarantinedRecord> all();

    /// Number of records set aside.
    long count();

    /// Removes one record for good.
    ///
    /// @return whether it was there
    boolean dismiss(long id);

    /// Sets records of one file aside. What the same content had set aside before is replaced, so that trying again
    /// adds nothing twice.
    ///
    /// @param contentHash SHA-256 of the file's bytes, hexadecimal
    void setAside(String contentHash, List<QuarantinedRecord> records);
}
