package org.mendline.app.about;

/// What this program calls itself.
public final class Version {
    /// Name and version, as reports and `--version` show them.
    public static final String NAME = "Mendline 0.1.0";

    private Version() {}
}
