package org.mendline.storage.importing.motion;

import java.util.Locale;

/// Side of the body.
public enum Side {
    LEFT,
    RIGHT;

    /// As it stands in measure codes and sentences.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
