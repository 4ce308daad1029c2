package org.mendline.viz.plot;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.mendline.viz.render.NodePicture;
import org.mendline.viz.theme.Palette;

/// A chart drawn on a canvas, with an overlay for what moves with the mouse.
///
/// Changes only mark the drawing as stale; however many there are, it is redrawn once, in the next frame. Fonts
/// come from the style sheet (`-fx-font-size` scales the whole chart), colours from [#paletteProperty()]. Charts run
/// from left to right in right-to-left windows too, as time does. FX thread only.
public abstract class ChartRegion extends Region {
    /// Beyond this many pixels a side, graphics cards refuse the canvas's texture.
    private static final double LARGEST_SIDE = 8_192;

    private final Canvas base = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Text fontProbe = new Text();
    private final TextRuler ruler = new TextRuler();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private boolean baseStale = true;
    private boolean overlayStale = true;
    private int redraws;

    // Subclasses draw only during layout, which cannot happen before they are complete.
    @SuppressWarnings("this-escape")
    protected ChartRegion() {
        getStyleClass().add("mendline-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        fontProbe.setVisible(false);
        fontProbe.setManaged(false);
        base.setManaged(false);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        getChildren().addAll(fontProbe, base, overlay);
        palette.subscribe(this::redraw);
        fontProbe.fontProperty().subscribe(this::redraw);
    }

    /// Colours; a change redraws.
    public final ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    public final Palette getPalette() {
        return palette.get();
    }

    public final void setPalette(Palette colours) {
        palette.set(colours);
    }

    /// Draws the chart. The sheet is already filled with the background.
    protected abstract void paint(Sheet sheet);

    /// Draws what lies above the chart and changes often. The sheet is transparent.
    protected void paintOverlay(Sheet sheet) {}

    /// Marks the whole drawing as stale.
    protected final void redraw() {
        baseStale = true;
        redrawOverlay();
    }

    /// Marks only the overlay as stale.
    protected final void redrawOverlay() {
        overlayStale = true;
        requestLayout();
    }

    /// How often the chart itself, not the overlay, has been drawn.
    public final int redraws() {
        return redraws;
    }

    /// Font of ordinary words as the style sheet gives it.
    protected final Font font() {
        return fontProbe.getFont();
    }

    /// For measuring words outside a redraw.
    protected final TextRuler ruler() {
        return ruler;
    }

    /// The chart as it stands, `scale` picture pixels per pixel.
    public final WritableImage toImage(double scale) {
        return NodePicture.ofShownNode(this, scale, getPalette().background());
    }

    /// Saves the chart as PNG, two picture pixels per pixel.
    ///
    /// @throws IOException if the file cannot be written
    public final void savePicture(Path png) throws IOException {
        NodePicture.write(toImage(2), png);
    }

    /// Puts the chart on the clipboard as a picture.
    public final void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(toImage(2));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(LARGEST_SIDE, Math.floor(getWidth()));
        double height = Math.min(LARGEST_SIDE, Math.floor(getHeight()));
        if (base.getWidth() != width || base.getHeight() != height) {
            resize(base, width, height);
            resize(overlay, width, height);
            baseStale = true;
            overlayStale = true;
        }
        if (width < 1 || height < 1) {
            return;
        }
        if (baseStale) {
            baseStale = false;
            redraws++;
            Sheet sheet = blank(base);
            sheet.gc().save();
            sheet.fill(getPalette().background());
            paint(sheet);
            sheet.gc().restore();
        }
        if (overlayStale) {
            overlayStale = false;
            Sheet sheet = blank(overlay);
            sheet.gc().save();
            paintOverlay(sheet);
            sheet.gc().restore();
        }
    }

    private Sheet blank(Canvas canvas) {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        return new Sheet(
                canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight(), getPalette(), font(), ruler);
    }

    private static void resize(Canvas canvas, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }
}
