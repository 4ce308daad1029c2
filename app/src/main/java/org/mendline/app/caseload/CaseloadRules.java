package org.mendline.app.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.storage.person.Person;

/// Decides who needs attention, by rules a clinician can check:
///
/// - **No data**: no episode, no prediction, or nothing observed for longer than twice the person's usual gap between
/// days
///   with data, at least [#STALE_DAYS] and at most [#LONGEST_GAP_DAYS] days.
/// - **At risk**: readiness in 72 h expected below 4 of 10 with four in five futures below 6; or the outcome is
/// expected to
///   fall by half of the smallest noticeable change within 4 weeks; or at least two warning flags.
/// - **Stalling**: the goal is not reached, is more likely than not to be missed within 12 weeks, and less than half of
/// the
///   smallest noticeable change is expected within 4 weeks.
/// - **On track**: otherwise.
public final class CaseloadRules {
    /// Fewer days without any value never count as without data.
    public static final int STALE_DAYS = 10;

    /// More days without any value always count as without data.
    public static final int LONGEST_GAP_DAYS = 42;

    /// An input not seen for this many days is named as a gap.
    public static final int GAP_DAYS = 7;

    /// A marker's last-7-day mean this many own standard deviations from its earlier mean is flagged.
    private static final double FLAG_SDS = 1.0;

    private static final int OUTLOOK_DAYS = 28;

    private CaseloadRules() {}

    /// The entry of a person for whom there is no prediction.
    public static CaseloadEntry withoutPrediction(
            Person person, Optional<String> condition, String reason, Optional<LocalDate> lastData) {
        return new CaseloadEntry(
                person.id(),
                person.label(),
                person.origin() == Person.Origin.SIMULATED,
                condition,
                OptionalInt.empty(),
                CaseloadStatus.NO_DATA,
                reason,
                "",
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                lastData);
    }

    /// The entry of a person with a prediction.
    ///
    /// @param conditionName plain name of the condition
    /// @param today the clinic's date
    public static CaseloadEntry of(PersonPrediction p, String conditionName, LocalDate today) {
        List<String> flags = flags(p.record().days());
        Verdict verdict = verdict(p, flags, today);
        OutcomeScale scale = p.record().scale();
        return new CaseloadEntry(
                p.person().id(),
                p.person().label(),
                p.person().origin() == Person.Origin.SIMULATED,
                Optional.of(conditionName),
                OptionalInt.of(
                        Math.toIntExact(ChronoUnit.DAYS.between(p.episode().onset(), today))),
                verdict.status,
                verdict.reason,
                scale.name(),
                scale.unit(),
                latest(p.record().days(), DayFeature.OUTCOME),
                changeOverLastWeek(p.twin().past()),
                readiness(p),
                p.projection().timeToGoal(),
                flags,
                gaps(p, today),
                Optional.of(p.asOf()));
    }

    private static Verdict verdict(PersonPrediction p, List<String> flags, LocalDate today) {
        long age = ChronoUnit.DAYS.between(p.asOf(), today);
        if (age > patienceDays(p.record().days())) {
            return new Verdict(
                    CaseloadStatus.NO_DATA, "Nothing for %d days; last value on %s.".formatted(age, p.asOf()));
        }
        OutcomeScale scale = p.record().scale();
        Fan fan = p.projection().outcome();
        double direction = scale.higherIsBetter() ? 1 : -1;
        double gain = direction * (fan.at(OUTLOOK_DAYS).median() - fan.at(0).median());
        double noticeable = scale.minimalImportantDifference();
        Optional<Estimate> readiness = readiness(p);
        if (readiness.isPresent()
                && readiness.get().median() < 4
                && readiness.get().hi80() < 6) {
            return new Verdict(
                    CaseloadStatus.AT_RISK,
                    format("Readiness in 72 h is expected at %.1f of 10 (80 %%: %.1f to %.1f).", readiness.get()));
        }
        if (gain < -noticeable / 2) {
            return new Verdict(
                    CaseloadStatus.AT_RISK,
                    "Expected to lose " + amount(-gain, scale) + " in 4 weeks under the present plan.");
        }
        if (flags.size() >= 2) {
            return new Verdict(CaseloadStatus.AT_RISK, String.join("; ", flags) + ".");
        }
        Optional<TimeToGoal> goal = p.projection().timeToGoal();
        boolean reached =
                goal.isPresent() && direction * (fan.at(0).median() - goal.get().goal()) >= 0;
        if (reached) {
            return new Verdict(CaseloadStatus.ON_TRACK, "Goal reached.");
        }
        boolean likely = goal.isPresent() && goal.get().probabilityWithinHorizon() >= 0.5;
        if (!likely && gain < noticeable / 2) {
            return new Verdict(
                    CaseloadStatus.STALLING,
                    "Expected to improve by only " + amount(gain, scale)
                            + " in 4 weeks; the smallest change a patient notices is " + amount(noticeable, scale)
                            + ".");
        }
        return new Verdict(
                CaseloadStatus.ON_TRACK,
                goal.filter(g -> likely)
                        .map(CaseloadRules::goalSentence)
                        .orElseGet(() -> "Expected to improve by " + amount(gain, scale) + " in 4 weeks."));
    }

    private static String goalSentence(TimeToGoal goal) {
        return goal.medianDays().isEmpty()
                ? "Goal likely within 12 weeks."
                : "Goal expected in about %d weeks."
                        .formatted(Math.max(1, Math.round(goal.medianDays().getAsInt() / 7.0)));
    }

