package org.mendline.app.window.shell;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.icon.Icon;
import org.mendline.app.window.palette.PaletteEntry;
import org.mendline.app.window.palette.PaletteOverlay;
import org.mendline.app.window.text.Texts;

/// The frame: banner, navigation, screens, status bar; takes files dropped anywhere.
final class ShellView extends StackPane {
    private static final Duration NOTICE_STAYS = Duration.seconds(8);

    private final Workstation workstation;
    private final ShellModel model;
    private final Texts texts;
    private final List<AppAction> actions;
    private final VBox banners = new VBox();
    private final NotificationPane notices;
    private final PauseTransition noticeEnd = new PauseTransition(NOTICE_STAYS);

    ShellView(Workstation workstation, Clinic clinic, Screens screens, List<AppAction> actions) {
        this.workstation = workstation;
        this.model = workstation.model();
        this.texts = workstation.texts();
        this.actions = actions;
        setId("shell");
        getStyleClass().add("shell");
        notices = new NotificationPane(stack(screens));
        noticeEnd.setOnFinished(e -> notices.hide());
        BorderPane frame = new BorderPane(notices);
        frame.setTop(banners);
        if (clinic.demo()) {
            banners.getChildren().add(banner("demo-banner", texts.get("banner.demo"), "demo-banner"));
        }
        frame.setLeft(new NavigationRail(workstation, actions));
        frame.setBottom(new StatusLine(workstation.tasks(), texts, clinic.file()));
        PaletteOverlay palette = new PaletteOverlay(this::choices, texts);
        palette.openProperty().bindBidirectional(model.paletteProperty());
        getChildren().addAll(frame, new HelpOverlay(model, texts, actions), palette, dropOverlay());
        setOnDragOver(this::dragOver);
        setOnDragExited(e -> model.droppingProperty().set(false));
        setOnDragDropped(this::dropped);
        sceneProperty().subscribe(this::installKeys);
    }

    /// Everything that can be done, then everybody on the caseload.
    private List<PaletteEntry> choices() {
        Stream<PaletteEntry> people = workstation.caseload().model().rows().stream()
                .map(row -> new PaletteEntry(
                        row.name().head(), row.statusText(), () -> workstation.openPerson(row.person())));
        Stream<PaletteEntry> doing = actions.stream()
                .map(action -> new PaletteEntry(action.name(), action.keys().getDisplayText(), action.run()));
        return Stream.concat(doing, people).toList();
    }

    /// Says something for some seconds, or until it is closed.
    void tell(String words) {
        notices.setText(words);
        notices.show();
        noticeEnd.playFromStart();
    }

    private StackPane stack(Screens screens) {
        StackPane stack = new StackPane();
        stack.getStyleClass().add("screens");
        model.screenProperty().subscribe(screen -> {
            if (!screens.isMade(screen)) {
                Node node = screens.of(screen);
                node.visibleProperty().bind(model.screenProperty().isEqualTo(screen));
                node.managedProperty().bind(node.visibleProperty());
                stack.getChildren().add(node);
            }
        });
        return stack;
    }

    /// Says above all screens why there are no predictions.
    void noPredictions(String why) {
        banners.getChildren()
                .add(banner("no-predictions", texts.format("banner.noPredictions", why), "warning-banner"));
    }

    private static Label banner(String id, String words, String styleClass) {
        Label banner = new Label(words);
        banner.setId(id);
        banner.setWrapText(true);
        banner.setMaxWidth(Double.MAX_VALUE);
        banner.getStyleClass().addAll("banner", styleClass);
        return banner;
    }

    private Node dropOverlay() {
        Region symbol = Icon.IMPORT.node();
        symbol.getStyleClass().add("large-icon");
        Label words = new Label(texts.get("shell.drop"));
        words.getStyleClass().add("mendline-title");
        VBox overlay = new VBox(symbol, words);
        overlay.setId("drop-overlay");
        overlay.getStyleClass().add("drop-overlay");
        overlay.setMouseTransparent(true);
        overlay.visibleProperty().bind(model.droppingProperty());
        return overlay;
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            model.droppingProperty().set(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        model.droppingProperty().set(false);
        List<File> files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        workstation.drop(files.stream().map(File::toPath).toList());
    }

    private void installKeys(Scene scene) {
        if (scene != null) {
            actions.forEach(action -> scene.getAccelerators().put(action.keys(), action.run()));
        }
    }
}
