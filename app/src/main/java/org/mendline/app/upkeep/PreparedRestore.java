package org.mendline.app.upkeep;

/// A backup that was taken apart and checked, and waits to take the store's place.
public interface PreparedRestore extends AutoCloseable {
    /// Moves the present store aside, never over, and puts the restored one in its place. The store must be closed.
    ///
    /// @throws org.mendline.storage.store.StoreException if the disk refuses
    void carryOut();

    /// Clears away what was prepared, unless it was carried out.
    @Override
    void close();
}
