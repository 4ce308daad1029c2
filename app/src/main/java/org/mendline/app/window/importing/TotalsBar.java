package org.mendline.app.window.importing;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.importing.ImportTotals.Fact;
import org.mendline.app.window.text.Texts;

/// The numbers that all files together come to.
final class TotalsBar extends HBox {
    private static final Set<String> EXPLAINED = Set.of("samples", "known", "aside", "problems");

    private final Texts texts;

    TotalsBar(ImportModel model, Texts texts) {
        this.texts = texts;
        setId("import-totals");
        getStyleClass().addAll("mendline-card", "totals");
        model.totalsProperty().subscribe(this::show);
        visibleProperty()
                .bind(model.totalsProperty().map(totals -> !totals.facts().isEmpty()));
        managedProperty().bind(visibleProperty());
    }

    private void show(ImportTotals totals) {
        getChildren().setAll(totals.facts().stream().map(this::fact).toList());
    }

    private VBox fact(Fact fact) {
        Label name = new Label(fact.name());
        name.getStyleClass().add("cell-detail");
        Label value = new Label(fact.value());
        value.setId("total-" + fact.code());
        value.setTooltip(new Tooltip(
                EXPLAINED.contains(fact.code()) ? texts.get("import.total." + fact.code() + ".hint") : fact.value()));
        name.setTooltip(value.getTooltip());
        name.setLabelFor(value);
        value.getStyleClass().add("total-value");
        if (fact.bad()) {
            value.getStyleClass().add("caution");
        }
        VBox box = new VBox(name, value);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
