package org.mendline.app.importing;

import java.nio.file.Path;

/// A folder into which the clinic copies files, for example from USB sticks.
///
/// @param automatic whether new files are imported without asking; else they are only offered
public record WatchedFolder(Path folder, boolean automatic) {}
