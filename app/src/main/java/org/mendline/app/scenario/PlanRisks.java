package org.mendline.app.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.risk.PersonRisks;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.risk.AclReturn;
import org.mendline.ml.risk.AclReturn.Criteria;
import org.mendline.ml.risk.LoadRatio;
import org.mendline.ml.risk.RiskAssessment;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.twin.Condition;

/// What may go wrong under a plan.
///
/// @param overtraining within four weeks under the plan
/// @param reinjury if sport is taken up on the day on which half of the plan's futures have reached the goal
/// @param loadRatio last week's load against the last four: a description of the past that enters no risk
public record PlanRisks(RiskAssessment overtraining, RiskAssessment reinjury, Optional<LoadRatio> loadRatio) {

    /// Assesses a plan.
    ///
    /// @param time when the plan reaches the goal, if there is one
    static PlanRisks of(PersonPrediction p, Scenario plan, Optional<TimeToGoal> time) {
        OptionalInt reached = time.map(TimeToGoal::medianDays).orElse(OptionalInt.empty());
        boolean acl = p.record().condition() == Condition.ACL_RECONSTRUCTION;
        Optional<AclReturn> planned =
                acl && reached.isPresent() ? Optional.of(returning(p, reached.getAsInt())) : Optional.empty();
        PersonRisks risks = PersonRisks.of(p, plan.protocol(), planned);
        RiskAssessment reinjury = acl && planned.isEmpty()
                ? new NotAssessable("Re-injury depends on when sport is taken up again, and in most futures of this"
                        + " plan the goal is not reached within twelve weeks.")
                : risks.reinjury();
        return new PlanRisks(risks.overtraining(), reinjury, risks.loadRatio());
    }

    private static AclReturn returning(PersonPrediction p, int daysFromNow) {
        Criteria untested = new Criteria.NotTested(OptionalDouble.empty());
        return AclReturn.of(p.record(), p.record().today() + daysFromNow, untested, Optional.empty());
    }

    /// The largest risk that can be given; empty where none can.
    public Optional<Risk> worst() {
        return Stream.of(overtraining, reinjury)
                .flatMap(r -> r instanceof Risk risk ? Stream.of(risk) : Stream.empty())
                .reduce((a, b) -> a.probability() >= b.probability() ? a : b);
    }
}
