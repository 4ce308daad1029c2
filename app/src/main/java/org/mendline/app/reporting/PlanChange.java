package org.mendline.app.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mendline.app.caseload.CaseloadEntry.Estimate;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.report.PlanComparison;
import org.mendline.app.scenario.LeverSetting;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;

/// A changed plan, for everybody alike.
///
/// @param settings at least one
record PlanChange(List<LeverSetting> settings) {
    private static final List<Integer> SHOWN_DAYS = List.of(7, 14, 28, 56, 84);

    /// Reads `sleep=8.5h load=-15%`.
    ///
    /// @throws IllegalArgumentException with a sentence, if a setting is none
    static PlanChange parse(String text) {
        List<LeverSetting> settings = Arrays.stream(text.strip().split("[\\s;]+"))
                .map(LeverSetting::parse)
                .toList();
        return new PlanChange(settings);
    }

    /// The person's outcome under the usual plan and under the changed one.
    PlanComparison compare(PersonPrediction p, ReportSource clinic) {
        Dose usual = p.twin().usualDose();
        Protocol changed = p.plan();
        for (LeverSetting setting : settings) {
            changed = setting.applyTo(changed, usual);
        }
        Dose dose = changed.dose(0);
        Projection projection = clinic.project(p, changed, p.projection().futures());
        List<PlanComparison.Day> days = new ArrayList<>();
        for (int day : SHOWN_DAYS) {
            days.add(new PlanComparison.Day(
                    p.asOf().plusDays(day),
                    day,
                    estimate(p.projection().outcome().at(day)),
                    estimate(projection.outcome().at(day))));
        }
        String words = settings.stream()
                .map(setting -> words(setting.lever(), usual, dose))
                .collect(Collectors.joining("; "));
        return new PlanComparison(words, days);
    }

    private static String words(Lever lever, Dose usual, Dose changed) {
        String name = lever.key().substring(0, 1).toUpperCase(Locale.ROOT)
                + lever.key().substring(1);
        return String.format(
                Locale.ENGLISH, "%s %.1f → %.1f %s a day", name, lever.of(usual), lever.of(changed), lever.unit());
    }

    private static Estimate estimate(Fan.Point point) {
        return new Estimate(point.median(), point.lo80(), point.hi80());
    }
}
