package org.mendline.ml.stall;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.inference.RecentPast;
import org.mendline.ml.stall.StallAssessment.CannotSay;
import org.mendline.ml.stall.StallAssessment.Level;
import org.mendline.ml.stall.StallAssessment.Outlook;
import org.mendline.ml.stall.StallAssessment.Plateau;
import org.mendline.ml.stall.StallAssessment.Progressing;
import org.mendline.ml.stall.StallAssessment.Stalled;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;

/// Tells progress from plateau and stall.
///
/// The clinically meaningful rate is the smallest change a patient notices (MCID) in four weeks. A stall is a true
/// gain below it over the next four weeks while goal and ceiling are further away than it; its probability is a
/// share of the twin's futures, each started from what a particle has been through. Whether a halt was to be
/// expected is judged against the twin that the record gave some weeks ago: only a recent gain below its
/// prediction makes a plateau a stall. Thread-safe.
public final class StallDetector {
    /// Days looked ahead.
    public static final int HORIZON_DAYS = 28;

    private static final int FEWEST_VISITS = 2;
    private static final int FEWEST_DAYS_BETWEEN_VISITS = 7;
    private static final int LONGEST_SINCE_VISIT = 42;
    private static final int LOOK_BACK_WEEKS = 4;
    /// Before this day a shorter look back is all there is.
    private static final int SHORT_RECORD_DAYS = 42;

    private static final double LIKELY = 0.5;
    private static final double CLEARLY_BELOW = 0.8;

    private final ParticleTwinModel model;

    /// @param model infers the twin of some weeks ago; stays owned by the caller
    public StallDetector(ParticleTwinModel model) {
        this.model = model;
    }

    /// Assesses a twin under its usual dose. Same arguments, same bits. Costs one more inference where a halt is
    /// likely.
    ///
    /// @param goal in the outcome's unit
    public StallAssessment assess(ParticleTwin twin, OptionalDouble goal, long seed) {
        return assess(twin, Protocol.constant(twin.usualDose()), goal, seed);
    }

    /// Assesses a twin under a plan.
    ///
    /// @param goal in the outcome's unit
    public StallAssessment assess(ParticleTwin twin, Protocol plan, OptionalDouble goal, long seed) {
        RecoveryRecord record = twin.record();
        OptionalDouble sinceVisit = sinceLastVisit(record.days());
        if (sinceVisit.isEmpty()) {
            return new CannotSay("Whether %s still improves takes two visits at least a week apart."
                    .formatted(record.scale().name()));
        }
        if (sinceVisit.getAsDouble() > LONGEST_SINCE_VISIT) {
            return new CannotSay("%s was last measured %.0f days ago; measure it again."
                    .formatted(record.scale().name(), sinceVisit.getAsDouble()));
        }
        int back = lookBackWeeks(record.today());
        Gains gains = Gains.of(twin, plan, goal, seed);
        Outlook outlook = gains.outlook(back);
        if (outlook.probabilityOfRoom() < LIKELY) {
            return new Plateau(gains.nearGoal() ? Level.GOAL : Level.CEILING, outlook);
        }
        if (outlook.probabilityOfStall() < LIKELY) {
            return new Progressing(outlook);
        }
        double below = back == 0 ? 0 : belowOwnCurve(twin, back, seed);
        return below >= CLEARLY_BELOW
                ? new Stalled(gains.flatSince(twin), below, outlook)
                : new Plateau(Level.OWN_CURVE, outlook);
    }

    private static int lookBackWeeks(int today) {
        return today >= SHORT_RECORD_DAYS ? LOOK_BACK_WEEKS : today >= SHORT_RECORD_DAYS / 2 ? LOOK_BACK_WEEKS / 2 : 0;
    }

    /// Days since the last visit; empty without two visits far enough apart.
    private static OptionalDouble sinceLastVisit(FeatureDays days) {
        int first = -1;
        int last = -1;
        for (int d = 0; d < days.days(); d++) {
            if (days.observed(d, DayFeature.OUTCOME)) {
                first = first < 0 ? d : first;
                last = d;
            }
        }
        boolean enough = days.count(DayFeature.OUTCOME) >= FEWEST_VISITS && last - first >= FEWEST_DAYS_BETWEEN_VISITS;
        return enough ? OptionalDouble.of(days.days() - 1 - last) : OptionalDouble.empty();
    }

    /// Probability that the gain since then is below what the twin of then predicted under what was truly done.
    private double belowOwnCurve(ParticleTwin twin, int weeks, long seed) {
        RecoveryRecord record = twin.record();
        int then = record.today() - 7 * weeks;
        double[] predicted = Gains.predicted(model.infer(record.upTo(then), seed), record, then, seed);
        RecentPast past = twin.recentPast();
        int below = 0;
        // Strides that share no factor with the counts would pair all with all; a fixed shift pairs each once.
        for (int j = 0; j < past.paths(); j++) {
            double gain = past.capacity(0, j) - past.capacity(weeks, j);
            below += gain < predicted[(j + past.paths() / 2) % predicted.length] ? 1 : 0;
        }
        return (double) below / past.paths();
    }

    /// Sorted copy.
    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
