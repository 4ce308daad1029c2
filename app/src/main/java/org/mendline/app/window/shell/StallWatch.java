package org.mendline.app.window.shell;

import java.util.concurrent.TimeUnit;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs every event whose handling held the FX thread for more than three frames.
public final class StallWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);
    private static final long STALL_MILLIS = 50;

    private StallWatch() {}

    /// Watches a scene's event handling from now on. FX thread only.
    public static void over(Scene scene) {
        EventDispatcher handling = scene.getEventDispatcher();
        scene.setEventDispatcher((event, tail) -> {
            long start = System.nanoTime();
            try {
                return handling.dispatchEvent(event, tail);
            } finally {
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                if (millis > STALL_MILLIS) {
                    LOG.warn("Handling {} held the window for {} ms", event.getEventType(), millis);
                }
            }
        });
    }
}
