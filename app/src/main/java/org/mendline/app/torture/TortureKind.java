package org.mendline.app.torture;

import java.util.Locale;

/// What a program does when it is killed.
public enum TortureKind {
    IMPORT,
    BACKUP,
    RESTORE,
    MIGRATION,
    /// Writing the database file anew, without its unused space.
    REWRITE;

    /// Word in reports, for example `import`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
