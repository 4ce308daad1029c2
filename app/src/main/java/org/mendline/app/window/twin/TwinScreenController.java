package org.mendline.app.window.twin;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.app.window.caseload.CaseloadRow;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.twin.TwinScreenModel.Stage;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;
import org.mendline.storage.person.PersonId;

/// What a user can do on the twin screen. FX thread only.
public final class TwinScreenController {
    /// Key of the work that infers a twin.
    public static final String PREDICT = "twin.predict";
    /// Key of the work that projects the changed plan.
    public static final String PROJECT = "twin.project";
    /// Key of the work that explains.
    public static final String EXPLAIN = "twin.explain";
    /// Key of the work that reads the agreed plan.
    public static final String AGREED = "twin.agreed";

    private final TwinScreenModel model = new TwinScreenModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final TwinWords words;
    private final TwinCharts charts;
    private final LeverWords leverWords;
    private final Function<PersonId, Optional<CaseloadRow>> rowOf;
    private final FeedbackController feedback;
    private final DevicesController devices;
    private final Runnable changed;
    private Optional<PersonId> person = Optional.empty();
    private Optional<PersonPrediction> shown = Optional.empty();
    private int openings;

    /// @param rowOf a person's line on the caseload, if it has been read
    /// @param changed told after something was said of a person, for it moves predictions
    public TwinScreenController(
            Clinic clinic,
            TaskRunner tasks,
            Texts texts,
            Function<PersonId, Optional<CaseloadRow>> rowOf,
            Runnable changed) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.words = new TwinWords(texts);
        this.charts = new TwinCharts(texts);
        this.leverWords = new LeverWords(texts);
        this.rowOf = rowOf;
        this.changed = changed;
        this.feedback = new FeedbackController(clinic, tasks, texts, this::renewed);
        this.devices = new DevicesController(clinic, tasks, texts, this::renewed);
        // One stands beside the curve at a time.
        devices.model().openProperty().subscribe(open -> closeIf(open, feedback::close));
        feedback.model().openProperty().subscribe(open -> closeIf(open, devices::close));
        model.explainedProperty().subscribe(target -> shown.ifPresent(p -> explain(p, target)));
    }

    public TwinScreenModel model() {
        return model;
    }

    /// What people say of the curve shown and of the person.
    public FeedbackController feedback() {
        return feedback;
    }

    /// Which devices measured what of the person shown.
    public DevicesController devices() {
        return devices;
    }

    private static void closeIf(boolean open, Runnable close) {
        if (open) {
            close.run();
        }
    }

    /// Shows a person's twin.
    public void open(PersonId opened) {
        person = Optional.of(opened);
        shown = Optional.empty();
        openings++;
        model.predictionProperty().set(Optional.empty());
        Optional<CaseloadRow> row = rowOf.apply(opened);
        model.statusProperty().set(row.map(CaseloadRow::status));
        model.headerProperty().set(row.map(words::header));
        model.stageProperty().set(Stage.LOADING);
        model.agreed().clear();
        tasks.cancel(PROJECT);
        tasks.start(Work.of(PREDICT, progress -> clinic.predict(opened), this::show, this::notPossible)
                .titled(texts.get("twin.task.predict")));
    }

    /// Infers anew, after an import.
    public void refresh() {
        person.ifPresent(this::open);
    }

    /// Moves one slider.
    ///
    /// @param lever key of the lever, for example `sleep`; others than those shown are left out of account
    /// @param dose daily mean in the lever's unit
    public void plan(String lever, double dose) {
        model.levers().stream()
                .filter(setting -> setting.range().key().equals(lever))
                .forEach(setting -> setting.positionProperty().set(dose));
    }

    /// Puts every slider back to the usual dose.
    public void reset() {
        model.levers().forEach(LeverSetting::reset);
    }

    /// Reads the agreed plan, after something was decided.
    public void readAgreed() {
        person.ifPresent(id -> tasks.start(Work.of(
                AGREED,
                progress -> clinic.reviews().agreed(id),
                agreed -> model.agreed().setAll(agreed),
                failure -> model.differenceProperty().set(new Failures(texts).sentence(failure)))));
    }

    /// Puts the sliders to the agreed doses.
    public void showAgreed() {
        model.agreed().forEach(agreed -> plan(agreed.lever().key(), agreed.dose()));
    }

    /// Explains another prediction.
    public void explain(Explained target) {
        model.explainedProperty().set(target);
    }

    private void show(PredictionResult result) {
        switch (result) {
            case PredictionResult.Predicted(PersonPrediction prediction) -> show(prediction);
            case PredictionResult.NotPossible(PersonId id, String reason) -> notPossible(reason);
        }
    }

    /// Shows the prediction made anew after something was said or a device was chosen; the changed plan stays.
    private void renewed(PredictionResult result) {
        Map<String, Double> plan = model.levers().stream()
                .filter(LeverSetting::changed)
                .collect(Collectors.toMap(
                        setting -> setting.range().key(),
                        setting -> setting.positionProperty().get()));
        openings++;
        tasks.cancel(PROJECT);
        show(result);
        plan.forEach(this::plan);
        changed.run();
    }

    private void show(PersonPrediction prediction) {
        shown = Optional.of(prediction);
        feedback.about(prediction);
        devices.about(prediction.person().id());
        model.headerProperty().set(Optional.of(words.header(prediction)));
        model.statusProperty().set(rowOf.apply(prediction.person().id()).map(CaseloadRow::status));
        model.goalLineProperty().set(words.goalLine(prediction));
        model.goalUsualProperty().set(words.goal(prediction.projection()));
        model.findingsProperty().set(prediction.findings());
        model.unknown().setAll(prediction.twin().unknownInputs());
        model.levers()
                .setAll(Arrays.stream(Lever.values())
                        .map(lever -> setting(lever, prediction))
                        .toList());
        showChanged(prediction, Optional.empty());
        model.stageProperty().set(Stage.SHOWN);
        model.predictionProperty().set(Optional.of(prediction));
        readAgreed();
        explain(prediction, model.explainedProperty().get());
    }

    private LeverSetting setting(Lever lever, PersonPrediction prediction) {
        LeverSetting setting =
                new LeverSetting(leverWords.range(lever, prediction.twin().usualDose()), leverWords);
        setting.plannedBinding().subscribe((before, now) -> projectChanged(prediction));
        return setting;
    }

    /// Projects the plan the sliders stand for. While one projection runs only the newest plan waits, so the curve
    /// follows the hand as fast as the machine can.
    private void projectChanged(PersonPrediction prediction) {
        boolean changed = model.levers().stream().anyMatch(LeverSetting::changed);
        if (!changed) {
            tasks.cancel(PROJECT);
            showChanged(prediction, Optional.empty());
            return;
        }
        Protocol plan = changedPlan(prediction.plan());
        int number = openings;
        tasks.start(Work.of(
                        PROJECT,
                        progress -> clinic.project(prediction, plan, Clinic.FUTURES),
                        projection -> showProjected(number, prediction, projection),
                        failure -> model.differenceProperty().set(new Failures(texts).sentence(failure)))
                .showingOvertaken());
    }

    private Protocol changedPlan(Protocol usual) {
        Protocol plan = usual;
        for (int i = 0; i < model.levers().size(); i++) {
            LeverSetting setting = model.levers().get(i);
            if (setting.changed()) {
                plan = plan.with(Lever.values()[i], setting.plannedBinding().get());
            }
        }
        return plan;
    }

    private void showProjected(int number, PersonPrediction prediction, Projection projection) {
        boolean stillWanted = number == openings && model.levers().stream().anyMatch(LeverSetting::changed);
        if (stillWanted) {
            showChanged(prediction, Optional.of(projection));
        }
    }

    private void showChanged(PersonPrediction prediction, Optional<Projection> changed) {
        model.fanProperty().set(Optional.of(charts.fan(prediction, changed)));
        model.goalChangedProperty().set(changed.flatMap(words::goal));
        model.differenceProperty()
                .set(changed.map(b -> words.difference(prediction, b)).orElse(""));
        model.outlookProperty().set(words.outlook(prediction, changed));
        model.planChangedProperty().set(changed.isPresent());
    }

    private void explain(PersonPrediction prediction, Explained target) {
        model.whyProperty().set(texts.get("why.working"));
        model.waterfallProperty().set(Optional.empty());
        tasks.start(Work.of(
                        EXPLAIN,
                        progress -> clinic.explain(prediction, target),
                        this::showWhy,
                        failure -> model.whyProperty().set(new Failures(texts).sentence(failure)))
                .titled(texts.get("twin.task.explain")));
    }

    private void showWhy(PersonExplanation explanation) {
        model.whyProperty().set(explanation.sentence());
        model.waterfallProperty().set(Optional.of(charts.waterfall(explanation)));
    }

    private void notPossible(Exception failure) {
        notPossible(new Failures(texts).sentence(failure));
    }

    private void notPossible(String reason) {
        model.notPossibleProperty().set(reason);
        model.stageProperty().set(Stage.NOT_POSSIBLE);
    }
}
