package org.mendline.app.prediction;

import java.util.Optional;
import org.mendline.ml.inference.BatchPredictor;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.outlook.OutlookModel;
import org.mendline.ml.stall.StallDetector;
import org.mendline.ml.twin.PriorSource;

/// The models that predictions are made with.
///
/// @param batch fast point predictions, for explanations
/// @param outlook the three-day network; without it the twin alone speaks of the next days
public record PredictionModels(ParticleTwinModel twins, BatchPredictor batch, Optional<OutlookModel> outlook)
        implements AutoCloseable {

    /// Version of all models together, for example `twin-2+3f2a9c/outlook-81b2d0`.
    public String version() {
        return twins.version() + outlook.map(o -> "/outlook-" + o.version()).orElse("");
    }

    /// The same models, the twin starting from other priors.
    public PredictionModels believing(PriorSource priors) {
        return new PredictionModels(twins.withPriors(priors), batch, outlook);
    }

    StallDetector stalls() {
        return new StallDetector(twins);
    }

    @Override
    public void close() {
        twins.close();
        outlook.ifPresent(OutlookModel::close);
    }
}
