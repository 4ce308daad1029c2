package org.mendline.app.prediction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Feedback;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;
import org.mendline.storage.daily.DailyRecord;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.person.Person;

/// Turns what the store holds of a person into what the models read: the one place where daily values become
/// features.
///
/// Days are days on the person's own clock, counted from onset. Each day has one value, of one device, made
/// as [DailyMeasure] says: loads, therapy, cold and mobility are summed, of outcome measurements the last of
/// the day counts. A day without a value stays without.
public final class Recoveries {
    private static final Map<String, DayFeature> FEATURES = Map.ofEntries(
            Map.entry(MeasureCodes.RMSSD, DayFeature.LN_RMSSD),
            Map.entry(MeasureCodes.RESTING_HEART_RATE, DayFeature.RESTING_HEART_RATE),
            Map.entry(MeasureCodes.SLEEP_DURATION, DayFeature.SLEEP),
            Map.entry(MeasureCodes.SESSION_LOAD, DayFeature.LOAD),
            Map.entry(MeasureCodes.SORENESS, DayFeature.SORENESS),
            Map.entry(MeasureCodes.PAIN, DayFeature.PAIN),
            Map.entry(MeasureCodes.READINESS, DayFeature.READINESS),
            Map.entry(MeasureCodes.CRP, DayFeature.CRP),
            Map.entry(MeasureCodes.CREATINE_KINASE, DayFeature.CREATINE_KINASE),
            Map.entry(MeasureCodes.THERAPY_MINUTES, DayFeature.THERAPY),
            Map.entry(MeasureCodes.PROTEIN, DayFeature.PROTEIN),
            Map.entry(MeasureCodes.COLD_MINUTES, DayFeature.COLD),
            Map.entry(MeasureCodes.MOBILITY_MINUTES, DayFeature.MOBILITY));

    private Recoveries() {}

    /// The measure codes that models read, beside the episode's outcome.
    public static Map<String, DayFeature> featureCodes() {
        return FEATURES;
    }

    /// Builds the record of one episode from a person's daily values.
    ///
    /// @param scale scale of the episode's outcome measure
    /// @return empty if nothing usable was observed on or after onset
    public static Optional<Recovery> of(
            Person person, Episode episode, Condition condition, OutcomeScale scale, DailyRecord daily) {
        Map<DayFeature, List<DailyValue>> usable = usable(episode, daily);
        Optional<LocalDate> asOf = usable.values().stream()
                .flatMap(List::stream)
                .map(DailyValue::day)
                .max(LocalDate::compareTo);
        return asOf.map(last -> {
            int days = Math.toIntExact(ChronoUnit.DAYS.between(episode.onset(), last)) + 1;
            FeatureDays.Builder features = FeatureDays.of(days);
            usable.forEach((feature, values) -> values.forEach(value -> features.set(
                    Math.toIntExact(ChronoUnit.DAYS.between(episode.onset(), value.day())),
                    feature,
                    feature == DayFeature.LN_RMSSD ? Math.log(Math.max(1, value.value())) : value.value())));
            return new Recovery(last, new RecoveryRecord(condition, scale, traits(person, episode), features.build()));
        });
    }

    /// What the models read, by feature, on and after onset. A measure that is the episode's outcome is
    /// nothing else.
    private static Map<DayFeature, List<DailyValue>> usable(Episode episode, DailyRecord daily) {
        Map<DayFeature, List<DailyValue>> usable = new EnumMap<>(DayFeature.class);
        FEATURES.forEach((code, feature) -> {
            if (!code.equals(episode.outcomeCode())) {
                usable.put(feature, since(episode.onset(), code, daily));
            }
        });
        usable.put(DayFeature.OUTCOME, since(episode.onset(), episode.outcomeCode(), daily));
        return usable;
    }

    private static List<DailyValue> since(LocalDate onset, String code, DailyRecord daily) {
        return daily.of(code).stream()
                .flatMap(series -> series.values().stream())
                .filter(value -> !value.day().isBefore(onset))
                .toList();
    }

    private static Traits traits(Person person, Episode episode) {
        OptionalDouble age = person.birthYear().isPresent()
                ? OptionalDouble.of(
                        episode.onset().getYear() - person.birthYear().getAsInt())
                : OptionalDouble.empty();
        OptionalDouble female = switch (person.sex()) {
            case FEMALE -> OptionalDouble.of(1);
            case MALE -> OptionalDouble.of(0);
            case OTHER, UNKNOWN -> OptionalDouble.empty();
        };
        return new Traits(age, female, episode.baseline());
    }

    /// A record with the day its last value belongs to.
    public record Recovery(LocalDate asOf, RecoveryRecord record) {
        Recovery with(List<Feedback> feedback) {
            return new Recovery(asOf, record.withFeedback(feedback));
        }
    }
}
