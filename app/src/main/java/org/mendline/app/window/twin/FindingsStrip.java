package org.mendline.app.window.twin;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.mendline.app.prediction.Finding;
import org.mendline.app.window.icon.Icon;
import org.mendline.app.window.text.Texts;

/// What somebody should know before reading the curve: the most pressing findings, one a line; the rest on demand.
final class FindingsStrip extends VBox {
    private static final int SHOWN = 2;

    private final Texts texts;

    FindingsStrip(TwinScreenModel model, Texts texts) {
        this.texts = texts;
        setId("findings");
        getStyleClass().add("findings");
        model.findingsProperty().subscribe(this::show);
    }

    private void show(List<Finding> findings) {
        list(findings, SHOWN);
    }

    private void list(List<Finding> findings, int lines) {
        getChildren().clear();
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
        findings.stream().limit(lines).map(FindingsStrip::line).forEach(getChildren()::add);
        List<Finding> more = findings.stream().skip(lines).toList();
        if (!more.isEmpty()) {
            Hyperlink rest = new Hyperlink(texts.format("findings.more", more.size()));
            rest.setId("findings-more");
            rest.setOnAction(e -> list(findings, findings.size()));
            rest.setTooltip(new Tooltip(more.stream().map(Finding::sentence).collect(Collectors.joining("\n"))));
            rest.setAccessibleText(more.stream().map(Finding::sentence).collect(Collectors.joining(" ")));
            getChildren().add(rest);
        }
    }

    private static Label line(Finding finding) {
        Label line = new Label(finding.sentence(), icon(finding.severity()).node());
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("finding-" + finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        return line;
    }

    private static Icon icon(Finding.Severity severity) {
        return switch (severity) {
            case ALERT -> Icon.AT_RISK;
            case CAUTION -> Icon.STALLING;
            case INFO -> Icon.INFO;
        };
    }
}
