package org.mendline.app.window.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mendline.app.prediction.NextDays;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.scenario.PlanRisks;
import org.mendline.app.scenario.ScenarioForecast;
import org.mendline.app.window.plans.NumbersTable.Row;
import org.mendline.app.window.text.GoalWords;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.risk.RiskAssessment;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.twin.DayFeature;

/// Plans side by side in figures: speed, burden, risk, and the next three days.
final class PlanNumbers {
    private static final List<DayFeature> OUTLOOK =
            List.of(DayFeature.READINESS, DayFeature.LN_RMSSD, DayFeature.RESTING_HEART_RATE, DayFeature.SORENESS);

    private final Texts texts;
    private final GoalWords goals;

    PlanNumbers(Texts texts) {
        this.texts = texts;
        this.goals = new GoalWords(texts);
    }

    NumbersTable table(PersonPrediction p, List<ScenarioForecast> plans) {
        List<Row> rows = new ArrayList<>();
        if (plans.getFirst().target().isPresent()) {
            rows.add(row("time", plans, this::time));
            rows.add(row("chance", plans, PlanNumbers::chance));
        }
        String unit = p.record().scale().unit();
        rows.add(row("outcome", plans, f -> outcome(f, unit)));
        rows.add(row("minutes", plans, f -> Quantities.show(f.burden().minutesAWeek(), "min")));
        rows.add(row("sessions", plans, f -> Quantities.number(f.burden().sessionsAWeek(), "h")));
        rows.add(row("load", plans, f -> Quantities.show(f.burden().loadAWeek(), "AU")));
        rows.add(row("habits", plans, f -> String.valueOf(f.burden().habits())));
        rows.add(row("overtraining", plans, f -> risk(f.risks().map(PlanRisks::overtraining))));
        rows.add(row("reinjury", plans, f -> risk(f.risks().map(PlanRisks::reinjury))));
        return new NumbersTable(heads(plans), rows);
    }

    /// The next three days: readiness, HRV, resting heart rate and soreness 24, 48 and 72 h ahead.
    NumbersTable outlook(PersonPrediction p, List<ScenarioForecast> plans) {
        List<Row> rows = OUTLOOK.stream()
                .filter(marker -> p.nextDays().marker(marker).isPresent())
                .map(marker -> outlook(p, marker, plans))
                .toList();
        return new NumbersTable(heads(plans), rows);
    }

    private static List<String> heads(List<ScenarioForecast> plans) {
        return IntStream.range(0, plans.size())
                .mapToObj(i -> PlanCharts.label(i, plans.get(i).scenario()))
                .toList();
    }

    private Row row(String key, List<ScenarioForecast> plans, Function<ScenarioForecast, String> cell) {
        return new Row(texts.get("plans.row." + key), plans.stream().map(cell).toList());
    }

    private String time(ScenarioForecast plan) {
        return plan.projection()
                .timeToGoal()
                .map(time -> {
                    String interval = goals.interval(time);
                    return goals.median(time) + (interval.isEmpty() ? "" : "\n" + interval);
                })
                .orElse(Quantities.ABSENT);
    }

    private static String chance(ScenarioForecast plan) {
        return plan.projection()
                .timeToGoal()
                .map(time -> GoalWords.percent(time.probabilityWithinHorizon()) + "\u00A0%")
                .orElse(Quantities.ABSENT);
    }

    private static String outcome(ScenarioForecast plan, String unit) {
        Fan.Point last = plan.projection().outcome().points().getLast();
        return Quantities.show(last.median(), unit) + "\n" + Quantities.range(last.lo80(), last.hi80(), unit);
    }

    private String risk(Optional<RiskAssessment> assessment) {
        return assessment
                .map(r -> switch (r) {
                    case RiskAssessment.Risk risk -> new PlanWords(texts).risk(risk);
                    case NotAssessable none -> Quantities.ABSENT;
                })
                .orElseGet(() -> texts.get("plans.risk.working"));
    }

    /// 24, 48 and 72 h ahead; what the twin moves by a plan is added to what the forecasting network says first.
    private Row outlook(PersonPrediction p, DayFeature marker, List<ScenarioForecast> plans) {
        List<String> cells = plans.stream()
                .map(plan -> IntStream.rangeClosed(1, NextDays.DAYS)
                        .mapToObj(day ->
                                shown(marker, p.nextDays().changed(marker, day, p.projection(), plan.projection())))
                        .collect(Collectors.joining(" · ")))
                .toList();
        return new Row(texts.get("marker." + marker.name()), cells);
    }

    private static String shown(DayFeature marker, OptionalDouble value) {
        if (value.isEmpty()) {
            return Quantities.ABSENT;
        }
        boolean log = marker == DayFeature.LN_RMSSD;
        double natural = log ? Math.exp(value.getAsDouble()) : value.getAsDouble();
        return Quantities.number(natural, log ? "ms" : marker.unit());
    }
}
