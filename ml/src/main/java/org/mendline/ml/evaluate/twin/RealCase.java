package org.mendline.ml.evaluate.twin;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.TaskDescription;
import org.mendline.ml.evaluate.task.TwinDescription;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

/// A sample of a task as the twin meets it: what was known on the day of the last visit, and how many days later
/// the outcome is measured.
///
/// @param record known until the last visit
/// @param daysAhead from the last visit to the outcome, 1 to [#FARTHEST]
public record RealCase(RecoveryRecord record, int daysAhead) {
    /// The twin looks a year ahead; outcomes later than that are predicted as a year ahead.
    public static final int FARTHEST = 365;

    /// Ten years: a first visit later than that says nothing about a recovery.
    private static final int LATEST_VISIT = 3650;

    /// The sample as a case; empty if no visit, or none with a known day before the outcome, was observed.
    ///
    /// @throws IllegalArgumentException if the twin has no such condition or measure
    public static Optional<RealCase> of(TaskDescription task, TwinDescription twin, Sample sample) {
        double onset = twin.onset().of(task, sample);
        double target = onset + twin.target().of(task, sample);
        int last = lastVisit(task, twin, sample, onset);
        if (Double.isNaN(target) || last < 0 || last > LATEST_VISIT || Math.round(target) <= last) {
            return Optional.empty();
        }
        FeatureDays.Builder days = FeatureDays.of(last + 1);
        for (TwinDescription.Visit visit : twin.visits()) {
            int day = day(task, visit, sample, onset);
            if (day >= 0) {
                days.set(day, DayFeature.OUTCOME, sample.inputs()[task.index(visit.value())]);
            }
        }
        RecoveryRecord record =
                new RecoveryRecord(condition(twin), scale(task, twin), traits(task, twin, sample), days.build());
        return Optional.of(new RealCase(record, (int) Math.min(FARTHEST, Math.round(target) - last)));
    }

    /// The measured outcome of the last visit.
    public double lastValue() {
        return record.days().value(record.today(), DayFeature.OUTCOME).orElseThrow();
    }

    private static int lastVisit(TaskDescription task, TwinDescription twin, Sample sample, double onset) {
        return twin.visits().stream()
                .mapToInt(visit -> day(task, visit, sample, onset))
                .max()
                .orElse(-1);
    }

    /// Day since onset; -1 if value or day is unknown.
    private static int day(TaskDescription task, TwinDescription.Visit visit, Sample sample, double onset) {
        double day = onset + visit.time().of(task, sample);
        boolean known = sample.observed(task.index(visit.value())) && !Double.isNaN(day) && day >= 0;
        return known ? (int) Math.round(day) : -1;
    }

    private static Condition condition(TwinDescription twin) {
        return Condition.ofCode(twin.condition())
                .orElseThrow(() -> new IllegalArgumentException("The twin has no condition \"" + twin.condition()
                        + "\"; correct the field \"twin.condition\" of the task description."));
    }

    private static OutcomeScale scale(TaskDescription task, TwinDescription twin) {
        return twin.scale()
                .map(scale -> new OutcomeScale(
                        task.title(),
                        task.unit(),
                        scale.worst(),
                        scale.best(),
                        scale.minimalImportantDifference(),
                        scale.measurementSd()))
                .or(() -> twin.measure().flatMap(OutcomeScales::forCode))
                .orElseThrow(() -> new IllegalArgumentException("The twin knows no scale of \""
                        + twin.measure().orElse("") + "\"; describe it in the field \"twin.scale\"."));
    }

    private static Traits traits(TaskDescription task, TwinDescription twin, Sample sample) {
        return new Traits(
                twin.age().map(name -> input(task, sample, name)).orElse(OptionalDouble.empty()),
                OptionalDouble.empty(),
                twin.baseline().map(name -> input(task, sample, name)).orElse(OptionalDouble.empty()));
    }

    private static OptionalDouble input(TaskDescription task, Sample sample, String name) {
        int i = task.index(name);
        return sample.observed(i) ? OptionalDouble.of(sample.inputs()[i]) : OptionalDouble.empty();
    }
}
