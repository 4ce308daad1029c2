package org.mendline.app.window.twin;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mendline.app.prediction.NextDays;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.window.caseload.CaseloadRow;
import org.mendline.app.window.text.GoalWords;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.inference.Twin;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;

/// A prediction in words and short figures.
final class TwinWords {
    /// Below this many effective draws the 80 % limits themselves are uncertain by more than a tenth of the interval's
    /// coverage: the standard error of a tail share of 0.1 is then √(0.1·0.9/100) = 0.03.
    private static final double THIN_SAMPLE = 100;

    /// Two days are within the noise of when a goal is called reached.
    private static final int SAME_DAYS = 2;

    private static final List<DayFeature> OUTLOOK =
            List.of(DayFeature.READINESS, DayFeature.LN_RMSSD, DayFeature.RESTING_HEART_RATE, DayFeature.SORENESS);

    private final Texts texts;
    private final DateTimeFormatter dayFormat;
    private final GoalWords goals;

    TwinWords(Texts texts) {
        this.texts = texts;
        this.dayFormat = texts.dates("d MMM yyyy");
        this.goals = new GoalWords(texts);
    }

    /// What is known of a person before, or without, a prediction.
    TwinHeader header(CaseloadRow row) {
        Optional<String> simulated = row.simulated() ? Optional.of(texts.get("person.simulated")) : Optional.empty();
        return new TwinHeader(row.name().head(), row.recovery().head(), "", "", "", false, simulated);
    }

    TwinHeader header(PersonPrediction p) {
        Episode episode = p.episode();
        Twin twin = p.twin();
        String condition = conditionName(episode.condition());
        String site = episode.bodySite().map(s -> condition + ", " + s).orElse(condition);
        boolean simulated = p.person().origin() == Person.Origin.SIMULATED;
        return new TwinHeader(
                p.person().label(),
                texts.format(
                        "twin.recovery",
                        site,
                        p.record().today(),
                        episode.onset().format(dayFormat)),
                texts.format("twin.asOf", p.asOf().format(dayFormat)),
                texts.format("twin.model", twin.modelVersion()),
                texts.format("twin.sample", Math.round(twin.effectiveSampleSize()), twin.particles()),
                twin.effectiveSampleSize() < THIN_SAMPLE,
                simulated ? Optional.of(texts.get("person.simulated")) : Optional.empty());
    }

    Optional<GoalCard> goal(Projection projection) {
        return projection.timeToGoal().map(t -> new GoalCard(goals.median(t), goals.interval(t), goals.probability(t)));
    }

    /// `Goal: knee flexion 120°`.
    String goalLine(PersonPrediction p) {
        OutcomeScale scale = p.record().scale();
        return p.projection()
                .timeToGoal()
                .map(t -> texts.format(
                        "twin.goal", scale.name(), Quantities.show(OptionalDouble.of(t.goal()), scale.unit())))
                .orElseGet(() -> texts.get("twin.goal.none"));
    }

    /// What the changed plan changes, in two short sentences.
    String difference(PersonPrediction p, Projection changed) {
        List<String> sentences = new ArrayList<>();
        p.projection()
                .timeToGoal()
                .flatMap(a -> changed.timeToGoal().map(b -> timeDifference(a, b)))
                .ifPresent(sentences::add);
        sentences.add(outcomeDifference(p, changed));
        return String.join(" ", sentences);
    }

    List<OutlookRow> outlook(PersonPrediction p, Optional<Projection> changed) {
        return OUTLOOK.stream()
                .map(feature -> p.nextDays().marker(feature))
                .flatMap(Optional::stream)
                .map(marker -> outlookRow(p, marker, changed))
                .toList();
    }

    private OutlookRow outlookRow(PersonPrediction p, NextDays.Marker marker, Optional<Projection> changed) {
        DayFeature feature = marker.feature();
        List<OutlookRow.Cell> cells = new ArrayList<>();
        for (int day = 1; day <= NextDays.DAYS; day++) {
            OptionalDouble other = OptionalDouble.empty();
            if (changed.isPresent()) {
                other = p.nextDays().changed(feature, day, p.projection(), changed.get());
            }
            cells.add(cell(feature, marker.fan().at(day), other));
        }
        Optional<String> second = marker.second()
                .filter(fan -> marker.opinionsDiffer())
                .map(fan -> texts.format(
                        "outlook.second", shown(feature, fan.at(NextDays.DAYS).median())));
        return new OutlookRow(texts.get("marker." + feature.name()), cells, second);
    }

    private static OutlookRow.Cell cell(DayFeature feature, Fan.Point a, OptionalDouble changed) {
        Optional<String> other =
                changed.isPresent() ? Optional.of(shown(feature, changed.getAsDouble())) : Optional.empty();
        return new OutlookRow.Cell(
                shown(feature, a.median()), shown(feature, a.lo80()) + " to " + shown(feature, a.hi80()), other);
    }

    private static String shown(DayFeature feature, double value) {
        return Quantities.number(natural(feature, value), feature == DayFeature.LN_RMSSD ? "ms" : feature.unit());
    }

    /// Quantiles survive the exponential, so ln rMSSD is shown in ms.
    private static double natural(DayFeature marker, double value) {
        return marker == DayFeature.LN_RMSSD ? Math.exp(value) : value;
    }

    private String timeDifference(TimeToGoal a, TimeToGoal b) {
        OptionalInt before = a.medianDays();
        OptionalInt after = b.medianDays();
        if (before.isPresent() && after.isPresent()) {
            int days = after.getAsInt() - before.getAsInt();
            if (Math.abs(days) < SAME_DAYS) {
                return texts.get("difference.time.same");
            }
            return texts.format(
                    days < 0 ? "difference.time.sooner" : "difference.time.later", goals.span(Math.abs(days)));
        }
        return texts.format(
                "difference.probability",
                goals.span(a.horizonDays(), false),
                GoalWords.percent(b.probabilityWithinHorizon()),
                GoalWords.percent(a.probabilityWithinHorizon()));
    }

    private String outcomeDifference(PersonPrediction p, Projection changed) {
        OutcomeScale scale = p.record().scale();
        Fan.Point a = p.projection().outcome().points().getLast();
        Fan.Point b = changed.outcome().points().getLast();
        double difference = b.median() - a.median();
        boolean better = (difference > 0) == scale.higherIsBetter();
        boolean noticed = Math.abs(difference) >= scale.minimalImportantDifference();
        String key = noticed
                ? (better ? "difference.outcome.better" : "difference.outcome.worse")
                : "difference.outcome.small";
        return texts.format(
                key,
                goals.span(a.day(), false),
                Quantities.show(b.median(), scale.unit()),
                Quantities.show(a.median(), scale.unit()),
                Quantities.show(scale.minimalImportantDifference(), scale.unit()));
    }

    private String conditionName(String code) {
        String key = "condition." + code;
        return texts.has(key) ? texts.get(key) : code;
    }
}
