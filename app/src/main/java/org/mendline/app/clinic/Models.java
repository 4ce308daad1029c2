package org.mendline.app.clinic;

import java.io.IOException;
import java.util.Optional;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.engine.EngineStart;
import org.mendline.ml.inference.BatchPredictor;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.inference.TwinModel;
import org.mendline.ml.twin.PriorSource;

/// The shipped models, started when first needed. Without the engine there are no predictions, and a sentence says why;
/// everything else works. Safe for use by several threads.
public final class Models implements AutoCloseable {
    private Optional<State> state = Optional.empty();
    private volatile PriorSource priors = PriorSource.LITERATURE;

    /// Why there are no predictions, if there are none.
    public synchronized Optional<String> unavailable() {
        return switch (started()) {
            case Ready ready -> Optional.empty();
            case Missing(String reason) -> Optional.of(reason);
        };
    }

    /// Lets the twin start from other priors from now on, for example the clinic's own.
    public void believe(PriorSource others) {
        priors = others;
    }

    /// @throws IllegalStateException if predictions are not available
    public TwinModel twins() {
        return ready().twins.withPriors(priors);
    }

    /// The twin with the priors it was shipped with; without an engine one that takes longer to the same answer.
    public ParticleTwinModel shippedTwins() {
        return unavailable().isPresent() ? ParticleTwinModel.priorOnly() : ready().twins;
    }

    /// @throws IllegalStateException if predictions are not available
    public BatchPredictor batch() {
        return ready().batch;
    }

    /// Version of the models, or why there are none.
    public String version() {
        return unavailable().orElseGet(() -> twins().version());
    }

    private synchronized Ready ready() {
        return switch (started()) {
            case Ready ready -> ready;
            case Missing(String reason) -> throw new IllegalStateException(reason);
        };
    }

    private State started() {
        if (state.isEmpty()) {
            state = Optional.of(start());
        }
        return state.get();
    }

    private static State start() {
        return switch (Engine.start(ClinicFolders.engineCache())) {
            case EngineStart.Unavailable(String reason) -> new Missing(reason);
            case EngineStart.Ready ready -> network();
        };
    }

    private static State network() {
        try {
            LstmPosterior network = LstmPosterior.shipped();
            return new Ready(ParticleTwinModel.with(network), new BatchPredictor(network));
        } catch (IOException e) {
            return new Missing(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        if (state.isPresent() && state.get() instanceof Ready ready) {
            ready.twins.close();
        }
        state = Optional.empty();
    }

    private sealed interface State {}

    private record Ready(ParticleTwinModel twins, BatchPredictor batch) implements State {}

    private record Missing(String reason) implements State {}
}
