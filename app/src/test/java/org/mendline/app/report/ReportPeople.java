package org.mendline.app.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.report.PersonWeek.MeasuredPoint;
import org.mendline.app.report.ReportHead.DataWindow;
import org.mendline.app.report.ReportHead.Fact;
import org.mendline.app.report.ReportHead.ImportedFile;
import org.mendline.app.report.WeekForecast.Forecast;
import org.mendline.app.report.WeekForecast.NoForecast;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.storage.person.PersonId;

/// Made-up people for report tests; nothing here comes from a model.
final class ReportPeople {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final OutcomeScale KNEE = new OutcomeScale("Knee flexion", "deg", 60, 135, 5, 4);

    private ReportPeople() {}

    static WeeklyReportData week(boolean simulated, List<PersonWeek> people) {
        return WeeklyReportData.of(head(simulated), ReportLayout.weekly(Paper.A4), people);
    }

    static ReportHead head(boolean simulated) {
        return new ReportHead(
                "Harbour Clinic & Gym",
                TODAY,
                OffsetDateTime.parse("2026-11-20T17:05:00+01:00"),
                "twin-1+3f2a9c",
                Optional.of(new DataWindow(LocalDate.of(2026, 8, 3), TODAY)),
                simulated,
                List.of("Two device files of this week are still in quarantine."),
                List.of(new Fact("Program", "Mendline 0.1.0"), new Fact("Exported by", "Ann Bo")),
                List.of(new ImportedFile(
                        "morning-run.fit",
                        "fit/2",
                        Instant.parse("2026-11-19T08:00:00Z"),
                        "Ann Bo",
                        "imported",
                        214,
                        Optional.of("3f".repeat(32)))));
    }

    /// Progress that is stopped when `cancelled` says so.
    static TaskProgress stoppedWhen(BooleanSupplier cancelled) {
        return new TaskProgress() {
            @Override
            public void at(double fraction, String what) {}

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    static List<PersonWeek> many(int n) {
        List<PersonWeek> people = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            people.add(i % 7 == 6 ? withoutForecast(i) : predicted("P-%03d".formatted(i + 1), i));
        }
        return people;
    }

    static PersonWeek predicted(String label, int seed) {
        Random random = new Random(seed);
        int past = 40 + random.nextInt(40);
        double end = 112 + random.nextInt(20);
        List<MeasuredPoint> measured = new ArrayList<>();
        List<FanDay> fan = new ArrayList<>();
        for (int day = 0; day <= past + 84; day++) {
            double median = end - (end - 70) * Math.exp(-day / 45.0);
            double spread = day <= past ? 2.5 : 2.5 + 0.9 * Math.sqrt(day - past);
            LocalDate date = TODAY.plusDays(day - past);
            fan.add(new FanDay(
                    date, median, median - 0.53 * spread, median + 0.53 * spread, median - spread, median + spread));
            if (day <= past && day % 7 == 0) {
                measured.add(new MeasuredPoint(date, Math.rint(median + random.nextGaussian(0, 3))));
            }
        }
        CaseloadStatus status = CaseloadStatus.values()[seed % 2 == 0 ? 3 : seed % 3 == 0 ? 0 : 1];
        CaseloadEntry entry =
                entry(label, status, OptionalDouble.of(measured.getLast().value()), past);
        Forecast forecast =
                new Forecast(TODAY, fan, List.of(why(fan.getLast().median())), 10_000, 812.4, 2_000, List.of("CRP"));
        return new PersonWeek(entry, Optional.of(KNEE), measured, OptionalDouble.of(120), forecast);
    }

    static CaseloadEntry entry(String label, CaseloadStatus status, OptionalDouble latest, int daysSinceOnset) {
        return new CaseloadEntry(
                new PersonId("P-1"),
                label,
                true,
                Optional.of("Knee arthroplasty"),
                OptionalInt.of(daysSinceOnset),
                status,
                "Flexion gained 1.2 deg in 7 days; 5 deg would matter, and the goal is 120 deg.",
                "Knee flexion",
                "deg",
                latest,
                OptionalDouble.of(status == CaseloadStatus.AT_RISK ? -2.4 : 1.2),
                Optional.of(new Estimate(6.4, 4.9, 7.8)),
                Optional.of(new TimeToGoal(120, 84, 0.71, OptionalInt.of(31), OptionalInt.of(52), OptionalInt.empty())),
                status == CaseloadStatus.AT_RISK ? List.of("Pain up 3 points", "HRV low for 4 days") : List.of(),
                List.of(
                        new DataGap("C-reactive protein", Optional.empty()),
                        new DataGap("Sleep", Optional.of(LocalDate.of(2026, 11, 12)))),
                Optional.of(TODAY.minusDays(1)));
    }

    static PersonWeek withoutForecast(int seed) {
        CaseloadEntry entry = new CaseloadEntry(
                new PersonId("N-" + seed),
                "N-%03d".formatted(seed),
                true,
                Optional.empty(),
                OptionalInt.empty(),
                CaseloadStatus.NO_DATA,
                "Nothing was imported in the last 14 days.",
                "",
                "",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
        return new PersonWeek(
                entry,
                Optional.empty(),
                List.of(),
                OptionalDouble.empty(),
                new NoForecast("No prediction: there is no open episode. Add one, then predict again."));
    }

    static PersonExplanation why(double prediction) {
        List<Contribution> contributions = List.of(
                new Contribution("Heart-rate variability", OptionalDouble.of(48), OptionalDouble.of(58), "ms", -3.25),
                new Contribution("Sleep", OptionalDouble.of(6.1), OptionalDouble.of(7.4), "h", -1.5),
                new Contribution("Therapy", OptionalDouble.of(40), OptionalDouble.of(30), "min", 0.75),
                new Contribution("C-reactive protein", OptionalDouble.empty(), OptionalDouble.empty(), "mg/L", 0));
        Explanation explanation =
                new Explanation("Knee flexion in 12 weeks", "deg", prediction + 4, prediction, 0, contributions);
        return new PersonExplanation(
                Explained.OUTCOME_12_WEEKS,
                explanation,
                "HRV 17 % below your own normal costs 3.3 deg in 12 weeks; short sleep costs 1.5 deg.",
                true);
    }
}
