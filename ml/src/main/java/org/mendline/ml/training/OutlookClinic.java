package org.mendline.ml.training;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.outlook.OutlookMarker;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.ExpectedMarkers;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.Traits;
import org.mendline.ml.twin.TwinPrior;

/// Draws simulated people for the outlook: the twin's own dynamics under [OutlookHabits], shown through
/// [OutlookNoise] and with the gaps of real diaries and watches (domain randomisation, Tobin et al. 2017,
/// arXiv:1703.06907), so that the network learns to read from a person's own course how to read that person.
public final class OutlookClinic {
    private static final int SHORTEST_DAYS = 12;
    private static final int LONGEST_DAYS = 160;
    private static final OutcomeScale SCALE = new OutcomeScale("Simulated outcome", "1", 0, 1, 0.05, 0.03);

    private OutlookClinic() {}

    /// The person with this number; the same number is the same person. Half of all are healthy.
    public static OutlookPerson person(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int days = random.nextInt(SHORTEST_DAYS, LONGEST_DAYS);
        boolean healthy = random.nextBoolean();
        Condition condition = healthy
                ? Condition.FUNCTIONAL_OVERREACHING
                : Condition.values()[random.nextInt(Condition.values().length)];
        TwinPrior prior = ConditionPriors.of(condition, Traits.UNKNOWN, SCALE);
        List<Dose> doses = new OutlookHabits(Doses.usual(condition), random).days(days);
        return person(prior, healthy, doses, random);
    }

    /// A person who trains as usual and is neither injured nor tired at the start, under given doses.
    public static OutlookPerson healthy(List<Dose> doses, SplittableRandom random) {
        return person(
                ConditionPriors.of(Condition.FUNCTIONAL_OVERREACHING, Traits.UNKNOWN, SCALE), true, doses, random);
    }

    /// Doses of a healthy person's ordinary weeks.
    public static List<Dose> ordinaryDays(int days, SplittableRandom random) {
        return new OutlookHabits(Doses.usual(Condition.FUNCTIONAL_OVERREACHING), random).days(days);
    }

    private static OutlookPerson person(TwinPrior prior, boolean healthy, List<Dose> doses, SplittableRandom random) {
        double[] parameters = prior.drawWhole(random);
        if (healthy) {
            parameters[PersonParameter.START_FATIGUE.ordinal()] = 0;
            parameters[PersonParameter.START_INFLAMMATION.ordinal()] = Math.log(0.02);
        }
        ExpectedMarkers expected = ExpectedMarkers.of(prior, parameters, doses, random);
        double[] goodDays = goodDays(doses.size(), random);
        Recording recording = new Recording(doses.size(), random);
        for (OutlookMarker marker : OutlookMarker.values()) {
            double[] clean = IntStream.range(0, doses.size())
                    .mapToDouble(d -> marker == OutlookMarker.SLEEP
                            ? doses.get(d).sleepHours()
                            : expected.at(d, marker.feature()))
                    .toArray();
            recording.marker(marker, new OutlookNoise(marker, random).values(clean, goodDays));
        }
        for (Lever lever : Lever.values()) {
            if (lever != Lever.SLEEP) {
                recording.dose(lever, doses);
            }
        }
        return new OutlookPerson(recording.recorded.build(), recording.complete.build(), expected, doses);
    }

    private static double[] goodDays(int days, SplittableRandom random) {
        double kept = random.nextDouble(0, 0.7);
        double[] good = new double[days];
        for (int d = 0; d < days; d++) {
            good[d] = kept * (d == 0 ? 0 : good[d - 1]) + Math.sqrt(1 - kept * kept) * random.nextGaussian();
        }
        return good;
    }

    /// Which values are written down.
    private static final class Recording {
        private final SplittableRandom random;
        private final FeatureDays.Builder recorded;
        private final FeatureDays.Builder complete;
        private final boolean[] diary;
        private final boolean[] watch;

        Recording(int days, SplittableRandom random) {
            this.random = random;
            recorded = FeatureDays.of(days);
            complete = FeatureDays.of(days);
            diary = kept(days);
            watch = kept(days);
        }

        /// Days on which it is kept: runs of forgetting beside single lapses.
        private boolean[] kept(int days) {
            double stops = random.nextDouble() < 0.6 ? random.nextDouble(0, 0.06) : 0;
            double resumes = 1 / random.nextDouble(2, 15);
            double lapse = random.nextDouble() < 0.7 ? random.nextDouble(0, 0.2) : random.nextDouble(0.2, 0.6);
            boolean[] kept = new boolean[days];
            boolean off = false;
            for (int d = 0; d < days; d++) {
                off = off ? random.nextDouble() >= resumes : random.nextDouble() < stops;
                kept[d] = !off && random.nextDouble() >= lapse;
            }
            return kept;
        }

        void marker(OutlookMarker marker, double[] values) {
            boolean lab = marker == OutlookMarker.CRP || marker == OutlookMarker.CREATINE_KINASE;
            if (random.nextDouble() >= (lab ? 0.35 : 0.8)) {
                return;
            }
            double taken = lab ? random.nextDouble(0.1, 0.6) : 1;
            boolean[] kept = marker.isRating() ? diary : watch;
            for (int d = 0; d < values.length; d++) {
                double value = marker.fromScale(values[d]);
                complete.set(d, marker.feature(), value);
                if (lab ? random.nextDouble() < taken : kept[d]) {
                    recorded.set(d, marker.feature(), value);
                }
            }
        }

        void dose(Lever lever, List<Dose> doses) {
            if (random.nextDouble() < 0.4) {
                return;
            }
            boolean restIsBlank = random.nextDouble() < 0.3;
            DayFeature feature = Doses.feature(lever);
            for (int d = 0; d < doses.size(); d++) {
                double dose = lever.of(doses.get(d));
                boolean blank = restIsBlank && dose < 0.05 * Math.max(1, lever.of(doses.getFirst()));
                if (diary[d] && !blank) {
                    recorded.set(d, feature, dose);
                }
                complete.set(d, feature, dose);
            }
        }
    }
}
