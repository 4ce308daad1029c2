package org.mendline.app.window.caseload;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.theme.Palette;
import org.mendline.viz.theme.Themes;

/// How many are at risk, stalling, without data, on track. A tile is a button that filters by its status.
///
/// TilesFX draws the share of the caseload. Word and count are our own labels: TilesFX sizes its texts by the tile's
/// height, too small to read at the height that a worklist can spare.
final class CaseloadTiles extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEIGHT = 78;
    private static final double WIDTH = 160;

    private final CaseloadController controller;
    private final CaseloadModel model;
    private final Texts texts;
    private final Map<CaseloadStatus, Tile> tiles = new EnumMap<>(CaseloadStatus.class);

    CaseloadTiles(CaseloadController controller, Texts texts, ObservableValue<Themes> theme) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        getStyleClass().add("caseload-tiles");
        for (CaseloadStatus status : CaseloadStatus.values()) {
            getChildren().add(button(status));
        }
        theme.subscribe(look -> paint(look.palette()));
    }

    private StackPane button(CaseloadStatus status) {
        StackPane button = new StackPane(tile(status), words(status));
        button.getStyleClass().addAll("tile-button", StatusLook.styleClass(status));
        button.setId("tile-" + StatusLook.styleClass(status));
        button.getStyleClass().addAll("tile-button", StatusLook.styleClass(status));
        button.setMinWidth(0);
        button.setCursor(Cursor.HAND);
        button.setFocusTraversable(true);
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.format(
                                "caseload.tile.accessible",
                                model.count(status).get(),
                                texts.get("status." + status.name())),
                        model.count(status)));
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
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private Tile tile(CaseloadStatus status) {
        Tile tile = TileBuilder.create()
                .skinType(SkinType.PERCENTAGE)
                .prefSize(WIDTH, HEIGHT)
                .minSize(0, HEIGHT)
                .decimals(0)
                .tickLabelDecimals(0)
                .valueVisible(false)
                .textVisible(false)
                .animated(false)
                .roundedCorners(false)
                .build();
        tile.setMouseTransparent(true);
        tile.valueProperty().bind(Bindings.createDoubleBinding(() -> share(status), model.count(status), model.rows()));
        tiles.put(status, tile);
        return tile;
    }

    /// Per cent of the caseload.
    private double share(CaseloadStatus status) {
        int all = model.rows().size();
        return all == 0 ? 0 : 100.0 * model.count(status).get() / all;
    }

    private Node words(CaseloadStatus status) {
        Label word = new Label(
                texts.get("status." + status.name()), StatusLook.icon(status).node());
        word.getStyleClass().addAll("status-word", StatusLook.styleClass(status));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add("tile-count");
        count.textProperty().bind(model.count(status).asString());
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(word, gap, count);
        line.setAlignment(Pos.TOP_LEFT);
        line.setMouseTransparent(true);
        line.getStyleClass().add("tile-words");
        return line;
    }

    private void paint(Palette palette) {
        tiles.forEach((status, tile) -> {
            tile.setBackgroundColor(palette.background());
            tile.setForegroundBaseColor(palette.text());
            tile.setValueColor(palette.text());
            tile.setDescriptionColor(palette.mutedText());
            tile.setBarColor(StatusLook.colour(status, palette));
            tile.setBarBackgroundColor(palette.grid());
        });
    }
}
