package org.mendline.app.window.caseload;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.TextFields;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.theme.Themes;

/// The caseload screen: tiles, search, worklist.
public final class CaseloadView extends VBox {
    /// The field gives way first where a language has long words.
    private static final double SEARCH_MIN_WIDTH = 140;

    private final CaseloadController controller;
    private final CaseloadModel model;
    private final Texts texts;
    private final TextField search = TextFields.createClearableTextField();
    private final CaseloadTable table;

    /// @param importFiles what the empty state's button does
    /// @param drivers shows what drives recoveries
    /// @param report opens the report screen with some people
    public CaseloadView(
            CaseloadController controller,
            Texts texts,
            ObservableValue<Themes> theme,
            Runnable importFiles,
            Runnable drivers,
            Consumer<List<PersonId>> report) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.table = new CaseloadTable(controller, texts);
        setId("screen-caseload");
        getStyleClass().addAll("screen", "caseload");
        StackPane list = new StackPane(table, loading(), nobody(importFiles), noMatch(), failed());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new CaseloadTiles(controller, texts, theme),
                        toolbar(drivers),
                        new SelectionBar(controller, table, report, texts),
                        list);
    }

    /// Puts the cursor into the search field.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Node toolbar(Runnable drivers) {
        search.setId("caseload-search");
        search.setPromptText(texts.get("caseload.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setPrefColumnCount(22);
        search.setMinWidth(SEARCH_MIN_WIDTH);
        Label count = new Label();
        count.getStyleClass().add("mendline-muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.format(
                                "caseload.count",
                                model.shown().size(),
                                model.rows().size()),
                        model.shown(),
                        model.rows()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button why = new Button(texts.get("drivers.open"));
        why.setId("caseload-drivers");
        why.setMinWidth(USE_PREF_SIZE);
        why.setOnAction(e -> drivers.run());
        HBox bar = new HBox(search, statusButtons(), new ViewsMenu(controller, texts), why, gap, count);
        bar.getStyleClass().add("toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node statusButtons() {
        SegmentedButton segments = new SegmentedButton();
        segments.setMinWidth(USE_PREF_SIZE);
        segments.getButtons().add(statusButton(Optional.empty(), texts.get("status.ALL")));
        for (CaseloadStatus status : CaseloadStatus.values()) {
            segments.getButtons().add(statusButton(Optional.of(status), texts.get("status." + status.name())));
        }
        return segments;
    }

    private ToggleButton statusButton(Optional<CaseloadStatus> status, String text) {
        ToggleButton button = new ToggleButton(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setId("filter-" + status.map(StatusLook::styleClass).orElse("all"));
        model.statusProperty().subscribe(shown -> button.setSelected(shown.equals(status)));
        button.setOnAction(e -> {
            model.statusProperty().set(status);
            button.setSelected(true);
        });
        return button;
    }

    private Node loading() {
        Label words = new Label(texts.get("caseload.loading"));
        VBox box = emptyState("caseload-loading", new ProgressIndicator(), words);
        show(box, model.loadingProperty().and(Bindings.isEmpty(model.rows())));
        return box;
    }

    private Node nobody(Runnable importFiles) {
        Label title = new Label(texts.get("caseload.empty.title"));
        title.getStyleClass().add("mendline-title");
        Label words = new Label(texts.get("caseload.empty.words"));
        Button button = new Button(texts.get("caseload.empty.button"));
        button.getStyleClass().add("accent");
        button.setOnAction(e -> importFiles.run());
        VBox box = emptyState("caseload-empty", title, words, button);
        show(
                box,
                Bindings.isEmpty(model.rows())
                        .and(model.loadingProperty().not())
                        .and(model.failureProperty().isEmpty()));
        return box;
    }

    private Node noMatch() {
        Label words = new Label(texts.get("caseload.noMatch"));
        Button button = new Button(texts.get("caseload.noMatch.button"));
        button.setOnAction(e -> controller.clearFilter());
        VBox box = emptyState("caseload-no-match", words, button);
        show(box, Bindings.isEmpty(model.shown()).and(Bindings.isNotEmpty(model.rows())));
        return box;
    }

    private Node failed() {
        Label words = new Label();
        words.textProperty().bind(model.failureProperty());
        Button button = new Button(texts.get("button.retry"));
        button.setOnAction(e -> controller.reload());
        VBox box = emptyState("caseload-failed", words, button);
        show(box, model.failureProperty().isNotEmpty());
        return box;
    }

    private static VBox emptyState(String id, Node... children) {
        VBox box = new VBox(children);
        box.setId(id);
        box.getStyleClass().add("empty-state");
        for (Node child : children) {
            if (child instanceof Label label) {
                label.setWrapText(true);
            }
        }
        return box;
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
