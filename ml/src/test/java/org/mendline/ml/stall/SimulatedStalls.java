package org.mendline.ml.stall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.SimulatedPerson;
import org.mendline.ml.twin.Traits;
import org.mendline.ml.twin.TwinPrior;

/// Simulated people whose true course is known, some of whom stall.
final class SimulatedStalls {
    static final OutcomeScale FLEXION =
            OutcomeScales.forCode("mendline:knee-flexion").orElseThrow();

    private static final int STOPPED_DAYS = 14;

    enum Kind {
        /// Drawn from the prior.
        ORDINARY,
        /// Little of what was lost comes back, and soon.
        EARLY_CEILING,
        /// Training and therapy stop two weeks before today.
        DOSE_STOPPED
    }

    /// @param today the day of assessment; the person goes on for four weeks
    record Case(Kind kind, SimulatedPerson person, int today) {
        /// Whether the true gain over the next four weeks is below the smallest noticeable change although there is
        /// room for one.
        boolean stalls() {
            double[] c = person.capacity();
            double noticeable = FLEXION.minimalImportantDifference() / Math.abs(FLEXION.best() - FLEXION.worst());
            return c[today] < 1 - noticeable && c[today + StallDetector.HORIZON_DAYS] - c[today] < noticeable;
        }
    }

    private SimulatedStalls() {}

    /// Someone as the prior says people are.
    static Case ordinary(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return draw(Kind.ORDINARY, random.nextInt(14, 63), random);
    }

    /// Someone of one of the three kinds.
    static Case mixed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Kind kind = Kind.values()[random.nextInt(3)];
        int today = random.nextInt(14, 63);
        return draw(kind, today, random);
    }

    static Case draw(Kind kind, int today, SplittableRandom random) {
        TwinPrior prior = ConditionPriors.of(Condition.KNEE_ARTHROPLASTY, Traits.UNKNOWN, FLEXION);
        double[] parameters = prior.drawWhole(random);
        if (kind == Kind.EARLY_CEILING) {
            move(parameters, prior, PersonParameter.RECOVERED_SHARE, -1.5);
            move(parameters, prior, PersonParameter.RECOVERY_TIME, -1);
        }
        Dose usual = Doses.usual(Condition.KNEE_ARTHROPLASTY);
        Dose none = Lever.THERAPY.set(Lever.LOAD.set(usual, 0), 0);
        List<Dose> doses = new ArrayList<>();
        for (int d = 0; d <= today + StallDetector.HORIZON_DAYS; d++) {
            doses.add(kind == Kind.DOSE_STOPPED && d > today - STOPPED_DAYS ? none : usual);
        }
        ObservationPattern pattern = new ObservationPattern(
                1.0 / 8, 2, Set.of(), 0, 0, kind == Kind.DOSE_STOPPED ? Set.of(Lever.LOAD, Lever.THERAPY) : Set.of());
        SimulatedPerson person =
                PersonSimulator.simulate(prior, parameters, FLEXION, Traits.UNKNOWN, doses, pattern, random.nextLong());
        return new Case(kind, person, today);
    }

    private static void move(double[] parameters, TwinPrior prior, PersonParameter p, double sds) {
        parameters[p.ordinal()] += sds * prior.sd(p);
    }
}
