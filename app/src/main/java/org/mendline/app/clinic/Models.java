package org.mendline.app.clinic;

import java.io.IOException;
import java.util.Optional;
import org.mendline.app.models.ModelSummary;
import org.mendline.app.models.SpeakingModels;
import org.mendline.app.prediction.PredictionModels;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.engine.EngineStart;
import org.mendline.ml.inference.BatchPredictor;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.outlook.OutlookModel;
import org.mendline.ml.twin.PriorSource;

/// The shipped models, started when first needed. Without the engine there are no predictions, and a sentence says why;
/// everything else works. Safe for use by several threads.
public final class Models implements AutoCloseable {
    private Optional<State> state = Optional.empty();
    private PriorSource priors = PriorSource.LITERATURE;

    /// Why there are no predictions, if there are none.
    public synchronized Optional<String> unavailable() {
        return switch (started()) {
            case Ready _ -> Optional.empty();
            case Missing(String reason) -> Optional.of(reason);
        };
    }

    /// Lets the twin start from other priors from now on, for example the clinic's own.
    public synchronized void believe(PriorSource others) {
        priors = others;
    }

    /// The twin with the priors it was shipped with; without an engine one that takes longer to the same answer.
    public synchronized ParticleTwinModel shippedTwins() {
        return started() instanceof Ready(PredictionModels models) ? models.twins() : ParticleTwinModel.priorOnly();
    }

    /// The models.
    ///
    /// @throws IllegalStateException if predictions are not available
    public synchronized PredictionModels ready() {
        return switch (started()) {
            case Ready(PredictionModels models) -> models.believing(priors);
            case Missing(String reason) -> throw new IllegalStateException(reason);
        };
    }

    /// Version of the models, or why there are none.
    public String version() {
        return unavailable().orElseGet(() -> ready().version());
    }

    /// Which models speak.
    ///
    /// @param own the clinic's own version in use
    SpeakingModels speaking(Optional<ModelSummary> own) {
        Optional<String> missing = unavailable();
        if (missing.isPresent()) {
            return new SpeakingModels(Optional.empty(), Optional.empty(), own, missing);
        }
        PredictionModels now = ready();
        return new SpeakingModels(
                Optional.of(now.twins().version()), now.outlook().map(OutlookModel::version), own, Optional.empty());
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
            case EngineStart.Ready _ -> networks();
        };
    }

    private static State networks() {
        try {
            LstmPosterior posterior = LstmPosterior.shipped();
            OutlookModel outlook = OutlookModel.shipped();
            return new Ready(new PredictionModels(
                    ParticleTwinModel.with(posterior), new BatchPredictor(posterior), Optional.of(outlook)));
        } catch (IOException e) {
            return new Missing(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        if (state.isPresent() && state.get() instanceof Ready(PredictionModels models)) {
            models.close();
        }
        state = Optional.empty();
    }

    private sealed interface State {}

    private record Ready(PredictionModels models) implements State {}

    private record Missing(String reason) implements State {}
}
