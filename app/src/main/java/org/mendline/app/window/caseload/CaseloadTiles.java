package org.mendline.app.window.caseload;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import eu.hansolo.tilesfx.chart.ChartData;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.theme.Palette;
import org.mendline.viz.theme.Themes;

/// How many are at risk, stalling, without data, on track. A tile is a button that filters by its status.
final class CaseloadTiles extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEIGHT = 108;
    private static final double WIDTH = 160;

    private final CaseloadModel model;
    private final Texts texts;
    private final Map<CaseloadStatus, Tile> counts = new EnumMap<>(CaseloadStatus.class);
    private final Map<CaseloadStatus, ChartData> shares = new EnumMap<>(CaseloadStatus.class);
    private final Tile donut;

    CaseloadTiles(CaseloadController controller, Texts texts, ObservableValue<Themes> theme) {
        this.model = controller.model();
        this.texts = texts;
        getStyleClass().add("caseload-tiles");
        for (CaseloadStatus status : CaseloadStatus.values()) {
            getChildren().add(countTile(status, controller));
        }
        donut = donut();
        StackPane frame = framed(donut);
        getChildren().add(frame);
        shares.forEach((status, share) -> model.count(status).subscribe(n -> share.setValue(n.doubleValue())));
        theme.subscribe(look -> paint(look.palette()));
    }

    private StackPane countTile(CaseloadStatus status, CaseloadController controller) {
        Tile tile = TileBuilder.create()
                .skinType(SkinType.NUMBER)
                .prefSize(WIDTH, HEIGHT)
                .title(texts.get("status." + status.name()))
                .decimals(0)
                .animated(false)
                .roundedCorners(false)
                .build();
        tile.valueProperty().bind(model.count(status));
        counts.put(status, tile);
        StackPane button = framed(tile);
        button.setId("tile-" + StatusLook.styleClass(status));
        button.getStyleClass().add("tile-button");
        button.setCursor(Cursor.HAND);
        button.setFocusTraversable(true);
        button.setAccessibleText(texts.format("caseload.tile.accessible", texts.get("status." + status.name())));
        button.setOnMouseClicked(e -> controller.toggle(status));
        button.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                controller.toggle(status);
                e.consume();
            }
        });
        model.statusProperty()
                .subscribe(shown -> button.pseudoClassStateChanged(
                        CHOSEN, shown.map(s -> s == status).orElse(false)));
        return button;
    }

    private Tile donut() {
        for (CaseloadStatus status : CaseloadStatus.values()) {
            shares.put(status, new ChartData(texts.get("status." + status.name()), 0));
        }
        return TileBuilder.create()
                .skinType(SkinType.DONUT_CHART)
                .prefSize(WIDTH * 1.5, HEIGHT)
                .title(texts.get("caseload.donut"))
                .chartData(shares.values().toArray(ChartData[]::new))
                .animated(false)
                .textVisible(false)
                .roundedCorners(false)
                .build();
    }

    private static StackPane framed(Tile tile) {
        StackPane frame = new StackPane(tile);
        frame.getStyleClass().add("tile-frame");
        frame.setMinWidth(0);
        HBox.setHgrow(frame, Priority.ALWAYS);
        return frame;
    }

    private void paint(Palette palette) {
        counts.forEach((status, tile) -> {
            dress(tile, palette);
            tile.setValueColor(StatusLook.colour(status, palette));
        });
        dress(donut, palette);
        shares.forEach((status, share) -> share.setFillColor(StatusLook.colour(status, palette)));
    }

    private static void dress(Tile tile, Palette palette) {
        tile.setBackgroundColor(palette.surface());
        tile.setForegroundBaseColor(palette.text());
        tile.setTitleColor(palette.text());
        tile.setTextColor(palette.text());
        tile.setValueColor(palette.text());
        tile.setDescriptionColor(palette.mutedText());
    }
}
