package org.mendline.app.risk;

import java.util.Optional;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.Predictor;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.risk.AclReturn;
import org.mendline.ml.risk.LoadRatio;
import org.mendline.ml.risk.Overtraining;
import org.mendline.ml.risk.Reinjury;
import org.mendline.ml.risk.RiskAssessment;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.twin.Protocol;

/// What may go wrong, as far as published evidence and the twin can say.
///
/// @param overtraining under the plan, within four weeks
/// @param reinjury after the planned return to sport
/// @param loadRatio last week's load over the last four weeks': a description that enters no risk
public record PersonRisks(RiskAssessment overtraining, RiskAssessment reinjury, Optional<LoadRatio> loadRatio) {

    /// Assesses a person.
    ///
    /// @param plan the coming weeks
    /// @param planned the return to pivoting sport, if one is planned or past
    public static PersonRisks of(PersonPrediction p, Protocol plan, Optional<AclReturn> planned) {
        RiskAssessment overtraining = p.twin() instanceof ParticleTwin twin
                ? Overtraining.assess(twin, plan, Predictor.SEED)
                : new NotAssessable("Overtraining is assessed from the twin's particles, which this prediction lacks.");
        RiskAssessment reinjury = new Reinjury(Predictor.SEED).assess(p.record().condition(), planned);
        return new PersonRisks(overtraining, reinjury, LoadRatio.of(p.record().days()));
    }
}
