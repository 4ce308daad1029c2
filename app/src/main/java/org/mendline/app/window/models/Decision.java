package org.mendline.app.window.models;

/// A decision a named person is asked for.
///
/// @param kind what is decided
/// @param version the version it is about
public record Decision(Kind kind, String version) {
    /// What is decided.
    public enum Kind {
        ACTIVATE,
        ROLL_BACK
    }
}
