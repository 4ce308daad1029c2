package org.mendline.ml.inference;

import java.util.List;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.MeanPath;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.StateVariable;
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
        Present present = present(variants);
        double[] values =
                MeanPath.after(present.particles, model.today(), present.doses, target.quantity(), target.dayAhead());
        if (target.quantity() == DayFeature.OUTCOME) {
            for (int i = 0; i < values.length; i++) {
                values[i] = model.scale().toMeasure(Math.clamp(values[i], 0.0, 1.0));
            }
        }
        return values;
    }

    /// Days until the expected outcome first meets the goal, one a variant, between days by straight lines;
    /// `horizonDays` where it does not by then, so name the quantity `at most` that.
    ///
    /// @param variants as for [#predict]
    /// @param goal in the unit of the record's scale
    /// @param horizonDays 1 to 365
    /// @throws IllegalArgumentException if the variants are not of one person and day, or beyond that horizon
    public double[] daysToGoal(List<RecoveryRecord> variants, double goal, int horizonDays) {
        if (horizonDays < 1 || horizonDays > 365) {
            throw new IllegalArgumentException("A prediction reaches 1 to 365 days ahead, not " + horizonDays);
        }
        if (variants.isEmpty()) {
            return new double[0];
        }
        RecoveryRecord model = variants.getFirst();
        Present present = present(variants);
        double wanted = model.scale().toCapacity(goal);
        double[] days = new double[variants.size()];
        double[] before = new double[variants.size()];
        for (int i = 0; i < days.length; i++) {
            before[i] = present.particles.state(i)[StateVariable.CAPACITY.ordinal()];
            days[i] = before[i] >= wanted ? 0 : horizonDays;
        }
        for (int d = 1; d <= horizonDays; d++) {
            double[] after =
                    MeanPath.after(present.particles, model.today() + d - 1, present.doses, DayFeature.OUTCOME, 1);
            for (int i = 0; i < days.length; i++) {
                if (after[i] >= wanted && days[i] == horizonDays) {
                    days[i] = d - (after[i] - wanted) / (after[i] - before[i]);
                }
            }
            before = after;
        }
        return days;
    }

    private Present present(List<RecoveryRecord> variants) {
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
        return new Present(Particles.present(prior, people, states), doses);
    }

    /// Where each variant stands, and the dose it goes on with.
    private record Present(Particles particles, Dose[] doses) {}
}
