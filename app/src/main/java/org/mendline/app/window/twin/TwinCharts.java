package org.mendline.app.window.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.explain.RecoveryExplainer;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.viz.fan.FanChartData;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.NormBand;
import org.mendline.viz.fan.FanChartData.NormPoint;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.waterfall.WaterfallData;

/// The one place where the twin's numbers become what charts draw.
public final class TwinCharts {
    private static final double AXIS_ROOM = 0.06;

    private final Texts texts;

    public TwinCharts(Texts texts) {
        this.texts = texts;
    }

    /// Past and future under the usual plan, and the future under a changed plan over it.
    public FanChartData fan(PersonPrediction prediction, Optional<Projection> changed) {
        OutcomeScale scale = prediction.record().scale();
        int today = prediction.record().today();
        List<ScenarioFan> fans = new ArrayList<>();
        fans.add(new ScenarioFan(texts.get("twin.scenario.a"), pastAndFuture(prediction)));
        changed.ifPresent(b -> fans.add(new ScenarioFan(texts.get("twin.scenario.b"), moved(b.outcome(), today))));
        List<ObservedPoint> observed = observed(prediction.record().days());
        OptionalDouble goal = prediction.projection().timeToGoal().stream()
                .mapToDouble(TimeToGoal::goal)
                .findFirst();
        Axis axis = axis(scale, observed, fans, goal);
        return new FanChartData(
                texts.format("twin.chart.title", prediction.person().label(), scale.name()),
                scale.name(),
                Quantities.unit(scale.unit()),
                today,
                observed,
                fans,
                norm(prediction, fans.getFirst()),
                goal,
                scale.higherIsBetter(),
                axis.low(),
                axis.high());
    }

    /// The contributions as steps from the person's own normal to the prediction.
    public WaterfallData waterfall(PersonExplanation explained) {
        Explanation e = explained.explanation();
        return new WaterfallData(
                texts.get("why." + explained.target().name()),
                Quantities.unit(e.unit()),
                texts.get("why.base"),
                e.base(),
                texts.get("why.prediction"),
                e.prediction(),
                e.residual(),
                e.contributions().stream().map(this::step).toList(),
                explained.higherIsBetter());
    }

    private WaterfallData.Step step(Contribution c) {
        String detail;
        if (c.feature().equals(RecoveryExplainer.EXACT_CHECK)) {
            detail = ""; // no input of its own
        } else if (c.value().isEmpty()) {
            detail = texts.get("why.notObserved");
        } else if (c.baseline().isEmpty()) {
            detail = Quantities.show(c.value(), c.unit());
        } else {
            detail = texts.format(
                    "why.against", Quantities.show(c.value(), c.unit()), Quantities.show(c.baseline(), c.unit()));
        }
        return new WaterfallData.Step(c.feature(), detail, c.phi());
    }

    private static List<FanPoint> pastAndFuture(PersonPrediction prediction) {
        int today = prediction.record().today();
        List<FanPoint> points = new ArrayList<>();
        prediction.twin().past().points().stream()
                .filter(p -> p.day() <= today)
                .map(p -> point(p, 0))
                .forEach(points::add);
        boolean reachesToday = !points.isEmpty() && points.getLast().day() == today;
        moved(prediction.projection().outcome(), today).stream()
                .filter(p -> !reachesToday || p.day() > today)
                .forEach(points::add);
        return points;
    }

    private static List<FanPoint> moved(Fan future, int today) {
        return future.points().stream().map(p -> point(p, today)).toList();
    }

    private static FanPoint point(Fan.Point p, int addDays) {
        return new FanPoint(p.day() + addDays, p.median(), p.lo50(), p.hi50(), p.lo80(), p.hi80(), p.lo95(), p.hi95());
    }

    private static List<ObservedPoint> observed(FeatureDays days) {
        return IntStream.range(0, days.days())
                .filter(day -> days.observed(day, DayFeature.OUTCOME))
                .mapToObj(day -> new ObservedPoint(
                        day, days.value(day, DayFeature.OUTCOME).orElseThrow(), ""))
                .toList();
    }

    /// The person's own level before, give or take one measurement error.
    private Optional<NormBand> norm(PersonPrediction prediction, ScenarioFan fan) {
        OptionalDouble own = prediction.episode().baseline();
        if (own.isEmpty() || fan.points().isEmpty()) {
            return Optional.empty();
        }
        double sd = prediction.record().scale().measurementSd();
        double level = own.getAsDouble();
        int first = fan.points().getFirst().day();
        int last = fan.points().getLast().day();
        return Optional.of(new NormBand(
                texts.get("twin.norm"),
                List.of(new NormPoint(first, level - sd, level + sd), new NormPoint(last, level - sd, level + sd))));
    }

    private static Axis axis(
            OutcomeScale scale, List<ObservedPoint> observed, List<ScenarioFan> fans, OptionalDouble goal) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ScenarioFan fan : fans) {
            for (FanPoint p : fan.points()) {
                low = Math.min(low, p.lo95());
                high = Math.max(high, p.hi95());
            }
        }
        // A fan may leave the scale in its tails; what was measured is always shown.
        low = Math.max(low, Math.min(scale.worst(), scale.best()));
        high = Math.min(high, Math.max(scale.worst(), scale.best()));
        for (ObservedPoint p : observed) {
            low = Math.min(low, p.value());
            high = Math.max(high, p.value());
        }
        if (goal.isPresent()) {
            low = Math.min(low, goal.getAsDouble());
            high = Math.max(high, goal.getAsDouble());
        }
        double room = Math.max((high - low) * AXIS_ROOM, scale.measurementSd());
        return new Axis(low - room, high + room);
    }

    private record Axis(double low, double high) {}
}
