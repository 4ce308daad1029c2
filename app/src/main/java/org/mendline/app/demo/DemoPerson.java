package org.mendline.app.demo;

import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.SimulatedPerson;
import org.mendline.ml.twin.Traits;
import org.mendline.storage.person.Sex;

/// A person of the demo clinic. Nobody here ever lived.
///
/// @param days days since onset, today included
/// @param silentDays days without any value up to today
/// @param wearable whether heart-rate data come as FIT files from a device
/// @param course what the last days were like
/// @param seed seed of the simulation
record DemoPerson(
        String id,
        String name,
        int birthYear,
        Sex sex,
        double heightCm,
        double massKg,
        Condition condition,
        String outcomeCode,
        OptionalDouble goal,
        int days,
        int silentDays,
        boolean wearable,
        Recording recording,
        Course course,
        long seed) {

    /// How much is recorded.
    enum Recording {
        /// Weekly visits, diary, wearable, laboratory.
        RICH,
        /// Visits about every 12 days and nothing else.
        VISITS
    }

    /// What happened in the last days.
    enum Course {
        USUAL,
        /// Far more load and less sleep for the last 12 days.
        OVERLOADED,
        /// Little therapy and little load for the last 4 weeks.
        IDLE
    }

    OutcomeScale scale() {
        return OutcomeScales.forCode(outcomeCode).orElseThrow();
    }

    /// The same seed makes the same person.
    SimulatedPerson simulate(int thisYear) {
        Traits traits = new Traits(
                OptionalDouble.of(thisYear - birthYear),
                OptionalDouble.of(sex == Sex.FEMALE ? 1 : 0),
                OptionalDouble.empty());
        ObservationPattern pattern =
                recording == Recording.RICH ? ObservationPattern.rich() : ObservationPattern.visitsEvery(12);
        SimulatedPerson usual = PersonSimulator.simulate(condition, scale(), traits, days, pattern, seed);
        if (course == Course.USUAL) {
            return usual;
        }
        return PersonSimulator.simulate(
                ConditionPriors.of(condition, traits, scale()),
                usual.parameters(),
                scale(),
                traits,
                changed(usual.doses()),
                pattern,
                seed);
    }

    private List<Dose> changed(List<Dose> doses) {
        int from = course == Course.OVERLOADED ? days - 12 : days - 28;
        return java.util.stream.IntStream.range(0, doses.size())
                .mapToObj(d -> d < from ? doses.get(d) : changed(doses.get(d)))
                .toList();
    }

    private Dose changed(Dose usual) {
        return switch (course) {
            case USUAL -> usual;
            case OVERLOADED ->
                Lever.SLEEP.set(
                        Lever.LOAD.set(usual, Math.min(Lever.LOAD.high(), 60 + 1.5 * usual.loadAu())),
                        Math.max(Lever.SLEEP.low(), usual.sleepHours() - 1.8));
            case IDLE -> Lever.THERAPY.set(Lever.LOAD.set(usual, 0.25 * usual.loadAu()), 0.1 * usual.therapyMinutes());
        };
    }
}
