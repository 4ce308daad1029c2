package org.mendline.app.window.firstrun;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;

/// What a user can do before a clinic is open. FX thread only.
public final class FirstRunController {
    /// Key of the work that opens or makes a clinic.
    public static final String OPEN = "firstrun.open";

    /// Shorter ones can be guessed offline even behind Argon2id; NIST SP 800-63B-4 §3.1.1.2 asks for 15 where a
    /// password stands alone.
    public static final int SHORTEST_PASSPHRASE = 15;

    private final FirstRunModel model = new FirstRunModel();
    private final ClinicOpener opener;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Consumer<Clinic> opened;

    /// @param opened takes the clinic once it is open
    public FirstRunController(ClinicOpener opener, TaskRunner tasks, Texts texts, Consumer<Clinic> opened) {
        this.opener = opener;
        this.tasks = tasks;
        this.texts = texts;
        this.opened = opened;
    }

    public FirstRunModel model() {
        return model;
    }

    TaskRunner tasks() {
        return tasks;
    }

    /// Makes a new clinic. Both arrays are cleared.
    public void create(char[] passphrase, char[] again) {
        clearFailures();
        boolean same = Arrays.equals(passphrase, again);
        Arrays.fill(again, '\0');
        Optional<Path> file = file(model.newFileProperty(), model.newFailureProperty());
        if (file.isEmpty()) {
            Arrays.fill(passphrase, '\0');
        } else if (passphrase.length < SHORTEST_PASSPHRASE) {
            Arrays.fill(passphrase, '\0');
            model.newFailureProperty().set(texts.format("firstrun.tooShort", SHORTEST_PASSPHRASE));
        } else if (!same) {
            Arrays.fill(passphrase, '\0');
            model.newFailureProperty().set(texts.get("firstrun.notSame"));
        } else {
            start(
                    "firstrun.task.create",
                    p -> opener.create(file.get(), passphrase),
                    model.newFailureProperty(),
                    passphrase);
        }
    }

    /// Opens a clinic. The array is cleared.
    public void open(char[] passphrase) {
        clearFailures();
        Optional<Path> file = file(model.openFileProperty(), model.openFailureProperty());
        if (file.isEmpty()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        start("firstrun.task.open", p -> opener.open(file.get(), passphrase), model.openFailureProperty(), passphrase);
    }

    /// Opens the demo clinic of simulated people.
    public void demo() {
        clearFailures();
        start("firstrun.task.demo", opener::openDemo, model.demoFailureProperty(), new char[0]);
    }

    private void start(String titleKey, Work.Body<Clinic> body, StringProperty failure, char[] passphrase) {
        model.workingProperty().set(true);
        tasks.start(Work.of(OPEN, body, opened, e -> failure.set(new Failures(texts).sentence(e)))
                .titled(texts.get(titleKey))
                .afterwards(() -> {
                    Arrays.fill(passphrase, '\0');
                    model.workingProperty().set(false);
                }));
    }

    private Optional<Path> file(StringProperty typed, StringProperty failure) {
        String path = typed.get().strip();
        if (path.isEmpty()) {
            failure.set(texts.get("firstrun.noFile"));
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            failure.set(texts.format("firstrun.badFile", path, e.getReason()));
            return Optional.empty();
        }
    }

    private void clearFailures() {
        model.newFailureProperty().set("");
        model.openFailureProperty().set("");
        model.demoFailureProperty().set("");
    }
}
