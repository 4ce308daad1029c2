package org.mendline.app.window.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.mendline.app.upkeep.Upkeep;
import org.mendline.app.upkeep.UpkeepState;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.store.MadeBackup;
import org.mendline.storage.store.StoreCheckReport;

/// Backs up, restores and checks the clinic's file. FX thread only.
public final class SettingsController {
    private static final String STATE = "settings.state";
    private static final String KEEP = "settings.keep";
    private static final String WORK = "settings.work";

    private final SettingsModel model = new SettingsModel();
    private final Upkeep upkeep;
    private final TaskRunner tasks;
    private final Texts texts;
    private final SettingsWords words;
    private final Reopening reopening;

    /// @param zone in which times are shown
    public SettingsController(Upkeep upkeep, TaskRunner tasks, Texts texts, ZoneId zone, Reopening reopening) {
        this.upkeep = upkeep;
        this.tasks = tasks;
        this.texts = texts;
        this.words = new SettingsWords(texts, zone);
        this.reopening = reopening;
    }

    public SettingsModel model() {
        return model;
    }

    /// Reads how things stand.
    public void reload() {
        tasks.start(Work.of(STATE, progress -> upkeep.state(), this::show, this::failed));
    }

    /// Makes a backup now.
    public void backUp() {
        begin();
        tasks.start(Work.<MadeBackup>of(WORK, upkeep::backUp, this::backedUp, this::failed)
                .titled(texts.get("settings.task.backup"))
                .afterwards(this::over));
    }

    /// Reads the whole store and reports.
    public void verify() {
        begin();
        model.reportProperty().set(java.util.List.of());
        tasks.start(Work.<StoreCheckReport>of(WORK, upkeep::verify, this::verified, this::failed)
                .titled(texts.get("settings.task.verify"))
                .afterwards(this::over));
    }

    /// Keeps another number of backups from the next one on.
    public void keep(int number) {
        if (number != model.keepProperty().get()) {
            tasks.start(Work.of(
                    KEEP,
                    progress -> {
                        upkeep.keep(number);
                        return upkeep.state();
                    },
                    this::show,
                    this::failed));
        }
    }

    /// Asks whether a backup shall be restored.
    public void ask(Path backup) {
        model.refusalProperty().set("");
        model.restoringProperty().set(Optional.of(backup));
    }

    /// Does not restore.
    public void leave() {
        model.restoringProperty().set(Optional.empty());
    }

    /// Checks the backup asked about, and then puts it in the store's place.
    ///
    /// @param passphrase the backup's; wiped when it is no longer needed
    public void restore(char[] passphrase) {
        Optional<Path> backup = model.restoringProperty().get();
        if (backup.isEmpty() || model.workingProperty().get()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        begin();
        model.refusalProperty().set("");
        tasks.start(Work.of(
                        WORK,
                        progress -> upkeep.prepareRestore(backup.get(), passphrase, progress),
                        restore -> {
                            leave();
                            reopening.restored(restore, passphrase);
                        },
                        failure -> {
                            Arrays.fill(passphrase, '\0');
                            model.refusalProperty().set(new Failures(texts).sentence(failure));
                        })
                .titled(texts.get("settings.task.check"))
                .afterwards(this::over));
    }

    private void show(UpkeepState state) {
        model.backups().setAll(state.backups().stream().map(words::row).toList());
        model.folderProperty().set(Optional.of(state.folder()));
        model.newestProperty().set(words.newest(state));
        model.failureProperty()
                .set(state.failure()
                        .map(failure ->
                                texts.format("settings.backup.failed", words.time(failure.at()), failure.sentence()))
                        .orElse(""));
        model.keepProperty().set(state.keep());
        model.fileProperty().set(state.file().toString());
        model.sizeProperty().set(words.space(state));
    }

    private void backedUp(MadeBackup made) {
        say(
                texts.format(
                        "settings.backup.done",
                        made.file().getFileName(),
                        words.size(made.bytes()),
                        made.counts().total()),
                false);
        reload();
    }

    private void verified(StoreCheckReport report) {
        model.soundProperty().set(report.sound());
        model.reportProperty().set(words.report(report));
        reload();
    }

    private void begin() {
        say("", false);
        model.workingProperty().set(true);
    }

    private void over() {
        model.workingProperty().set(false);
    }

    private void failed(Exception failure) {
        say(new Failures(texts).sentence(failure), true);
    }

    private void say(String message, boolean failed) {
        model.failedProperty().set(failed);
        model.messageProperty().set(message);
    }
}
