package org.mendline.app.clinic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mendline.app.about.Version;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.report.FanDay;
import org.mendline.app.report.PersonWeek;
import org.mendline.app.report.PersonWeek.MeasuredPoint;
import org.mendline.app.report.WeekForecast;
import org.mendline.app.report.WeeklyReport;
import org.mendline.app.report.WeeklyReportData;
import org.mendline.app.report.WeeklyReportData.DataWindow;
import org.mendline.app.report.WeeklyReportData.Fact;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.storage.observation.ObservationRepository.DaySpan;
import org.mendline.storage.person.Person;

/// Gathers what the weekly report says of everyone.
final class WeeklyReports {
    private WeeklyReports() {}

    static void write(OpenClinic clinic, LocalDate today, Path target, TaskProgress progress) throws IOException {
        List<PersonWeek> weeks = clinic.eachPerson(progress, p -> week(clinic, p, today));
        new WeeklyReport().write(data(clinic, today, weeks), target, progress::cancelled);
    }

    private static WeeklyReportData data(OpenClinic clinic, LocalDate today, List<PersonWeek> weeks) {
        String name = String.valueOf(clinic.file().getFileName()).replaceFirst("\\.mendline$", "");
        return new WeeklyReportData(
                clinic.demo() ? "Demo clinic" : name,
                today,
                OffsetDateTime.now(ZoneId.systemDefault()),
                clinic.modelVersion(),
                window(clinic),
                !weeks.isEmpty() && weeks.stream().allMatch(w -> w.entry().simulated()),
                List.of(),
                List.of(
                        new Fact("Program", Version.NAME),
                        new Fact("Store", String.valueOf(clinic.file().getFileName()))),
                weeks);
    }

    private static Optional<DataWindow> window(OpenClinic clinic) {
        List<DaySpan> spans = clinic.persons().stream()
                .flatMap(p -> clinic.store().observations().span(p.id()).stream())
                .toList();
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataWindow(
                        spans.stream()
                                .map(DaySpan::first)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        spans.stream()
                                .map(DaySpan::last)
                                .max(LocalDate::compareTo)
                                .orElseThrow()));
    }

    private static PersonWeek week(OpenClinic clinic, Person person, LocalDate today) {
        CaseloadEntry entry = CaseloadEntries.of(clinic, person, today);
        return switch (clinic.predict(person.id())) {
            case PredictionResult.Predicted(PersonPrediction p) ->
                new PersonWeek(
                        entry, Optional.of(p.record().scale()), measured(clinic, p), goal(p), forecast(clinic, p));
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

    private static List<MeasuredPoint> measured(OpenClinic clinic, PersonPrediction p) {
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

    private static WeekForecast forecast(OpenClinic clinic, PersonPrediction p) {
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
