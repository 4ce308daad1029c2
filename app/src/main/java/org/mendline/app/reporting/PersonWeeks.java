package org.mendline.app.reporting;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.report.FanDay;
import org.mendline.app.report.PersonWeek;
import org.mendline.app.report.PersonWeek.MeasuredPoint;
import org.mendline.app.report.WeekForecast;
import org.mendline.ml.forecast.TimeToGoal;

/// Gathers what reports say of a person's week.
///
/// @param plans changed plans to compare with the usual one
/// @param zone in which decisions are dated
record PersonWeeks(ReportSource clinic, List<PlanChange> plans, ZoneId zone) {
    PersonWeek of(CaseloadEntry entry) {
        return of(entry, clinic.predict(entry.person()));
    }

    PersonWeek of(CaseloadEntry entry, PredictionResult result) {
        return switch (result) {
            case PredictionResult.Predicted(PersonPrediction p) ->
                new PersonWeek(
                        entry,
                        Optional.of(p.record().scale()),
                        measured(p),
                        goal(p),
                        forecast(p),
                        plans.stream().map(plan -> plan.compare(p, clinic)).toList(),
                        DecisionRows.of(clinic.store().reviews().of(entry.person()), zone));
            case PredictionResult.NotPossible(var id, String reason) ->
                new PersonWeek(
                        entry,
                        Optional.empty(),
                        List.of(),
                        OptionalDouble.empty(),
                        new WeekForecast.NoForecast(reason));
        };
    }

    private static OptionalDouble goal(PersonPrediction p) {
        return p.projection().timeToGoal().stream()
                .mapToDouble(TimeToGoal::goal)
                .findFirst();
    }

    private List<MeasuredPoint> measured(PersonPrediction p) {
        return clinic
                .store()
                .daily()
                .between(p.person().id(), p.episode().onset(), p.asOf())
                .of(p.episode().outcomeCode())
                .stream()
                .flatMap(series -> series.values().stream())
                .map(value -> new MeasuredPoint(value.day(), value.value()))
                .toList();
    }

    private WeekForecast forecast(PersonPrediction p) {
        List<FanDay> past = FanDay.dated(p.twin().past(), p.episode().onset());
        List<FanDay> coming = FanDay.dated(p.projection().outcome(), p.asOf());
        List<FanDay> fan = new ArrayList<>(past.subList(0, Math.max(0, past.size() - 1)));
        fan.addAll(coming);
        List<PersonExplanation> why = Stream.of(Explained.OUTCOME_12_WEEKS, Explained.READINESS_72_H)
                .map(target -> clinic.explain(p, target))
                .toList();
        return new WeekForecast.Forecast(
                p.asOf(),
                fan,
                why,
                p.projection().futures(),
                p.twin().effectiveSampleSize(),
                p.twin().particles(),
                p.twin().unknownInputs());
    }
}
