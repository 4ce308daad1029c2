package org.mendline.ml.engine;

import java.nio.file.Path;

/// How starting the engine went. Without it the program goes on without predictions.
public sealed interface EngineStart {
    /// Networks can run.
    ///
    /// @param version engine and version, for example `PyTorch 2.7.1`
    /// @param natives folder of the verified native files
    record Ready(String version, Path natives) implements EngineStart {}

    /// Networks cannot run.
    ///
    /// @param reason a sentence for the user: what is wrong and what to do
    record Unavailable(String reason) implements EngineStart {}
}
