package org.mendline.app.window.caseload;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.window.icon.Icon;

/// Status as symbol, colour and word.
final class StatusCell extends CaseloadTable.RowCell {
    private final Region symbol;
    private final Label word;
    private Optional<CaseloadStatus> dressed = Optional.empty();

    StatusCell() {
        this(Icon.NO_DATA.node());
    }

    private StatusCell(Region symbol) {
        this(symbol, new Label("", symbol));
    }

    private StatusCell(Region symbol, Label word) {
        super(word);
        this.symbol = symbol;
        this.word = word;
        word.getStyleClass().add("status-word");
    }

    @Override
    void show(CaseloadRow row) {
        CaseloadStatus status = row.status();
        word.setText(row.statusText());
        if (!dressed.equals(Optional.of(status))) {
            dressed = Optional.of(status);
            StatusLook.icon(status).show(symbol);
            word.getStyleClass().setAll("label", "status-word", StatusLook.styleClass(status));
        }
    }
}
