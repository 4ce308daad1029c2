package org.mendline.app.window.palette;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// A field over the window: typed letters find people and actions, the arrows choose, Enter does it, Escape leaves.
public final class PaletteOverlay extends StackPane {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> found = new ListView<>();
    private final Supplier<List<PaletteEntry>> entries;
    private List<PaletteEntry> all = List.of();

    /// @param entries everything that can be chosen, asked for each time the palette opens
    public PaletteOverlay(Supplier<List<PaletteEntry>> entries, Texts texts) {
        this.entries = entries;
        setId("palette-overlay");
        getStyleClass().addAll("overlay", "palette");
        field.setId("palette-field");
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("palette.prompt"));
        field.textProperty().subscribe(this::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        found.setId("palette-found");
        found.setFocusTraversable(false);
        found.setPlaceholder(new Label(texts.get("palette.nothing")));
        found.setCellFactory(list -> new EntryCell());
        found.setOnMouseClicked(e -> choose());
        VBox card = new VBox(field, found);
        card.getStyleClass().addAll("mendline-card", "palette-card");
        card.setOnMouseClicked(MouseEvent::consume);
        getChildren().add(card);
        visibleProperty().bind(open);
        setOnMouseClicked(e -> open.set(false));
        open.subscribe((before, now) -> {
            if (now) {
                opened();
            }
        });
    }

    /// Whether it is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    private void opened() {
        all = entries.get();
        field.clear();
        search("");
        field.requestFocus();
    }

    private void search(String typed) {
        found.getItems().setAll(PaletteSearch.find(all, typed));
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
        } else if (code == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
        } else if (code == KeyCode.ENTER) {
            choose();
        } else if (code == KeyCode.ESCAPE) {
            open.set(false);
        } else {
            return;
        }
        found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 3));
        event.consume();
    }

    private void choose() {
        PaletteEntry chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.set(false);
            chosen.run().run();
        }
    }

    /// Name on one side, what is beside it on the other.
    private static final class EntryCell extends ListCell<PaletteEntry> {
        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox line;

        EntryCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            detail.getStyleClass().add("mendline-muted");
            detail.setMinWidth(USE_PREF_SIZE);
            line = new HBox(name, gap, detail);
            line.getStyleClass().add("line");
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : line);
            if (entry != null) {
                name.setText(entry.name());
                detail.setText(entry.detail());
            }
        }
    }
}
