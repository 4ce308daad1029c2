package org.mendline.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.upkeep.PreparedRestore;
import org.mendline.app.window.firstrun.ClinicOpener;
import org.mendline.app.window.firstrun.FirstRunController;
import org.mendline.app.window.firstrun.FirstRunView;
import org.mendline.app.window.preference.Language;
import org.mendline.app.window.preference.Look;
import org.mendline.app.window.preference.PreferenceFile;
import org.mendline.app.window.preference.Preferences;
import org.mendline.app.window.preference.WindowPlace;
import org.mendline.app.window.shell.StallWatch;
import org.mendline.app.window.shell.Surroundings;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.task.FxTaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program's one window: first the first-run page, then a clinic's workstation. FX thread only.
public final class MainWindow implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);
    private static final String BACKUP = "window.backup";
    private static final String RESTORE = "window.restore";
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Stage stage;
    private final Scene scene;
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final Look look;
    private final PreferenceFile preferenceFile;
    private final ClinicOpener opener;
    private final Consumer<Path> showFolder;
    private Texts texts;
    private FirstRunController firstRun;
    private Optional<Clinic> clinic = Optional.empty();
    private Optional<Workstation> workstation = Optional.empty();
    private boolean leaving;

    /// @param preferenceFile where it is kept how somebody wants the window
    /// @param showFolder opens a folder in the system's file browser
    public MainWindow(Stage stage, ClinicOpener opener, PreferenceFile preferenceFile, Consumer<Path> showFolder) {
        this.stage = stage;
        this.opener = opener;
        this.showFolder = showFolder;
        this.preferenceFile = preferenceFile;
        Preferences preferences = kept(preferenceFile).among(Language.offered());
        this.look = new Look(preferences);
        this.texts = words(preferences.language());
        this.firstRun = new FirstRunController(opener, tasks, texts, this::opened);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        this.scene = new Scene(
                new FirstRunView(firstRun, texts),
                Math.min(WIDTH, room.getWidth()),
                Math.min(HEIGHT, room.getHeight()));
        WindowLook.dress(scene, look);
        StallWatch.over(scene);
        stage.setScene(scene);
        stage.setTitle(texts.get("app.name"));
        stage.setOnCloseRequest(this::leave);
        preferences.place().ifPresent(this::place);
        look.languageProperty().subscribe((before, now) -> speak(now));
    }

    private static Preferences kept(PreferenceFile file) {
        try {
            return file.read();
        } catch (IOException e) { // how the window looks is not worth refusing to start
            LOG.warn("The usual look is used", e);
            return Preferences.usual();
        }
    }

    /// Where the window stood last, if that is still on a screen.
    private void place(WindowPlace place) {
        if (Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty()) {
            return;
        }
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    /// Shows everything in another language: the screens are built anew on the same clinic.
    private void speak(Language language) {
        texts = words(language);
        firstRun = new FirstRunController(opener, tasks, texts, this::opened);
        workstation.ifPresentOrElse(
                shown -> {
                    opened(clinic.orElseThrow());
                    workstation
                            .orElseThrow()
                            .show(shown.model().screenProperty().get());
                },
                () -> scene.setRoot(new FirstRunView(firstRun, texts)));
    }

    /// A language's words; charts speak it too from then on.
    private static Texts words(Language language) {
        Locale.setDefault(Locale.Category.DISPLAY, language.locale());
        return Texts.of(language.locale());
    }

    /// Shows the window.
    public void show(Opening opening) {
        // What takes longest begins first, beside the making of the window.
        switch (opening) {
            case Opening.Demo() -> firstRun.demo();
            case Opening.Ask(Optional<Path> store) ->
                store.ifPresent(file -> firstRun.model().openFileProperty().set(file.toString()));
        }
        stage.show();
    }

    /// Stops running work, keeps how the window looked, and closes the clinic.
    @Override
    public void close() {
        tasks.close();
        WindowPlace place =
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        try {
            preferenceFile.write(look.preferences(Optional.of(place)));
        } catch (IOException e) { // nothing of anybody's is lost by it
            LOG.warn("How the window looked is not kept", e);
        }
        clinic.ifPresent(Clinic::close);
    }

    private void opened(Clinic opened) {
        clinic = Optional.of(opened);
        Surroundings around = new Surroundings(
                tasks,
                texts,
                Clock.system(ZoneId.systemDefault()),
                look,
                Path.of(System.getProperty("user.home")),
                showFolder,
                this::reopen);
        Workstation shown = new Workstation(opened, around);
        workstation = Optional.of(shown);
        scene.setRoot(shown.root());
        stage.setTitle(texts.format("app.title", opened.file().getFileName()));
        shown.start();
    }

    /// Closes the clinic, puts what a backup held in its place, and opens it. Should that fail, the first
    /// page asks for the clinic: opening it finishes what was begun.
    private void reopen(PreparedRestore restore, char[] passphrase) {
        Clinic before = clinic.orElseThrow();
        clinic = Optional.empty();
        workstation = Optional.empty();
        scene.setRoot(new FirstRunView(firstRun, texts));
        firstRun.model().openFileProperty().set(before.file().toString());
        tasks.start(Work.<Clinic>of(
                        RESTORE,
                        progress -> {
                            before.close();
                            try (restore) {
                                restore.carryOut();
                                return opener.open(before.file(), passphrase);
                            } finally {
                                Arrays.fill(passphrase, '\0');
                            }
                        },
                        restored -> {
                            opened(restored);
                            workstation.ifPresent(shown -> shown.tell(texts.get("settings.restore.done")));
                        },
                        failure -> firstRun.model().openFailureProperty().set(new Failures(texts).sentence(failure)))
                .titled(texts.get("settings.task.restore")));
    }

    /// Backs the clinic up, if it changed, before the window closes; the status bar shows how far that is and can stop
    /// it. Asked a second time the window closes at once, and nothing half written is left with a backup's name.
    private void leave(WindowEvent request) {
        if (clinic.isEmpty() || leaving) {
            return;
        }
        request.consume();
        leaving = true;
        Clinic open = clinic.get();
        AtomicBoolean failed = new AtomicBoolean();
        tasks.start(Work.<Boolean>of(
                        BACKUP,
                        progress -> {
                            open.backUpBeforeLeaving(progress);
                            return true;
                        },
                        done -> {},
                        failure -> {
                            failed.set(true);
                            String why = new Failures(texts).sentence(failure);
                            workstation.ifPresent(shown -> shown.tell(texts.format("leave.notBackedUp", why)));
                        })
                .titled(texts.get("leave.backingUp"))
                .afterwards(() -> {
                    if (!failed.get()) {
                        stage.close();
                    }
                }));
    }
}
