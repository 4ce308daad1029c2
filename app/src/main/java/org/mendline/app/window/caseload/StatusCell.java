package org.mendline.app.window.caseload;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.window.icon.Icon;

/// Status as symbol, colour and word.
final class StatusCell extends CaseloadTable.RowCell {
    private final Region symbol = Icon.NO_DATA.node();
    private final Label word = new Label("", symbol);

    StatusCell() {
        word.getStyleClass().add("status-word");
    }

    @Override
    void show(CaseloadRow row) {
        CaseloadStatus status = row.status();
        word.setText(row.statusText());
        StatusLook.icon(status).show(symbol);
        word.getStyleClass().setAll("label", "status-word", StatusLook.styleClass(status));
        setGraphic(word);
    }
}
