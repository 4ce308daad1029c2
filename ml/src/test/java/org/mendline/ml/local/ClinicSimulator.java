package org.mendline.ml.local;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;
import org.mendline.ml.twin.TwinPrior;

/// Finished recoveries of a simulated clinic whose people need `slower` times as long as the literature says.
record ClinicSimulator(Condition condition, double slower) {
    private static final int DAYS = 140;
    private static final int BETWEEN_ONSETS_DAYS = 20;

    List<FinishedEpisode> episodes(int count) {
        return IntStream.range(0, count).mapToObj(this::episode).toList();
    }

    FinishedEpisode episode(int number) {
        OutcomeScale scale =
                OutcomeScales.forCode(OutcomeScales.usualCode(condition)).orElseThrow();
        Traits traits = new Traits(
                OptionalDouble.of(40 + number * 37 % 45), OptionalDouble.of(number % 2), OptionalDouble.empty());
        TwinPrior prior = ConditionPriors.of(condition, traits, scale)
                .adjusted(PersonParameter.RECOVERY_TIME, Math.log(slower), 1);
        SplittableRandom random = new SplittableRandom(1000 + number);
        List<Dose> doses = Collections.nCopies(DAYS, prior.mechanics().usual());
        RecoveryRecord whole = PersonSimulator.simulate(
                        prior,
                        prior.drawWhole(random),
                        scale,
                        traits,
                        doses,
                        ObservationPattern.visitsEvery(20),
                        random.nextLong())
                .whole();
        LocalDate onset = LocalDate.of(2022, 1, 1).plusDays((long) BETWEEN_ONSETS_DAYS * number);
        return new FinishedEpisode("S-" + number, onset, onset.plusDays(DAYS - 1), onScale(whole), Map.of());
    }

    /// No instrument reads beyond the ends of its scale.
    private static RecoveryRecord onScale(RecoveryRecord record) {
        OutcomeScale s = record.scale();
        FeatureDays.Builder days = record.days().toBuilder();
        for (int d = 0; d < record.days().days(); d++) {
            int day = d;
            record.days()
                    .value(d, DayFeature.OUTCOME)
                    .ifPresent(v -> days.set(
                            day,
                            DayFeature.OUTCOME,
                            Math.clamp(v, Math.min(s.worst(), s.best()), Math.max(s.worst(), s.best()))));
        }
        return new RecoveryRecord(record.condition(), s, record.traits(), days.build());
    }
}
