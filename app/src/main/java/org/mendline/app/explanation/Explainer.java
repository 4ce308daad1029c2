package org.mendline.app.explanation;

import java.util.List;
import java.util.Objects;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.explain.BatchPrediction;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.explain.OwnNormal;
import org.mendline.ml.explain.PlainSentence;
import org.mendline.ml.explain.RecoveryExplainer;
import org.mendline.ml.explain.RecoveryExplainer.Target;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.inference.BatchPredictor;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.OutcomeScale;

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
            PersonPrediction p, Explained target, BatchPredictor network, int horizonDays) {
        RecoveryExplainer explainer = new RecoveryExplainer(OwnNormal.LAST_WEEK);
        return switch (target) {
            case OUTCOME_12_WEEKS -> {
                OutcomeScale scale = p.record().scale();
                double shown = p.projection().outcome().at(horizonDays).median();
                String when = "in " + horizonDays / 7 + " weeks";
                Explanation e = explainer.explain(
                        p.record(),
                        Target.outcome(scale.name() + " " + when, p.record(), shown),
                        batch(network, new ExplainTarget(DayFeature.OUTCOME, horizonDays)));
                yield new PersonExplanation(target, e, PlainSentence.of(e, scale, when), scale.higherIsBetter());
            }
            case READINESS_72_H -> {
                Fan readiness = Objects.requireNonNull(p.projection().outlook().get(DayFeature.READINESS));
                double shown = readiness.at(READINESS_DAYS).median();
                Explanation e = explainer.explain(
                        p.record(),
                        new Target("Readiness in 72 h", "{score}", shown, READINESS_SCALE),
                        batch(network, new ExplainTarget(DayFeature.READINESS, READINESS_DAYS)));
                yield new PersonExplanation(
                        target, e, PlainSentence.of(e, true, "in 72 h", NEGLIGIBLE_READINESS), true);
            }
        };
    }

    private static BatchPrediction batch(BatchPredictor network, ExplainTarget target) {
        return (List<org.mendline.ml.twin.RecoveryRecord> variants) -> network.predict(variants, target);
    }
}
