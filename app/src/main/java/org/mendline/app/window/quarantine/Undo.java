package org.mendline.app.window.quarantine;

import java.util.List;

/// A decision that can be taken back.
///
/// @param records whether it was about records; else about values
/// @param ids what it was about
public record Undo(boolean records, List<Long> ids) {
    public Undo {
        ids = List.copyOf(ids);
    }
}
