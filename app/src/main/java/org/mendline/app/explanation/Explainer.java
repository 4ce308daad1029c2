package org.mendline.app.explanation;

import java.util.List;
import java.util.Optional;
import org.mendline.app.prediction.NextDays.Marker;
import org.mendline.app.prediction.NextDays.Voice;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionModels;
import org.mendline.ml.explain.BatchPrediction;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.explain.OwnNormal;
import org.mendline.ml.explain.PlainSentence;
import org.mendline.ml.explain.RecoveryExplainer;
import org.mendline.ml.explain.RecoveryExplainer.Target;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.outlook.Origin;
import org.mendline.ml.outlook.OutlookModel;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;

/// Explains the predictions that screens show.
public final class Explainer {
    /// Readiness runs from 0 to 10.
    private static final double READINESS_SCALE = 10;

    /// Readiness changes below a tenth of a point are not worth a word.
    private static final double NEGLIGIBLE_READINESS = 0.1;

    private static final int READINESS_DAYS = 3;

    private Explainer() {}

    /// @param horizonDays how far ahead the outcome is explained
    public static PersonExplanation explain(
            PersonPrediction p, Explained target, PredictionModels models, int horizonDays) {
        RecoveryExplainer explainer = new RecoveryExplainer(OwnNormal.LAST_WEEK);
        return switch (target) {
            case OUTCOME_12_WEEKS -> {
                OutcomeScale scale = p.record().scale();
                double shown = p.projection().outcome().at(horizonDays).median();
                String when = "in " + horizonDays / 7 + " weeks";
                Explanation e = explainer.explain(
                        p.record(),
                        Target.outcome(scale.name() + " " + when, p.record(), shown),
                        batch(models, new ExplainTarget(DayFeature.OUTCOME, horizonDays)));
                yield new PersonExplanation(target, e, PlainSentence.of(e, scale, when), scale.higherIsBetter());
            }
            case READINESS_72_H -> {
                Marker readiness = p.nextDays().marker(DayFeature.READINESS).orElseThrow();
                double shown = readiness.fan().at(READINESS_DAYS).median();
                Explanation e = explainer.explain(
                        p.record(),
                        new Target("Readiness in 72 h", "{score}", shown, READINESS_SCALE),
                        readiness(p, readiness.voice(), models));
                yield new PersonExplanation(
                        target, e, PlainSentence.of(e, true, "in 72 h", NEGLIGIBLE_READINESS), true);
            }
        };
    }

    /// Explains whoever speaks of readiness on the screen.
    private static BatchPrediction readiness(PersonPrediction p, Voice voice, PredictionModels models) {
        return switch (voice) {
            case TWIN -> batch(models, new ExplainTarget(DayFeature.READINESS, READINESS_DAYS));
            case NETWORK -> variants -> readiness(models.outlook().orElseThrow(), p.plan(), variants);
        };
    }

    private static double[] readiness(OutlookModel network, Protocol plan, List<RecoveryRecord> variants) {
        List<Origin> origins = variants.stream()
                .map(v -> new Origin(v.days(), v.today(), Optional.of(plan)))
                .toList();
        return network.uncalibrated(origins).stream()
                .mapToDouble(outlook -> outlook.fan(DayFeature.READINESS)
                        .orElseThrow()
                        .at(READINESS_DAYS)
                        .median())
                .toArray();
    }

    private static BatchPrediction batch(PredictionModels models, ExplainTarget target) {
        return variants -> models.batch().predict(variants, target);
    }
}
