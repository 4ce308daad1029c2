package org.mendline.app.window.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;

/// What a user can do on the report screen. FX thread only.
public final class ReportController {
    /// Key of the work that writes the report.
    public static final String EXPORT = "report.weekly";

    private static final String ENDING = ".xlsx";

    private final ReportModel model = new ReportModel();
    private final Clinic clinic;
    private final TaskRunner tasks;
    private final Texts texts;

    /// @param folder where reports go unless the user says otherwise
    public ReportController(Clinic clinic, TaskRunner tasks, Texts texts, Path folder, Clock clock) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.texts = texts;
        String name = texts.format("report.fileName", LocalDate.now(clock).toString()) + ENDING;
        model.targetProperty().set(folder.resolve(name).toString());
    }

    public ReportModel model() {
        return model;
    }

    /// Writes the weekly report of everyone to the target.
    public void export() {
        Optional<Path> target = target();
        if (target.isEmpty() || model.workingProperty().get()) {
            return;
        }
        Path file = target.get();
        model.workingProperty().set(true);
        model.writtenProperty().set(Optional.empty());
        say("", false);
        tasks.start(Work.of(
                        EXPORT,
                        progress -> written(file, progress),
                        written -> finished(file, written),
                        failure -> say(new Failures(texts).sentence(failure), true))
                .titled(texts.get("report.task"))
                .afterwards(() -> model.workingProperty().set(false)));
    }

    /// Stops the export; a half-written file does not stay.
    public void cancel() {
        tasks.cancel(EXPORT);
    }

    /// Whether the report was written rather than stopped.
    private boolean written(Path file, TaskProgress progress) throws IOException {
        try {
            clinic.weeklyReport(file, progress);
            return !progress.cancelled() || Files.exists(file);
        } catch (CancellationException stopped) {
            return false;
        }
    }

    private Optional<Path> target() {
        String typed = model.targetProperty().get().strip();
        if (typed.isEmpty()) {
            say(texts.get("report.noFile"), true);
            return Optional.empty();
        }
        String named = typed.toLowerCase(Locale.ROOT).endsWith(ENDING) ? typed : typed + ENDING;
        model.targetProperty().set(named);
        try {
            return Optional.of(Path.of(named));
        } catch (InvalidPathException e) {
            say(texts.format("report.badFile", named, e.getReason()), true);
            return Optional.empty();
        }
    }

    private void finished(Path file, boolean written) {
        model.writtenProperty().set(written ? Optional.of(file) : Optional.empty());
        say(texts.get(written ? "report.done" : "report.cancelled"), false);
    }

    private void say(String message, boolean failed) {
        model.failedProperty().set(failed);
        model.messageProperty().set(message);
    }
}
