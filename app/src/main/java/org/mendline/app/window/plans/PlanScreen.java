package org.mendline.app.window.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.scenario.Milestone;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.scenario.ScenarioForecast;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenModel;
import org.mendline.ml.twin.Lever;
import org.mendline.viz.compare.CompareData;
import org.mendline.viz.distribution.DistributionData;

/// Puts plans and their futures onto the page. FX thread only, but for [#draw].
final class PlanScreen {
    private final PlansModel model;
    private final Texts texts;
    private final PlanWords words;
    private final PlanCharts charts;
    private final PlanNumbers numbers;
    private final EvidenceWords evidence;

    PlanScreen(PlansModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new PlanWords(texts);
        this.charts = new PlanCharts(texts, words);
        this.numbers = new PlanNumbers(texts);
        this.evidence = new EvidenceWords(texts);
    }

    /// Why there is nothing yet, and what to do.
    String waiting(TwinScreenModel twin) {
        return switch (twin.stageProperty().get()) {
            case NOBODY -> texts.get("plans.nobody");
            case NOT_POSSIBLE ->
                texts.format("plans.notPossible", twin.notPossibleProperty().get());
            case LOADING, SHOWN -> texts.get("plans.loading");
        };
    }

    /// What needs no futures: plans, levers, strip, evidence.
    void fill(PersonPrediction p, PlanSet set) {
        Lever lever = model.leverProperty().get();
        model.scenariosProperty().set(set.plans());
        model.selectedProperty().set(set.selected());
        model.leversProperty()
                .set(Arrays.stream(Lever.values())
                        .map(each -> row(p, set, each))
                        .toList());
        model.stripProperty().set(Optional.of(charts.strip(set.plans(), set.selected(), lever)));
        model.evidenceProperty().set(evidence.of(lever, p.record().condition()));
    }

    private LeverRow row(PersonPrediction p, PlanSet set, Lever lever) {
        Scenario plan = set.current();
        double usual = set.plans().getFirst().mean(lever);
        return new LeverRow(
                lever,
                texts.get("lever." + lever.key()),
                Math.min(lever.low(), usual),
                Math.max(lever.high(), usual),
                plan.mean(lever),
                usual,
                dose(plan, lever, usual),
                plan.isLocked(lever),
                evidence.of(lever, p.record().condition()));
    }

    private String dose(Scenario plan, Lever lever, double usual) {
        String shown = words.dose(plan, lever);
        double change = plan.mean(lever) - usual;
        return Math.abs(change) < lever.step() / 100
                ? shown
                : texts.format(
                        "lever.changed",
                        shown,
                        Quantities.signed(change, lever.unit()).split("\u00A0", 2)[0]);
    }

    /// What the futures say, ready to be shown.
    record Drawing(
            CompareData compare,
            NumbersTable numbers,
            NumbersTable outlook,
            Optional<DistributionData> distribution,
            List<String> sentences) {}

    /// Prepares what the futures say; off the FX thread, for ten thousand differences are sorted for it.
    Drawing draw(PersonPrediction p, Milestone milestone, List<ScenarioForecast> plans, int selected) {
        ScenarioForecast current = plans.get(selected);
        return new Drawing(
                charts.compare(p, plans),
                numbers.table(p, plans),
                numbers.outlook(p, plans),
                charts.distribution(current, PlanCharts.label(selected, current.scenario())),
                sentences(p, milestone, plans.getFirst(), current, selected));
    }

    void show(Drawing drawing) {
        model.compareProperty().set(Optional.of(drawing.compare()));
        model.numbersProperty().set(drawing.numbers());
        model.outlookProperty().set(drawing.outlook());
        model.distributionProperty().set(drawing.distribution());
        model.sentencesProperty().set(drawing.sentences());
    }

    private List<String> sentences(
            PersonPrediction p, Milestone milestone, ScenarioForecast first, ScenarioForecast current, int selected) {
        if (selected == 0) {
            return List.of(texts.get("plans.sentence.asNow"));
        }
        if (!current.scenario().differsFrom(first.scenario())) {
            return List.of(texts.get("plans.sentence.same"));
        }
        return words.differences(
                p.record().scale(),
                milestone,
                first.of(first.scenario().named(PlanCharts.label(0, first.scenario()))),
                current.of(current.scenario().named(PlanCharts.label(selected, current.scenario()))));
    }
}
