package org.mendline.viz.render;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// Starts JavaFX without a window and runs work on its thread.
public final class FxToolkit {
    private FxToolkit() {}

    /// Starts JavaFX if nobody has yet; returns once it is ready. It then stays up until the program ends.
    ///
    /// @throws UnsupportedOperationException if there is no display and the headless platform was not asked for
    public static void start() {
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
        } catch (IllegalStateException alreadyStarted) {
            ready.countDown();
        }
        await(ready);
        Platform.setImplicitExit(false);
    }

    /// Starts JavaFX on the headless platform with the software renderer, for pictures on a machine without a
    /// display. Has no effect on the platform if JavaFX runs already.
    public static void startHeadless() {
        setUnlessSet("glass.platform", "Headless");
        setUnlessSet("prism.order", "sw");
        start();
    }

    /// Runs work on the FX thread and waits for its result. Starts JavaFX if needed.
    ///
    /// @throws CompletionException if the work throws; the cause is what it threw
    public static <T> T call(Callable<T> work) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> result.completeAsync(() -> callUnchecked(work), Runnable::run);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        return result.join();
    }

    /// Runs work on the FX thread and waits until it is done. Starts JavaFX if needed.
    ///
    /// @throws CompletionException if the work throws; the cause is what it threw
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T callUnchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static void await(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while JavaFX was starting", e);
        }
    }
}
