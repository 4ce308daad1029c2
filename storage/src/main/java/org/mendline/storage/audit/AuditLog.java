package org.mendline.storage.audit;

import java.time.Instant;
import java.util.List;

/// Append-only record of who did what; each entry's hash covers the entry before it.
public interface AuditLog {
    /// Appends an entry.
    ///
    /// @param actor who, as the operating system or the user names them
    /// @param action stable verb, for example `import`, `export`, `assign`
    /// @param detail plain sentence
    void append(String actor, String action, String detail);

    /// Newest first.
    List<Entry> latest(int limit);

    /// Recomputes the chain.
    ///
    /// @return the sequence number of the first broken entry, or empty if the chain holds
    java.util.OptionalLong firstBroken();

    /// One audited act.
    record Entry(long sequence, Instant at, String actor, String action, String detail) {}
}
