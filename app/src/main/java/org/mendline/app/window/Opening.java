package org.mendline.app.window;

import java.nio.file.Path;
import java.util.Optional;

/// What the workstation shows first.
public sealed interface Opening {
    /// The demo clinic, at once.
    record Demo() implements Opening {}

    /// The first-run page.
    ///
    /// @param store clinic to suggest for opening
    record Ask(Optional<Path> store) implements Opening {}
}
