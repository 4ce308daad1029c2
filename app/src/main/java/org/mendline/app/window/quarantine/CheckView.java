package org.mendline.app.window.quarantine;

import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// The screen of things to check: records set aside, and doubtful values.
public final class CheckView extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final CheckController controller;
    private final CheckModel model;
    private final Texts texts;

    public CheckView(CheckController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("screen-check");
        getStyleClass().addAll("screen", "check");
        TabPane tabs = new TabPane(
                tab(
                        "check-tab-records",
                        "check.tab.setAside",
                        model.groups(),
                        row -> row.records().size(),
                        new SetAsideTab(controller, texts)),
                tab(
                        "check-tab-values",
                        "check.tab.doubtful",
                        model.doubts(),
                        row -> row.records().size(),
                        new DoubtfulTab(controller, texts)));
        tabs.setId("check-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        tabs.setMinHeight(0);
        getChildren().addAll(heading(), tabs, message());
    }

    private <T> Tab tab(String id, String key, ObservableList<T> rows, ToIntFunction<T> count, Node content) {
        Tab tab = new Tab();
        tab.setId(id);
        tab.setContent(content);
        tab.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.format(key, rows.stream().mapToInt(count).sum()), rows));
        return tab;
    }

    private Node heading() {
        Label title = new Label(texts.get("check.title"));
        title.getStyleClass().add("mendline-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label summary = new Label();
        summary.setId("check-summary");
        summary.textProperty().bind(model.summaryProperty());
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        TextField by = new TextField();
        by.setId("check-by");
        by.setPromptText(texts.get("check.by.prompt"));
        by.textProperty().bindBidirectional(model.byProperty());
        by.setMinWidth(180);
        Label label = new Label(texts.get("check.by"));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(by);
        HBox bar = new HBox(title, summary, label, by);
        bar.getStyleClass().add("toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node message() {
        Label words = new Label();
        words.setId("check-message");
        words.setWrapText(true);
        words.getStyleClass().add("message");
        words.textProperty().bind(model.messageProperty());
        model.failedProperty().subscribe(failed -> words.pseudoClassStateChanged(FAILED, failed));
        Button undo = new Button(texts.get("check.undo"));
        undo.setId("check-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(e -> controller.undo());
        undo.disableProperty().bind(model.workingProperty());
        undo.visibleProperty().bind(model.undoProperty().map(Optional::isPresent));
        undo.managedProperty().bind(undo.visibleProperty());
        HBox line = new HBox(words, undo);
        line.getStyleClass().add("line");
        line.visibleProperty().bind(model.messageProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
