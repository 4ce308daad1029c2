package org.mendline.ml.engine;

import java.nio.file.Path;

/// One extraction for the whole build.
public final class TestEngine {
    private TestEngine() {}

    /// Starts the engine or fails with its reason.
    public static EngineStart.Ready start() {
        EngineStart start = Engine.start(Path.of("target", "natives"));
        return switch (start) {
            case EngineStart.Ready ready -> ready;
            case EngineStart.Unavailable unavailable -> throw new AssertionError(unavailable.reason());
        };
    }
}
