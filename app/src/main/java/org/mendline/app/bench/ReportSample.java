package org.mendline.app.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.caseload.CaseloadEntry.DataGap;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.report.FanDay;
import org.mendline.app.report.Paper;
import org.mendline.app.report.PersonWeek;
import org.mendline.app.report.PersonWeek.MeasuredPoint;
import org.mendline.app.report.ReportHead;
import org.mendline.app.report.ReportLayout;
import org.mendline.app.report.WeekForecast;
import org.mendline.app.report.WeeklyReportData;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.storage.person.PersonId;

/// People of a report as large as real ones: months of estimate, twelve weeks of forecast, two
/// explanations. The values come from no model; only their number matters.
final class ReportSample {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int HORIZON_DAYS = 84;
    private static final int INPUTS = 13;

    private ReportSample() {}

    /// A report whose weeks are made when asked for, as a clinic does.
    static WeeklyReportData of(int people) {
        List<CaseloadEntry> entries = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            entries.add(entry(i));
        }
        ReportHead head = new ReportHead(
                "Bench",
                TODAY,
                OffsetDateTime.of(TODAY.atTime(9, 0), ZoneOffset.UTC),
                "none",
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                List.of());
        return new WeeklyReportData(head, ReportLayout.weekly(Paper.A4), entries, ReportSample::week);
    }

    private static CaseloadEntry entry(int i) {
        return new CaseloadEntry(
                new PersonId("B-" + i),
                "Sim Person " + i,
                true,
                Optional.of("Knee replacement"),
                OptionalInt.of(60 + i % 90),
                CaseloadStatus.values()[i % CaseloadStatus.values().length],
                "Flexion gained 1.2 degrees in 7 days; 10 would matter.",
                "Knee flexion",
                "deg",
                OptionalDouble.of(95),
                OptionalDouble.of(1.2),
                Optional.of(new Estimate(6.4, 4.9, 7.8)),
                Optional.of(new TimeToGoal(
                        120, HORIZON_DAYS, 0.7, OptionalInt.of(31), OptionalInt.of(52), OptionalInt.empty())),
                List.of("Pain up 3 points"),
                List.of(new DataGap("Sleep", Optional.of(TODAY.minusDays(9)))),
                Optional.of(TODAY));
    }

    private static PersonWeek week(CaseloadEntry entry) {
        int past = entry.daysSinceOnset().orElseThrow();
        SplittableRandom random = new SplittableRandom(past);
        List<FanDay> fan = new ArrayList<>();
        List<MeasuredPoint> measured = new ArrayList<>();
        for (int day = 0; day <= past + HORIZON_DAYS; day++) {
            LocalDate date = TODAY.plusDays(day - past);
            double median = 125 - 55 * Math.exp(-day / 45.0);
            fan.add(new FanDay(date, median, median - 2, median + 2, median - 5, median + 5));
            if (day <= past && day % 4 == 0) {
                measured.add(new MeasuredPoint(date, median + random.nextDouble(-3, 3)));
            }
        }
        List<PersonExplanation> why = List.of(why(Explained.OUTCOME_12_WEEKS), why(Explained.READINESS_72_H));
        return new PersonWeek(
                entry,
                Optional.empty(),
                measured,
                OptionalDouble.of(120),
                new WeekForecast.Forecast(TODAY, fan, why, 10_000, 800, 2_000, List.of("CRP")));
    }

    private static PersonExplanation why(Explained target) {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            contributions.add(
                    new Contribution("Input " + i, OptionalDouble.of(i), OptionalDouble.of(i + 1), "h", i - 6));
        }
        return new PersonExplanation(
                target,
                new Explanation("Knee flexion in 12 weeks", "deg", 110, 110, 0, contributions),
                "Sleep costs 1.5 degrees in 12 weeks.",
                true);
    }
}
