package org.mendline.app.window.caseload;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;

/// What can be done with several people at once; there while more than one is selected.
final class SelectionBar extends HBox {
    private static final int SEVERAL = 2;

    /// @param report opens the report screen with these people
    SelectionBar(CaseloadController controller, CaseloadTable table, Consumer<List<PersonId>> report, Texts texts) {
        setId("caseload-selection");
        getStyleClass().add("toolbar");
        setAlignment(Pos.CENTER_LEFT);
        ObservableList<CaseloadRow> selected = table.getSelectionModel().getSelectedItems();
        Label count = new Label();
        count.setId("selection-count");
        Button write = new Button(texts.get("selection.report"));
        write.setId("selection-report");
        write.setOnAction(e -> report.accept(people(selected)));
        Button again = new Button(texts.get("selection.predict"));
        again.setId("selection-predict");
        again.setOnAction(e -> controller.predictAgain(people(selected)));
        Button none = new Button(texts.get("selection.none"));
        none.setOnAction(e -> table.getSelectionModel().clearSelection());
        getChildren().addAll(count, write, again, none);
        selected.subscribe(() -> {
            count.setText(texts.format("selection.count", selected.size()));
            setVisible(selected.size() >= SEVERAL);
            setManaged(selected.size() >= SEVERAL);
        });
        setVisible(false);
        setManaged(false);
    }

    private static List<PersonId> people(List<CaseloadRow> rows) {
        return rows.stream().map(CaseloadRow::person).toList();
    }
}
