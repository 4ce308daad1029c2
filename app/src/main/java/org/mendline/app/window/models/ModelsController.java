package org.mendline.app.window.models;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.models.Acceptance;
import org.mendline.app.models.ModelRefusedException;
import org.mendline.app.models.ModelVersions;
import org.mendline.app.models.ShippedCards;
import org.mendline.app.models.ShippedEvaluation;
import org.mendline.app.window.models.Decision.Kind;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.local.LocalReport;

/// What a user can do on the models screen. FX thread only.
public final class ModelsController {
    /// Key of the work that trains on finished recoveries.
    public static final String TRAIN = "models.train";

    private static final String SPEAKING = "models.speaking";
    private static final String BENCH = "models.bench";
    private static final String VERSIONS = "models.versions";
    private static final String REPORT = "models.report";
    private static final String DECIDE = "models.decide";
    private static final String CARDS = "models.cards";

    private final ModelsModel model = new ModelsModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;
    private final BenchWords bench;
    private final ReportWords words;
    private final Runnable changed;

    /// @param changed told after other models began to speak, so that predictions are made anew
    public ModelsController(Clinic clinic, TaskRunner tasks, Texts texts, ZoneId zone, Runnable changed) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        this.bench = new BenchWords(texts);
        this.words = new ReportWords(texts, zone);
        this.changed = changed;
    }

    public ModelsModel model() {
        return model;
    }

    /// Reads everything the screen shows.
    public void reload() {
        tasks.start(Work.of(
                SPEAKING,
                progress -> clinic.speakingModels(),
                speaking -> model.speakingProperty().set(Optional.of(speaking)),
                this::failed));
        if (model.tasks().isEmpty()) {
            tasks.start(Work.of(
                    BENCH,
                    progress -> clinic.evaluation(),
                    this::showBench,
                    failure -> model.benchMissingProperty().set(new Failures(texts).sentence(failure))));
        }
        readVersions(model.selectedProperty().get().map(VersionRow::version));
    }

    /// Shows a version's report.
    public void select(VersionRow version) {
        model.selectedProperty().set(Optional.of(version));
        model.reportProperty().set(Optional.empty());
        if (!version.shipped()) {
            tasks.start(Work.of(
                    REPORT,
                    progress -> clinic.modelVersions().report(version.version()),
                    report -> model.reportProperty().set(Optional.of(words.report(report))),
                    this::failed));
        }
    }

    /// Trains on all finished recoveries; the new version is kept, not activated.
    public void train() {
        if (model.workingProperty().get()) {
            return;
        }
        model.workingProperty().set(true);
        say("", false);
        tasks.start(Work.of(
                        TRAIN,
                        progress -> clinic.modelVersions().trainLocal(OpenClinic.user(), progress),
                        this::trained,
                        this::failed)
                .titled(texts.get("models.own.task"))
                .afterwards(() -> model.workingProperty().set(false)));
    }

    /// Stops the training; nothing of it stays.
    public void cancelTraining() {
        say(texts.get("models.own.cancelled"), false);
        tasks.cancel(TRAIN);
    }

    /// Asks who takes responsibility for the selected version.
    public void askToActivate() {
        model.selectedProperty()
                .get()
                .filter(row -> !row.shipped())
                .ifPresentOrElse(
                        row -> ask(new Decision(Kind.ACTIVATE, row.version())),
                        () -> say(texts.get("models.own.chooseFirst"), true));
    }

    /// Asks who takes back the newest activation.
    public void askToRollBack() {
        ask(new Decision(Kind.ROLL_BACK, ""));
    }

    /// Takes the decision in somebody's name, or says why not.
    public void decide(String name, String reason) {
        Optional<Decision> decision = model.decisionProperty().get();
        Acceptance acceptance;
        try {
            acceptance = new Acceptance(name, reason);
        } catch (ModelRefusedException nobody) {
            model.refusalProperty().set(String.valueOf(nobody.getMessage()));
            return;
        }
        decision.ifPresent(asked -> tasks.start(Work.of(
                DECIDE,
                progress -> carryOut(asked, acceptance),
                active -> decided(active, acceptance),
                failure -> model.refusalProperty().set(new Failures(texts).sentence(failure)))));
    }

    /// Leaves the decision open.
    public void closeDecision() {
        model.decisionProperty().set(Optional.empty());
        model.refusalProperty().set("");
    }

    /// Opens the shipped models' cards.
    public void showCards() {
        tasks.start(Work.of(
                CARDS,
                progress -> ShippedCards.cards(),
                cards -> model.cardsProperty().set(cards),
                this::failed));
    }

    public void closeCards() {
        model.cardsProperty().set(List.of());
    }

    private void ask(Decision decision) {
        model.refusalProperty().set("");
        model.decisionProperty().set(Optional.of(decision));
    }

    private String carryOut(Decision asked, Acceptance acceptance) {
        return switch (asked.kind()) {
            case ACTIVATE -> {
                clinic.modelVersions().activate(asked.version(), acceptance);
                yield asked.version();
            }
            case ROLL_BACK -> clinic.modelVersions().rollBack(acceptance);
        };
    }

    private void decided(String active, Acceptance acceptance) {
        closeDecision();
        boolean shipped = active.equals(ModelVersions.SHIPPED);
        say(
                shipped
                        ? texts.format("models.own.shippedAgain", acceptance.person())
                        : texts.format("models.own.activated", active, acceptance.person()),
                false);
        reload();
        changed.run();
    }

    private void showBench(Optional<ShippedEvaluation> shipped) {
        model.benchMissingProperty().set(shipped.isPresent() ? "" : texts.get("models.bench.none"));
        shipped.ifPresent(found -> {
            List<TaskRow> rows = bench.rows(found.evaluation());
            model.benchScoreProperty().set(bench.score(rows));
            model.benchSourceProperty().set(bench.source(found));
            model.tasks().setAll(rows);
        });
    }

    private void readVersions(Optional<String> wanted) {
        tasks.start(Work.of(
                VERSIONS,
                progress -> clinic.modelVersions().list(),
                list -> {
                    model.versions().setAll(list.stream().map(words::row).toList());
                    model.versions().stream()
                            .filter(row -> wanted.isEmpty() || wanted.get().equals(row.version()))
                            .findFirst()
                            .ifPresent(this::select);
                },
                this::failed));
    }

    private void trained(LocalReport report) {
        say(
                texts.format(report.acceptable() ? "models.own.trained" : "models.own.trainedInVain", report.version()),
                false);
        readVersions(Optional.of(report.version()));
    }

    private void failed(Exception failure) {
        say(new Failures(texts).sentence(failure), true);
    }

    private void say(String message, boolean failed) {
        model.failedProperty().set(failed);
        model.messageProperty().set(message);
    }
}
