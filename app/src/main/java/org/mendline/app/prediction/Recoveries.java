package org.mendline.app.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Feedback;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.person.Person;

/// Turns what the store holds of a person into what the models read: the one place where observations become features.
///
/// Days are days on the person's own clock, counted from onset. Several values on one day are averaged; loads, therapy,
/// cold and mobility are summed; of outcome measurements the last of the day counts. A day without a value stays
/// without.
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

    /// Builds the record of one episode from all of a person's observations.
    ///
    /// @param scale scale of the episode's outcome measure
    /// @return empty if nothing usable was observed on or after onset
    public static Optional<Recovery> of(
            Person person, Episode episode, Condition condition, OutcomeScale scale, List<Observation> observations) {
        List<Observation> usable = observations.stream()
                .filter(o -> o.quality().isUsable())
                .filter(o -> feature(o, episode).isPresent())
                .filter(o -> !o.localDate().isBefore(episode.onset()))
                .toList();
        Optional<LocalDate> asOf = usable.stream().map(Observation::localDate).max(LocalDate::compareTo);
        return asOf.map(last -> {
            int days = Math.toIntExact(ChronoUnit.DAYS.between(episode.onset(), last)) + 1;
            FeatureDays features = features(usable, episode, days);
            return new Recovery(last, new RecoveryRecord(condition, scale, traits(person, episode), features));
        });
    }

    private static Optional<DayFeature> feature(Observation o, Episode episode) {
        if (o.code().equals(episode.outcomeCode())) {
            return Optional.of(DayFeature.OUTCOME);
        }
        return Optional.ofNullable(FEATURES.get(o.code()));
    }

    private static FeatureDays features(List<Observation> usable, Episode episode, int days) {
        Map<Cell, Map<String, Day>> collected = new HashMap<>();
        for (Observation o : usable) {
            int day = Math.toIntExact(ChronoUnit.DAYS.between(episode.onset(), o.localDate()));
            collected
                    .computeIfAbsent(new Cell(day, feature(o, episode).orElseThrow()), c -> new TreeMap<>())
                    .merge(o.provenance().reader(), new Day(o.value(), 1, o.value(), o.instant()), Day::plus);
        }
        FeatureDays.Builder features = FeatureDays.of(days);
        collected.forEach(
                (cell, byReader) -> features.set(cell.day, cell.feature, value(cell.feature, byReader.values())));
        return features.build();
    }

    private static double value(DayFeature feature, Collection<Day> byReader) {
        return switch (feature) {
            case LOAD, THERAPY, COLD, MOBILITY ->
                byReader.stream().mapToDouble(Day::sum).max().orElseThrow();
            case OUTCOME ->
                byReader.stream()
                        .max(Comparator.comparing(Day::at))
                        .orElseThrow()
                        .last();
            case LN_RMSSD -> Math.log(Math.max(1, mean(byReader)));
            case RESTING_HEART_RATE, SLEEP, SORENESS, PAIN, READINESS, CRP, CREATINE_KINASE, PROTEIN -> mean(byReader);
        };
    }

    private static double mean(Collection<Day> byReader) {
        double sum = byReader.stream().mapToDouble(Day::sum).sum();
        return sum / byReader.stream().mapToInt(Day::count).sum();
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

    private record Cell(int day, DayFeature feature) {}

    private record Day(double sum, int count, double last, Instant at) {
        Day plus(Day later) {
            return new Day(sum + later.sum, count + later.count, later.last, later.at);
        }
    }
}
