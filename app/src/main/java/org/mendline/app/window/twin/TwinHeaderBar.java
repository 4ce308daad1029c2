package org.mendline.app.window.twin;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.feedback.Said;
import org.mendline.app.window.caseload.StatusLook;
import org.mendline.app.window.icon.Icon;
import org.mendline.app.window.text.Texts;

/// Who is shown, their status, and how far the numbers carry.
public final class TwinHeaderBar extends VBox {
    private final Texts texts;
    private final Label name = new Label();
    private final Label simulated = new Label();
    private final Region symbol = Icon.NO_DATA.node();
    private final Label status = new Label("", symbol);
    private final Label recovery = new Label();
    private final Label asOf = new Label();
    private final Label model = new Label();
    private final Label sample = new Label();

    /// @param tabs the way to the other pages about the person
    public TwinHeaderBar(TwinScreenController controller, Node tabs, Texts texts) {
        this.texts = texts;
        getStyleClass().add("twin-header");
        name.setId("twin-name");
        name.getStyleClass().add("mendline-title");
        simulated.getStyleClass().add("mendline-simulated");
        recovery.getStyleClass().add("twin-recovery");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button devices = devices(controller.devices());
        Button feedback = feedback(controller.feedback());
        HBox first = new HBox(name, simulated, status, recovery, gap, devices, feedback);
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("line");
        FlowPane facts = new FlowPane(asOf, model, sample);
        facts.setAlignment(Pos.CENTER_LEFT);
        facts.getStyleClass().add("facts");
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox second = new HBox(tabs, facts);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("toolbar");
        sample.setTooltip(new Tooltip(texts.get("twin.sample.tooltip")));
        getChildren().addAll(first, second);
        TwinScreenModel shown = controller.model();
        shown.headerProperty().subscribe(header -> header.ifPresent(this::show));
        shown.statusProperty().subscribe(this::show);
    }

    private Button devices(DevicesController devices) {
        Button open = new Button(texts.get("devices.open"));
        open.setId("devices-open");
        open.getStyleClass().add("small");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(e -> {
            if (devices.model().openProperty().get()) {
                devices.close();
            } else {
                devices.open();
            }
        });
        return open;
    }

    private Button feedback(FeedbackController feedback) {
        Button open = new Button();
        open.setId("feedback-open");
        open.getStyleClass().add("small");
        open.setMinWidth(USE_PREF_SIZE);
        ObservableList<Said> said = feedback.model().said();
        open.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.format(
                                "feedback.open",
                                said.stream().filter(s -> !s.withdrawn()).count()),
                        said));
        open.setOnAction(e -> {
            if (feedback.model().openProperty().get()) {
                feedback.close();
            } else {
                feedback.open();
            }
        });
        return open;
    }

    private void show(TwinHeader header) {
        name.setText(header.name());
        simulated.setText(header.simulated().orElse(""));
        simulated.setVisible(header.simulated().isPresent());
        simulated.setManaged(header.simulated().isPresent());
        recovery.setText(header.recovery());
        asOf.setText(header.asOf());
        model.setText(header.model());
        sample.setText(header.sampleIsThin() ? texts.format("twin.sample.thin", header.sample()) : header.sample());
        sample.getStyleClass().setAll("label", header.sampleIsThin() ? "caution" : "plain");
    }

    private void show(Optional<CaseloadStatus> known) {
        status.setVisible(known.isPresent());
        status.setManaged(known.isPresent());
        known.ifPresent(s -> {
            status.setText(texts.get("status." + s.name()));
            StatusLook.icon(s).show(symbol);
            status.getStyleClass().setAll("label", "status-word", StatusLook.styleClass(s));
        });
    }
}
