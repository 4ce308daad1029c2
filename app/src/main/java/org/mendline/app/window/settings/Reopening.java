package org.mendline.app.window.settings;

import org.mendline.app.upkeep.PreparedRestore;

/// Closes the clinic, puts what was prepared in its place and opens it again. FX thread.
@FunctionalInterface
public interface Reopening {
    /// @param restore prepared and checked; carried out or closed by the callee
    /// @param passphrase opens what the backup held; wiped by the callee
    void restored(PreparedRestore restore, char[] passphrase);
}
