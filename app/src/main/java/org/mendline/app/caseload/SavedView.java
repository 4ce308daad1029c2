package org.mendline.app.caseload;

import java.util.Optional;

/// A part of the caseload under a name, such as "knees that stall".
///
/// @param search words that have to occur
/// @param status the one status shown; empty for all
public record SavedView(String name, String search, Optional<CaseloadStatus> status) {
    /// @throws IllegalArgumentException if the name is blank
    public SavedView {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A view needs a name.");
        }
    }
}
