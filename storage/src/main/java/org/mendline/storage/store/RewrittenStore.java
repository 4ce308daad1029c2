package org.mendline.storage.store;

/// What came of writing a database file anew.
///
/// @param bytesBefore size of the old file
/// @param bytesAfter size of the new one
/// @param rows rows of all tables together, compared one by one
public record RewrittenStore(long bytesBefore, long bytesAfter, long rows) {}
