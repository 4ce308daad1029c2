package org.mendline.app.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.prediction.Finding;
import org.mendline.app.prediction.NextDays;
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
///   fall by half of the smallest noticeable change within 4 weeks; or the last days' markers raise an early warning;
///   or at least two warning flags.
/// - **Stalling**: the goal is not reached, and either a stall was found, or the goal is more likely than not to be
/// missed
///   within 12 weeks and less than half of the smallest noticeable change is expected within 4 weeks.
/// - **On track**: otherwise.
public final class CaseloadRules {
    /// Fewer days without any value never count as without data.
    public static final int STALE_DAYS = 10;

    /// More days without any value always count as without data.
    public static final int LONGEST_GAP_DAYS = 42;

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
        List<String> flags = WarningFlags.of(p.record().days());
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
                DataGaps.of(p, today),
                Optional.of(p.asOf()));
    }

    private static Verdict verdict(PersonPrediction p, List<String> flags, LocalDate today) {
        long age = ChronoUnit.DAYS.between(p.asOf(), today);
        if (age > DataGaps.patienceDays(p.record().days())) {
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
        Optional<Finding> warning = finding(p, Finding.Kind.EARLY_WARNING, Finding.Severity.ALERT);
        if (warning.isPresent()) {
            return new Verdict(CaseloadStatus.AT_RISK, warning.get().sentence());
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
        Optional<Finding> stalled = finding(p, Finding.Kind.COURSE, Finding.Severity.ALERT);
        if (stalled.isPresent()) {
            return new Verdict(CaseloadStatus.STALLING, stalled.get().sentence());
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

    private static Optional<Finding> finding(PersonPrediction p, Finding.Kind kind, Finding.Severity severity) {
        return p.findings().stream()
                .filter(f -> f.kind() == kind && f.severity() == severity)
                .findFirst();
    }

    private static String goalSentence(TimeToGoal goal) {
        return goal.medianDays().isEmpty()
                ? "Goal likely within 12 weeks."
                : "Goal expected in about %d weeks."
                        .formatted(Math.max(1, Math.round(goal.medianDays().getAsInt() / 7.0)));
    }

    private static Optional<Estimate> readiness(PersonPrediction p) {
        return p.nextDays()
                .marker(DayFeature.READINESS)
                .map(marker -> marker.fan().at(NextDays.DAYS))
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

    private static String amount(double value, OutcomeScale scale) {
        String unit = FeatureNames.unit(scale.unit());
        return String.format(Locale.ROOT, "%.1f", value) + (unit.equals("°") ? "" : " ") + unit;
    }

    private static String format(String form, Estimate e) {
        return String.format(Locale.ROOT, form, e.median(), e.lo80(), e.hi80());
    }

    private record Verdict(CaseloadStatus status, String reason) {}
}
