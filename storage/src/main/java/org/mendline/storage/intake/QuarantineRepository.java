package org.mendline.storage.intake;

import java.util.List;
import java.util.Optional;

/// Records that could not be used, kept until someone mends or dismisses them, and after that for reading.
public interface QuarantineRepository {
    /// Every record that waits, newest import first, in file order within an import.
    List<QuarantinedRecord> all();

    /// Number of records that wait.
    long count();

    /// Records somebody has decided upon, newest decision first.
    List<QuarantinedRecord> decided(int limit);

    /// A record, waiting or decided upon.
    Optional<QuarantinedRecord> find(long id);

    /// Writes down what became of a record that waits.
    ///
    /// @return whether it was there and waited
    boolean decide(long id, Decision decision);

    /// Lets a record wait again.
    ///
    /// @return whether it was there and had been decided upon
    boolean reopen(long id);

    /// Sets records of one file aside. What the same content had set aside before and still waits is replaced, so that
    /// trying again adds nothing twice; a record that was decided upon stays so.
    ///
    /// @param contentHash SHA-256 of the file's bytes, hexadecimal
    void setAside(String contentHash, List<QuarantinedRecord> records);
}
