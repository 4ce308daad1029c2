package org.mendline.app.explanation;

import java.util.List;
import java.util.Optional;
import org.mendline.app.prediction.NextDays.Marker;
import org.mendline.app.prediction.NextDays.Voice;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionModels;
import org.mendline.ml.explain.BatchPrediction;
import org.mendline.ml.explain.Explanation;
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
final class Explainer {
    static final int READINESS_DAYS = 3;

    /// Readiness runs from 0 to 10.
    private static final double READINESS_SCALE = 10;

    /// Readiness changes below a tenth of a point are not worth a word.
    private static final double NEGLIGIBLE_READINESS = 0.1;

    private final PersonPrediction p;
    private final Explained target;
    private final PredictionModels models;
    private final int horizonDays;

    /// @param horizonDays how far ahead the outcome is explained
    Explainer(PersonPrediction p, Explained target, PredictionModels models, int horizonDays) {
        this.p = p;
        this.target = target;
        this.models = models;
        this.horizonDays = horizonDays;
    }

    PersonExplanation explain(Background background) {
        Explanation e = new RecoveryExplainer(background.ownNormal()).explain(p.record(), shown(), network());
        OutcomeScale scale = p.record().scale();
        String sentence = switch (target) {
            case OUTCOME_12_WEEKS -> PlainSentence.of(e, scale, when());
            case READINESS_72_H -> PlainSentence.of(e, true, "in 72 h", NEGLIGIBLE_READINESS);
        };
        return new PersonExplanation(target, e, sentence, higherIsBetter());
    }

    boolean higherIsBetter() {
        return target == Explained.READINESS_72_H || p.record().scale().higherIsBetter();
    }

    /// The prediction on the screen.
    Target shown() {
        return switch (target) {
            case OUTCOME_12_WEEKS ->
                Target.outcome(
                        p.record().scale().name() + " " + when(),
                        p.record(),
                        p.projection().outcome().at(horizonDays).median());
            case READINESS_72_H ->
                new Target(
                        "Readiness in 72 h",
                        "{score}",
                        readinessMarker().fan().at(READINESS_DAYS).median(),
                        READINESS_SCALE);
        };
    }

    /// Whoever speaks of the target on the screen.
    BatchPrediction network() {
        if (target == Explained.READINESS_72_H && readinessMarker().voice() == Voice.NETWORK) {
            return variants -> readiness(models.outlook().orElseThrow(), p.plan(), variants);
        }
        return variants -> models.batch().predict(variants, quantity());
    }

    /// The same target as the twin names it.
    ExplainTarget quantity() {
        return switch (target) {
            case OUTCOME_12_WEEKS -> new ExplainTarget(DayFeature.OUTCOME, horizonDays);
            case READINESS_72_H -> new ExplainTarget(DayFeature.READINESS, READINESS_DAYS);
        };
    }

    private Marker readinessMarker() {
        return p.nextDays().marker(DayFeature.READINESS).orElseThrow();
    }

    private String when() {
        return "in " + horizonDays / 7 + " weeks";
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
}
