package org.mendline.app.window.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.scenario.PlanRisks;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.scenario.ScenarioForecast;
import org.mendline.app.window.plans.PlanWords.Said;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.PairedDifference;
import org.mendline.ml.forecast.PairedDifference.Spread;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.twin.Lever;
import org.mendline.viz.compare.CompareData;
import org.mendline.viz.compare.CompareData.Aspect;
import org.mendline.viz.compare.CompareData.Difference;
import org.mendline.viz.distribution.DistributionData;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.planstrip.PlanStripData;
import org.mendline.viz.planstrip.PlanStripData.Other;

/// The one place where plans and their futures become what charts draw.
final class PlanCharts {
    /// Days of the past shown before today.
    private static final int PAST_DAYS = 14;

    private final Texts texts;
    private final PlanWords words;

    PlanCharts(Texts texts, PlanWords words) {
        this.texts = texts;
        this.words = words;
    }

    /// `B: rested`.
    static String label(int index, Scenario plan) {
        return (char) ('A' + index) + ": " + plan.name();
    }

    CompareData compare(PersonPrediction p, List<ScenarioForecast> plans) {
        int today = p.record().today();
        List<ScenarioFan> fans = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            List<FanPoint> points = new ArrayList<>();
            if (i == 0) {
                p.twin().past().points().stream()
                        .filter(past -> past.day() >= today - PAST_DAYS && past.day() < today)
                        .map(past -> point(past, 0))
                        .forEach(points::add);
            }
            plans.get(i).projection().outcome().points().stream()
                    .map(future -> point(future, today))
                    .forEach(points::add);
            fans.add(new ScenarioFan(label(i, plans.get(i).scenario()), points));
        }
        return new CompareData(
                texts.format("plans.compare.title", p.person().label()),
                p.record().scale().name(),
                Quantities.unit(p.record().scale().unit()),
                today,
                plans.getFirst().target(),
                fans,
                plans.size() > 1 ? aspects(p, plans) : List.of());
    }

    private List<Aspect> aspects(PersonPrediction p, List<ScenarioForecast> plans) {
        ScenarioForecast first = plans.getFirst();
        List<Difference> arrivals = new ArrayList<>();
        List<Difference> burdens = new ArrayList<>();
        List<Difference> risks = new ArrayList<>();
        for (ScenarioForecast other : plans.subList(1, plans.size())) {
            PairedDifference difference = PairedDifference.of(first.outcomes(), other.outcomes());
            arrivals.add(first.target().isPresent() ? speed(p, difference) : outcome(p, difference));
            Said burden = words.burden(first.burden(), other.burden());
            burdens.add(exact(other.burden().minutesAWeek() - first.burden().minutesAWeek(), burden));
            risks.add(risk(first, other));
        }
        return List.of(
                first.target().isPresent()
                        ? aspect("plans.aspect.speed", texts.get("plans.days"), "earlier", "later", arrivals)
                        : aspect(
                                "plans.aspect.outcome",
                                Quantities.unit(p.record().scale().unit()),
                                "lower",
                                "higher",
                                arrivals),
                aspect("plans.aspect.burden", texts.get("plans.minutes"), "less", "more", burdens),
                aspect("plans.aspect.risk", texts.get("plans.ofHundred"), "lower", "higher", risks));
    }

    private Aspect aspect(String key, String unit, String less, String more, List<Difference> differences) {
        return new Aspect(
                texts.get(key), unit, texts.get("plans.end." + less), texts.get("plans.end." + more), differences);
    }

    private Difference speed(PersonPrediction p, PairedDifference difference) {
        Said said = words.speed(difference);
        return said.interval().isEmpty()
                ? untold(new Said(said.headline(), words.then(p.record().scale(), difference)))
                : spread(difference.time().orElseThrow().days(), said);
    }

    private Difference outcome(PersonPrediction p, PairedDifference difference) {
        return spread(difference.outcome(), words.outcome(p.record().scale(), difference));
    }

    private Difference risk(ScenarioForecast first, ScenarioForecast other) {
        Said said = words.risk(first.risks(), other.risks());
        Optional<Risk> a = first.risks().flatMap(PlanRisks::worst);
        Optional<Risk> b = other.risks().flatMap(PlanRisks::worst);
        return a.isPresent() && b.isPresent()
                ? exact(100 * (b.get().probability() - a.get().probability()), said)
                : untold(said);
    }

    private static Difference spread(Spread spread, Said said) {
        return new Difference(
                OptionalDouble.of(spread.median()),
                OptionalDouble.of(spread.lo80()),
                OptionalDouble.of(spread.hi80()),
                said.headline(),
                said.interval());
    }

    private static Difference exact(double value, Said said) {
        OptionalDouble at = OptionalDouble.of(value);
        return new Difference(at, at, at, said.headline(), said.interval());
    }

    private static Difference untold(Said said) {
        OptionalDouble none = OptionalDouble.empty();
        return new Difference(none, none, none, said.headline(), said.interval());
    }

    private static FanPoint point(Fan.Point p, int addDays) {
        return new FanPoint(p.day() + addDays, p.median(), p.lo50(), p.hi50(), p.lo80(), p.hi80(), p.lo95(), p.hi95());
    }

    /// One lever's doses of the plan in hand, with those of the others behind.
    PlanStripData strip(List<Scenario> plans, int selected, Lever lever) {
        Scenario plan = plans.get(selected);
        double usual = plans.getFirst().mean(lever);
        List<Other> others = IntStream.range(1, plans.size())
                .filter(i -> i != selected && !plans.get(i).doses(lever).equals(plan.doses(lever)))
                .mapToObj(i -> new Other(label(i, plans.get(i)), i, plans.get(i).doses(lever)))
                .toList();
        return new PlanStripData(
                texts.format("plans.strip.title", texts.get("lever." + lever.key()), label(selected, plan)),
                lever.unit(),
                range(lever, plans),
                OptionalDouble.of(usual),
                selected,
                plan.doses(lever),
                others,
                selected == 0 || plan.isLocked(lever));
    }

    /// What the lever allows; where that is far beyond what anybody here does, as much as lets a hand aim well.
    private static PlanStripData.Range range(Lever lever, List<Scenario> plans) {
        double usual = plans.getFirst().mean(lever);
        double most = plans.stream()
                .flatMap(plan -> plan.doses(lever).stream())
                .mapToDouble(dose -> dose)
                .max()
                .orElse(usual);
        double high = switch (lever) {
            case LOAD -> Math.max(2 * usual, 200);
            case THERAPY -> Math.max(2 * usual, 90);
            case SLEEP, PROTEIN, COLD, MOBILITY -> lever.high();
        };
        return new PlanStripData.Range(
                Math.min(lever.low(), usual), Math.max(Math.min(high, lever.high()), most), lever.step());
    }

    /// When the plan reaches the goal, over all futures.
    Optional<DistributionData> distribution(ScenarioForecast plan, String label) {
        if (plan.target().isEmpty()) {
            return Optional.empty();
        }
        double[] draws = Arrays.stream(plan.outcomes().goalDays())
                .mapToDouble(day -> day < 0 ? Double.POSITIVE_INFINITY : day)
                .toArray();
        return Optional.of(DistributionData.ofDraws(
                new DistributionData.Words(
                        texts.format("plans.distribution.title", label),
                        texts.get("plans.distribution.quantity"),
                        texts.get("plans.days"),
                        texts.get("plans.distribution.beyond")),
                draws,
                0,
                Scenario.HORIZON_DAYS));
    }
}
