package org.mendline.app.window.why;

import java.util.Optional;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.explanation.Background;
import org.mendline.app.explanation.DayShares;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.Influences;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.window.task.TaskBoard;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinCharts;
import org.mendline.viz.waterfall.WaterfallData;

/// What a user can do on the page of why. Works only while the page is looked at. FX thread only.
public final class WhyController {
    /// Key of the work that explains by feature.
    public static final String EXPLAIN = "why.explain";
    /// Key of the work that explains by day and feature.
    public static final String DAYS = "why.days";
    /// Key of the work that looks for what would change the prediction.
    public static final String CHANGES = "why.changes";

    private final WhyModel model = new WhyModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final WhyWords words;
    private final WhyCharts charts;
    private final TwinCharts waterfalls;
    private Optional<PersonPrediction> prediction = Optional.empty();
    private boolean looked;
    private boolean stale;

    public WhyController(Clinic clinic, TaskRunner tasks, Texts texts) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.words = new WhyWords(texts);
        this.charts = new WhyCharts(texts);
        this.waterfalls = new TwinCharts(texts);
        model.targetProperty().subscribe(target -> renew());
        model.backgroundProperty().subscribe(background -> renewExplanations());
    }

    public WhyModel model() {
        return model;
    }

    TaskBoard board() {
        return tasks.board();
    }

    /// Explains this from now on.
    public void about(Optional<PersonPrediction> shown) {
        prediction = shown;
        model.readyProperty().set(shown.isPresent());
        renew();
    }

    /// Whether the page is looked at.
    public void looked(boolean now) {
        looked = now;
        if (now && stale) {
            renew();
        }
    }

    /// Works out the shares by day; while it runs it can be stopped.
    public void explainDays() {
        prediction.ifPresent(this::explainDays);
    }

    /// Stops working out the shares by day.
    public void stopDays() {
        tasks.cancel(DAYS);
        model.daysMessageProperty().set(texts.get("why.days.stopped"));
    }

    private void renew() {
        stale = true;
        tasks.cancel(DAYS);
        tasks.cancel(CHANGES);
        if (looked && prediction.isPresent()) {
            PersonPrediction p = prediction.get();
            stale = false;
            explain(p);
            findChanges(p);
            explainDays(p);
        }
    }

    private void renewExplanations() {
        if (looked && prediction.isPresent() && !stale) {
            explain(prediction.get());
            explainDays(prediction.get());
        }
    }

    private void explain(PersonPrediction p) {
        Explained target = model.targetProperty().get();
        Background background = background();
        model.sentenceProperty().set(texts.get("why.working"));
        model.waterfallProperty().set(Optional.empty());
        tasks.start(Work.of(
                        EXPLAIN,
                        progress -> new Explanation(
                                clinic.explanations().explain(p, target, background),
                                clinic.explanations().ownModel()),
                        found -> show(found, target, background),
                        failure -> model.sentenceProperty().set(new Failures(texts).sentence(failure)))
                .titled(texts.get("twin.task.explain")));
    }

    private void show(Explanation found, Explained target, Background background) {
        model.sentenceProperty().set(found.explained().sentence());
        model.againstProperty().set(words.against(target, background, found.ownModel()));
        WaterfallData steps = waterfalls.waterfall(found.explained());
        model.waterfallProperty()
                .set(Optional.of(new WaterfallData(
                        steps.title(),
                        steps.unit(),
                        texts.get("why.base." + background.name()),
                        steps.base(),
                        steps.predictionLabel(),
                        steps.prediction(),
                        steps.residual(),
                        steps.steps(),
                        steps.higherIsBetter())));
    }

    private void explainDays(PersonPrediction p) {
        Explained target = model.targetProperty().get();
        Background background = background();
        model.daysProperty().set(Optional.empty());
        model.daysMessageProperty().set(texts.get("why.days.working"));
        model.daysWorkingProperty().set(true);
        tasks.start(Work.of(
                        DAYS,
                        progress -> clinic.explanations().overTime(p, target, background, progress),
                        this::show,
                        failure -> model.daysMessageProperty().set(new Failures(texts).sentence(failure)))
                .titled(texts.get("why.days.task"))
                .afterwards(() -> model.daysWorkingProperty().set(false)));
    }

    private void show(DayShares shares) {
        model.daysProperty().set(Optional.of(charts.days(shares)));
        model.daysMessageProperty().set(words.days(shares));
    }

    private void findChanges(PersonPrediction p) {
        Explained target = model.targetProperty().get();
        model.levers().clear();
        model.inputs().clear();
        model.unknown().clear();
        model.changesMessageProperty().set(texts.get("why.changes.working"));
        tasks.start(Work.of(
                        CHANGES,
                        progress -> clinic.explanations().influences(p, target, progress),
                        this::show,
                        failure -> model.changesMessageProperty().set(new Failures(texts).sentence(failure)))
                .titled(texts.get("why.changes.task")));
    }

    private void show(Influences found) {
        String unit = found.unit();
        boolean up = found.higherIsBetter();
        model.levers()
                .setAll(found.levers().stream()
                        .map(c -> words.lever(c, unit, up))
                        .toList());
        model.inputs()
                .setAll(found.inputs().stream()
                        .map(c -> words.input(c, unit, up))
                        .toList());
        model.unknown()
                .setAll(found.unknown().stream()
                        .map(u -> words.unknown(u, unit))
                        .toList());
        model.changesMessageProperty().set("");
    }

    /// Readiness is always explained against the person's own normal: a network without ratings says nothing.
    private Background background() {
        return model.targetProperty().get() == Explained.READINESS_72_H
                ? Background.OWN_NORMAL
                : model.backgroundProperty().get();
    }

    private record Explanation(PersonExplanation explained, Optional<String> ownModel) {}
}
