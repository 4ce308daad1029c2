package org.mendline.app.window.caseload;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import org.mendline.app.window.text.Texts;

/// How many suggestions wait, as the way to them; nothing where none waits.
final class ReviewCell extends CaseloadTable.RowCell {
    private final Hyperlink link;
    private final Texts texts;
    private Optional<CaseloadRow> row = Optional.empty();

    ReviewCell(CaseloadController controller, Texts texts) {
        this(controller, texts, new Hyperlink());
    }

    private ReviewCell(CaseloadController controller, Texts texts, Hyperlink link) {
        super(link);
        this.link = link;
        this.texts = texts;
        link.getStyleClass().add("review-link");
        link.setOnAction(e -> {
            link.setVisited(false);
            row.ifPresent(controller::review);
        });
    }

    @Override
    void show(CaseloadRow shown) {
        row = Optional.of(shown);
        link.setId("review-of-" + shown.person().value());
        link.setText(String.valueOf(shown.suggestions()));
        link.setVisible(shown.suggestions() > 0);
        link.setAccessibleText(texts.format("caseload.review.of", shown.name().head(), shown.suggestions()));
    }
}
