package org.mendline.app.window.edit;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.mendline.app.window.text.Texts;

/// Undo and redo, each saying what it would do.
public final class UndoButtons extends HBox {
    private final EditHistory history;
    private final Texts texts;

    public UndoButtons(EditHistory history, Texts texts) {
        this.history = history;
        this.texts = texts;
        getStyleClass().add("line");
        getChildren()
                .addAll(
                        button("undo", history.undoableProperty(), history::undo),
                        button("redo", history.redoableProperty(), history::redo));
    }

    private Button button(String name, ObservableValue<Optional<String>> words, Runnable act) {
        Button button = new Button(texts.get("edit." + name));
        button.setId("edit-" + name);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip about = new Tooltip();
        words.subscribe(now -> {
            String said = now.map(each -> texts.format("edit." + name + ".what", each))
                    .orElse(texts.get("edit." + name + ".nothing"));
            about.setText(said);
            button.setAccessibleText(said);
        });
        button.setTooltip(about);
        button.disableProperty()
                .bind(history.workingProperty()
                        .or(Bindings.createBooleanBinding(() -> words.getValue().isEmpty(), words)));
        button.setOnAction(e -> act.run());
        return button;
    }
}
