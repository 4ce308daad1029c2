package org.mendline.ml.engine;

import ai.djl.engine.EngineException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the PyTorch engine behind DJL from verified native files, offline.
public final class Engine {
    /// Name by which DJL knows the engine.
    public static final String NAME = "PyTorch";

    /// Environment variables that would make the engine load other files than the verified ones.
    private static final List<String> REDIRECTS =
            List.of("PYTORCH_LIBRARY_PATH", "PYTORCH_VERSION", "PYTORCH_FLAVOR", "ENGINE_CACHE_DIR");

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private Engine() {}

    /// Starts the engine; slow the first time (native files of some 450 MB are written), so call it off the
    /// user interface's thread. Opens no connection. A process has one engine: later calls find it running.
    ///
    /// @param cacheFolder where native files are kept
    public static synchronized EngineStart start(Path cacheFolder) {
        for (String variable : REDIRECTS) {
            if (System.getenv(variable) != null) {
                return new EngineStart.Unavailable("There are no predictions: the environment variable " + variable
                        + " points the engine to files that cannot be verified. Unset it and start again.");
            }
        }
        try {
            NativeFiles natives = NativeFiles.ofThisPlatform();
            Path cache = CacheFolder.choose(cacheFolder);
            Path folder = cache.resolve(natives.folder());
            if (!new NativeCache(folder, natives.files()).prepare().isEmpty()) {
                LOG.info("Native files written to {}", folder);
            }
            configure(cache);
            ai.djl.engine.Engine engine = load();
            return new EngineStart.Ready(NAME + " " + engine.getVersion(), folder);
        } catch (FileNotFoundException e) {
            LOG.info("No engine", e); // the user is told by the sentence
            return new EngineStart.Unavailable("There are no predictions: this installation brings no " + e.getMessage()
                    + ". Install the package made for this computer.");
        } catch (IOException e) {
            LOG.info("No engine", e); // the user is told by the sentence
            return new EngineStart.Unavailable("There are no predictions: the native files could not be"
                    + " prepared in " + cacheFolder + " (" + e.getMessage()
                    + "). Check free disk space (1 GB) and write permission, then start again.");
        } catch (EngineException | LinkageError e) {
            LOG.info("No engine", e); // the user is told by the sentence
            return new EngineStart.Unavailable("There are no predictions: the PyTorch engine did not start ("
                    + e.getMessage() + "). On Windows, install the Microsoft Visual C++ runtime.");
        }
    }

    /// Loads the engine on a thread of its own. The native libraries change how the loading thread rounds the
    /// smallest numbers (it alone then gives other last bits than all the rest), so it must be one that computes
    /// nothing afterwards.
    private static ai.djl.engine.Engine load() throws IOException {
        FutureTask<ai.djl.engine.Engine> task = new FutureTask<>(() -> ai.djl.engine.Engine.getEngine(NAME));
        Thread.ofPlatform().name("engine-loader").daemon().start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the start was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineException cause) {
                throw cause;
            }
            if (e.getCause() instanceof LinkageError cause) {
                throw cause;
            }
            throw new IOException(e.getCause());
        }
    }

    /// The engine reads these once, when it is loaded. One thread: more would sum in another order and
    /// give other last bits, and threads that wait by spinning starve on a busy machine.
    private static void configure(Path cache) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("DJL_CACHE_DIR", cache.toString());
        System.setProperty("ENGINE_CACHE_DIR", cache.toString());
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    }
}
