package org.mendline.app.bench;

import java.nio.file.Path;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import javafx.util.Duration;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.demo.DemoClinic;
import org.mendline.app.start.LocalClinics;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.Opening;
import org.mendline.app.window.WorkstationApp;
import org.mendline.app.window.firstrun.ClinicOpener;

/// Starts the real workstation on a demo store and says when the worklist has rows.
public final class WorklistStart extends WorkstationApp {
    /// Argument that makes the program end by itself once the worklist was there for a moment.
    static final String LEAVE = "--leave";

    private static final Duration STAY = Duration.seconds(3);
    private static final Duration LOOK_EVERY = Duration.millis(5);

    /// @param args the demo store's file
    public static void main(String[] args) {
        Application.launch(WorklistStart.class, args);
    }

    @Override
    protected ClinicOpener opener() {
        Path store = Path.of(getParameters().getUnnamed().getFirst());
        LocalClinics clinics = new LocalClinics();
        return new ClinicOpener() {
            @Override
            public Clinic openDemo(TaskProgress progress) {
                return OpenClinic.open(store, DemoClinic.passphrase());
            }

            @Override
            public Clinic open(Path file, char[] passphrase) {
                return clinics.open(file, passphrase);
            }

            @Override
            public Clinic create(Path file, char[] passphrase) throws java.io.IOException {
                return clinics.create(file, passphrase);
            }
        };
    }

    /// Somebody's own preferences are neither used nor changed.
    @Override
    protected Path preferences() {
        return Path.of(getParameters().getUnnamed().getFirst()).resolveSibling("window.properties");
    }

    @Override
    protected Opening opening() {
        Timeline looking = new Timeline();
        looking.getKeyFrames().add(new KeyFrame(LOOK_EVERY, e -> {
            if (worklistShown()) {
                looking.stop();
                Platform.runLater(StartBench::started);
                leaveIfAsked();
            }
        }));
        looking.setCycleCount(Timeline.INDEFINITE);
        looking.play();
        return new Opening.Demo();
    }

    private void leaveIfAsked() {
        if (getParameters().getRaw().contains(LEAVE)) {
            PauseTransition staying = new PauseTransition(STAY);
            staying.setOnFinished(e -> Platform.exit());
            staying.play();
        }
    }

    private static boolean worklistShown() {
        return Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll(".table-view").stream())
                .anyMatch(node ->
                        node instanceof TableView<?> table && !table.getItems().isEmpty());
    }
}