    private static Optional<Estimate> readiness(PersonPrediction p) {
        return Optional.ofNullable(p.projection().outlook().get(DayFeature.READINESS))
                .map(fan -> fan.at(3))
                .map(point -> new Estimate(point.median(), point.lo80(), point.hi80()));
    }

    private static OptionalDouble changeOverLastWeek(Fan past) {
        List<Fan.Point> points = past.points();
        return points.size() < 8
                ? OptionalDouble.empty()
                : OptionalDouble.of(points.getLast().median()
                        - points.get(points.size() - 8).median());
    }

    private static OptionalDouble latest(FeatureDays days, DayFeature feature) {
        for (int d = days.days() - 1; d >= 0; d--) {
            if (days.observed(d, feature)) {
                return days.value(d, feature);
            }
        }
        return OptionalDouble.empty();
    }

    /// Warnings from the person's own normal: the mean of the last 7 days against the mean and standard deviation of
    /// the
    /// 28 days before. Comparing against the individual's own variation follows Plews et al. 2013,
    /// doi 10.1007/s40279-013-0071-8.
    static List<String> flags(FeatureDays days) {
        List<String> flags = new ArrayList<>();
        ownNormal(days, DayFeature.LN_RMSSD)
                .filter(n -> n.shiftSds() <= -FLAG_SDS)
                .ifPresent(n -> flags.add("HRV %.0f %% below own normal".formatted(100 * (1 - Math.exp(n.shift())))));
        ownNormal(days, DayFeature.RESTING_HEART_RATE)
                .filter(n -> n.shiftSds() >= FLAG_SDS)
                .ifPresent(n -> flags.add("resting heart rate %.0f /min above own normal".formatted(n.shift())));
        ownNormal(days, DayFeature.SLEEP)
                .filter(n -> n.shiftSds() <= -FLAG_SDS)
                .ifPresent(n -> flags.add("sleep %.1f h below own normal".formatted(-n.shift())));
        ownNormal(days, DayFeature.SORENESS)
                .filter(n -> n.shiftSds() >= FLAG_SDS && n.shift() >= 1)
                .ifPresent(n -> flags.add("soreness %.1f points above own normal".formatted(n.shift())));
        ownNormal(days, DayFeature.PAIN)
                .filter(n -> n.shiftSds() >= FLAG_SDS && n.shift() >= 1)
                .ifPresent(n -> flags.add("pain %.1f points above own normal".formatted(n.shift())));
        return flags;
    }

    private static Optional<Shift> ownNormal(FeatureDays days, DayFeature feature) {
        int today = days.days() - 1;
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int d = Math.max(0, today - 34); d <= today - 7; d++) {
            if (days.observed(d, feature)) {
                double v = days.value(d, feature).orElseThrow();
                sum += v;
                squares += v * v;
                n++;
            }
        }
        OptionalDouble recent = days.mean(feature, today, 7);
        if (n < 7 || recent.isEmpty()) {
            return Optional.empty();
        }
        double mean = sum / n;
        double sd = Math.sqrt(Math.max(0, squares / n - mean * mean) * n / (n - 1));
        double shift = recent.getAsDouble() - mean;
        return sd > 0 ? Optional.of(new Shift(shift, shift / sd)) : Optional.empty();
    }

    private static List<DataGap> gaps(PersonPrediction p, LocalDate today) {
        List<DataGap> gaps = new ArrayList<>();
        FeatureDays days = p.record().days();
        for (DayFeature feature : List.of(
                DayFeature.OUTCOME, DayFeature.LN_RMSSD, DayFeature.SLEEP, DayFeature.LOAD, DayFeature.READINESS)) {
            Optional<LocalDate> seen = lastSeen(days, feature).map(p.episode().onset()::plusDays);
            int allowed = feature == DayFeature.OUTCOME ? 4 * GAP_DAYS : GAP_DAYS;
            if (seen.isEmpty() || ChronoUnit.DAYS.between(seen.get(), today) > allowed) {
                String name = feature == DayFeature.OUTCOME ? p.record().scale().name() : FeatureNames.of(feature);
                gaps.add(new DataGap(name, seen));
            }
        }
        return gaps;
    }

    private static Optional<Integer> lastSeen(FeatureDays days, DayFeature feature) {
        for (int d = days.days() - 1; d >= 0; d--) {
            if (days.observed(d, feature)) {
                return Optional.of(d);
            }
        }
        return Optional.empty();
    }

    /// How many days without data are usual enough for this person.
    private static long patienceDays(FeatureDays days) {
        List<Integer> gaps = new ArrayList<>();
        int last = -1;
        for (int d = 0; d < days.days(); d++) {
            int day = d;
            if (Arrays.stream(DayFeature.values()).anyMatch(f -> days.observed(day, f))) {
                if (last >= 0) {
                    gaps.add(d - last);
                }
                last = d;
            }
        }
        gaps.sort(null);
        int usual = gaps.isEmpty() ? LONGEST_GAP_DAYS : gaps.get(gaps.size() / 2);
        return Math.clamp(2L * usual, STALE_DAYS, LONGEST_GAP_DAYS);
    }

    private static String amount(double value, OutcomeScale scale) {
        String unit = FeatureNames.unit(scale.unit());
        return String.format(Locale.ROOT, "%.1f", value) + (unit.equals("°") ? "" : " ") + unit;
    }

    private static String format(String form, Estimate e) {
        return String.format(Locale.ROOT, form, e.median(), e.lo80(), e.hi80());
    }

    private record Verdict(CaseloadStatus status, String reason) {}

    private record Shift(double shift, double shiftSds) {}
}
