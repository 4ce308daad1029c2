package org.mendline.app.window.models;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.models.VersionReport.Group;
import org.mendline.app.window.text.Texts;

/// The report of the selected version: may it be activated, why not, overall and by subgroup.
final class VersionReportPanel extends ScrollPane {
    private final ModelsModel model;
    private final Texts texts;
    private final VBox lines = new VBox();

    VersionReportPanel(ModelsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("version-report");
        getStyleClass().add("edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        lines.getStyleClass().add("models-card");
        setContent(lines);
        model.reportProperty().subscribe(this::show);
        model.selectedProperty().subscribe(row -> show(model.reportProperty().get()));
    }

    private void show(Optional<VersionReport> shown) {
        lines.getChildren().clear();
        if (shown.isEmpty()) {
            boolean shipped =
                    model.selectedProperty().get().filter(VersionRow::shipped).isPresent();
            if (shipped) {
                lines.getChildren()
                        .add(paragraph(
                                texts.get(model.versions().size() > 1 ? "models.own.shipped" : "models.own.empty")));
            }
            return;
        }
        VersionReport report = shown.get();
        lines.getChildren().add(verdict(report));
        report.refusals().forEach(reason -> lines.getChildren().add(paragraph(reason)));
        model.selectedProperty().get().ifPresent(this::decisions);
        lines.getChildren().add(muted(report.summary()));
        if (!report.comparisons().isEmpty()) {
            lines.getChildren().addAll(muted(texts.get("models.own.report.hint")), groups(report.comparisons()));
        }
        report.learned().forEach(line -> lines.getChildren().add(paragraph(line)));
    }

    private void decisions(VersionRow row) {
        String trained = texts.format("models.own.report.trained", row.trainedBy());
        lines.getChildren()
                .add(muted(
                        row.activated().isEmpty()
                                ? trained
                                : trained + " " + texts.format("models.own.report.activated", row.activated())));
    }

    private Label verdict(VersionReport report) {
        boolean may = report.refusals().isEmpty();
        Label verdict = paragraph(texts.get(may ? "models.own.report.may" : "models.own.report.mayNot"));
        verdict.setId("version-verdict");
        verdict.getStyleClass().addAll("card-title", may ? "plain" : "caution");
        return verdict;
    }

    private Node groups(List<Group> groups) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("report-groups");
        for (double share : new double[] {27, 42, 31}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            grid.addRow(
                    i,
                    pair(group.name(), group.people()),
                    pair(group.difference().orElse("–"), group.errors().orElse("")),
                    paragraph(group.verdict()));
        }
        return grid;
    }

    private static Node pair(String first, String second) {
        Label detail = paragraph(second);
        detail.getStyleClass().add("cell-detail");
        return new VBox(paragraph(first), detail);
    }

    private static Label muted(String words) {
        Label label = paragraph(words);
        label.getStyleClass().add("mendline-muted");
        return label;
    }

    private static Label paragraph(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
