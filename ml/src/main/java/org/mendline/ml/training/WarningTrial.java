package org.mendline.ml.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.outlook.EarlyWarning;
import org.mendline.ml.outlook.OutlookModel;
import org.mendline.ml.outlook.WarningWatch;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;

/// Early warnings on simulated people: how often they are raised in ordinary weeks, and how early in an overload.
///
/// @param people people in each half of the trial
/// @param watchedDays days of ordinary weeks on which at least one warning could be given or not
/// @param falsePerEightWeeks warnings (days in a row or at most three apart are one) in 56 such days
/// @param overloaded people in overload who were watched and in whom symptoms came
/// @param detected share of them who were warned before or on the day of symptoms
/// @param medianLeadDays median days from warning to symptoms among those warned at all; negative is too late
/// @param warnedAtAll share of the overloaded who were warned at any time
/// @param raisedWithoutSymptoms share of watched people without symptoms who were warned all the same
public record WarningTrial(
        int people,
        int watchedDays,
        double falsePerEightWeeks,
        int overloaded,
        double detected,
        double medianLeadDays,
        double warnedAtAll,
        double raisedWithoutSymptoms) {

    /// A rise of soreness by 2 of 10 points is one that patients notice (Farrar et al. 2001, doi
    /// 10.1016/S0304-3959(01)00349-9, for pain).
    private static final double SYMPTOM_POINTS = 2;

    private static final int WARM_UP_DAYS = 35;
    private static final int ORDINARY_DAYS = 120;
    private static final int BEFORE_OVERLOAD_DAYS = 60;
    private static final int OVERLOAD_DAYS = 28;
    private static final double FIRST_FACTOR = 1.5;
    private static final double LAST_FACTOR = 3;
    private static final double SLEEP_LOST_HOURS = 1;
    private static final int ONE_EPISODE_DAYS = 3;
    private static final double EIGHT_WEEKS = 56;

    /// Runs the trial; needs a started engine.
    public static WarningTrial of(OutlookModel model, int people, long seed) {
        Tally tally = new Tally();
        for (int i = 0; i < people; i++) {
            tally.ordinary(model, new SplittableRandom(seed + 2L * i));
            tally.overload(model, new SplittableRandom(seed + 2L * i + 1));
        }
        return tally.result(people);
    }

    private static final class Tally {
        private int watched;
        private int episodes;
        private int symptomatic;
        private int inTime;
        private int silent;
        private int silentRaised;
        private final List<Integer> leads = new ArrayList<>();

        void ordinary(OutlookModel model, SplittableRandom random) {
            OutlookPerson person = OutlookClinic.healthy(OutlookClinic.ordinaryDays(ORDINARY_DAYS, random), random);
            WarningWatch watch = new WarningWatch(model.rolling(person.recorded(), ORDINARY_DAYS - 1));
            int last = -ORDINARY_DAYS;
            for (int day = WARM_UP_DAYS; day < ORDINARY_DAYS; day++) {
                List<EarlyWarning> all = on(watch, day);
                watched += all.stream().allMatch(w -> w instanceof EarlyWarning.CannotSay) ? 0 : 1;
                if (all.stream().anyMatch(w -> w instanceof EarlyWarning.Raised)) {
                    episodes += day - last > ONE_EPISODE_DAYS ? 1 : 0;
                    last = day;
                }
            }
        }

        private static List<EarlyWarning> on(WarningWatch watch, int day) {
            return List.of(
                    watch.on(EarlyWarning.Kind.OVERTRAINING, day),
                    watch.on(EarlyWarning.Kind.INSUFFICIENT_RECOVERY, day));
        }

        void overload(OutlookModel model, SplittableRandom random) {
            int days = BEFORE_OVERLOAD_DAYS + OVERLOAD_DAYS;
            List<Dose> doses = overloaded(OutlookClinic.ordinaryDays(days, random));
            OutlookPerson person = OutlookClinic.healthy(doses, random);
            WarningWatch watch = new WarningWatch(model.rolling(person.recorded(), days - 1));
            OptionalInt raised = OptionalInt.empty();
            int seen = 0;
            for (int day = BEFORE_OVERLOAD_DAYS; day < days; day++) {
                List<EarlyWarning> all = on(watch, day);
                seen += all.stream().allMatch(w -> w instanceof EarlyWarning.CannotSay) ? 0 : 1;
                boolean now = all.stream().anyMatch(w -> w instanceof EarlyWarning.Raised);
                raised = raised.isEmpty() && now ? OptionalInt.of(day) : raised;
            }
            if (seen >= OVERLOAD_DAYS / 2) {
                count(symptoms(person), raised);
            }
        }

        private void count(OptionalInt symptoms, OptionalInt raised) {
            if (symptoms.isEmpty()) {
                silent++;
                silentRaised += raised.isPresent() ? 1 : 0;
                return;
            }
            symptomatic++;
            if (raised.isPresent()) {
                int lead = symptoms.getAsInt() - raised.getAsInt();
                leads.add(lead);
                inTime += lead >= 0 ? 1 : 0;
            }
        }

        /// Load that rises from one and a half to three times the ordinary over four weeks, with short nights.
        private static List<Dose> overloaded(List<Dose> doses) {
            return IntStream.range(0, doses.size())
                    .mapToObj(d -> d < BEFORE_OVERLOAD_DAYS ? doses.get(d) : overloaded(doses.get(d), d))
                    .toList();
        }

        private static Dose overloaded(Dose dose, int day) {
            double share = (day - BEFORE_OVERLOAD_DAYS) / (OVERLOAD_DAYS - 1.0);
            double factor = FIRST_FACTOR + share * (LAST_FACTOR - FIRST_FACTOR);
            Dose loaded = Lever.LOAD.set(dose, Math.min(Lever.LOAD.high(), factor * dose.loadAu()));
            return Lever.SLEEP.set(loaded, dose.sleepHours() - SLEEP_LOST_HOURS);
        }

        /// First day of overload on which expected soreness has risen by [#SYMPTOM_POINTS].
        private static OptionalInt symptoms(OutlookPerson person) {
            double before = IntStream.range(BEFORE_OVERLOAD_DAYS - 7, BEFORE_OVERLOAD_DAYS)
                    .mapToDouble(d -> person.expected().at(d, DayFeature.SORENESS))
                    .average()
                    .orElseThrow();
            return IntStream.range(BEFORE_OVERLOAD_DAYS, BEFORE_OVERLOAD_DAYS + OVERLOAD_DAYS)
                    .filter(d -> person.expected().at(d, DayFeature.SORENESS) >= before + SYMPTOM_POINTS)
                    .findFirst();
        }

        WarningTrial result(int people) {
            List<Integer> sorted = leads.stream().sorted().toList();
            return new WarningTrial(
                    people,
                    watched,
                    EIGHT_WEEKS * episodes / Math.max(1, watched),
                    symptomatic,
                    inTime / (double) Math.max(1, symptomatic),
                    sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2),
                    leads.size() / (double) Math.max(1, symptomatic),
                    silentRaised / (double) Math.max(1, silent));
        }
    }
}
