package org.mendline.ml.inference;

import java.util.List;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.MeanPath;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.TwinPrior;

/// Fast point predictions for many variants of one record: the network's posterior means in one batch, each led
/// forward by the mechanism, without noise, under the variant's own usual dose. Deterministic; for explanations,
/// where thousands of variants are compared. The twin itself is [ParticleTwinModel].
public final class BatchPredictor {
    private final LstmPosterior network;

    /// @param network stays owned by the caller
    public BatchPredictor(LstmPosterior network) {
        this.network = network;
    }

    /// One prediction a variant, in the target's unit.
    ///
    /// @param variants same condition, scale, traits and number of days; only daily values differ
    /// @throws IllegalArgumentException if the variants are not of one person and day
    public double[] predict(List<RecoveryRecord> variants, ExplainTarget target) {
        if (variants.isEmpty()) {
            return new double[0];
        }
        RecoveryRecord model = variants.getFirst();
        for (RecoveryRecord v : variants) {
            if (v.condition() != model.condition()
                    || v.today() != model.today()
                    || !v.traits().equals(model.traits())
                    || !v.scale().equals(model.scale())) {
                throw new IllegalArgumentException("Variants must be of one person, scale and day");
            }
        }
        TwinPrior prior = ConditionPriors.of(model);
        float[] outputs = network.outputs(variants);
        double[][] people = new double[variants.size()][];
        double[][] states = new double[variants.size()][];
        Dose[] doses = new Dose[variants.size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = PosteriorShape.parameters(prior, outputs, i * PosteriorShape.OUTPUTS);
            states[i] = PosteriorShape.state(outputs, i * PosteriorShape.OUTPUTS);
            doses[i] = Doses.recent(variants.get(i));
        }
        Particles present = Particles.present(prior, people, states);
        double[] values = MeanPath.after(present, model.today(), doses, target.quantity(), target.dayAhead());
        if (target.quantity() == DayFeature.OUTCOME) {
            for (int i = 0; i < values.length; i++) {
                values[i] = model.scale().toMeasure(Math.clamp(values[i], 0.0, 1.0));
            }
        }
        return values;
    }
}
