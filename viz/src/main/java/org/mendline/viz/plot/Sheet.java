package org.mendline.viz.plot;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.mendline.viz.theme.Palette;

/// One blank drawing area with what is needed to draw on it. Lives for one redraw.
///
/// @param gc where to draw; `0, 0` is the chart's upper left corner
/// @param width pixels
/// @param height pixels
/// @param font font of ordinary words, taken from the style sheet
public record Sheet(GraphicsContext gc, double width, double height, Palette palette, Font font, TextRuler ruler) {
    private static final double SMALL = 0.86;

    /// Font of second-rank words.
    public Font small() {
        return Font.font(font.getFamily(), font.getSize() * SMALL);
    }

    /// Font of headings.
    public Font bold() {
        return Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    /// Height of a line of ordinary words, in pixels; the unit in which margins are counted.
    public double line() {
        return ruler.lineHeight(font);
    }

    /// Fills the whole sheet.
    public void fill(Color colour) {
        gc.setFill(colour);
        gc.fillRect(0, 0, width, height);
    }

    /// Words that start at `x`, centred on `y`.
    public void words(String words, double x, double y, Font with, Paint colour) {
        put(words, x, y, with, colour, TextAlignment.LEFT);
    }

    /// Words that end at `x`, centred on `y`.
    public void wordsEndingAt(String words, double x, double y, Font with, Paint colour) {
        put(words, x, y, with, colour, TextAlignment.RIGHT);
    }

    /// Words centred on `x` and `y`.
    public void wordsAround(String words, double x, double y, Font with, Paint colour) {
        put(words, x, y, with, colour, TextAlignment.CENTER);
    }

    /// A sharp horizontal line, one pixel wide.
    public void horizontal(double x1, double x2, double y, Color colour) {
        gc.setStroke(colour);
        gc.setLineWidth(1);
        gc.strokeLine(x1, crisp(y), x2, crisp(y));
    }

    /// A sharp vertical line, one pixel wide.
    public void vertical(double x, double y1, double y2, Color colour) {
        gc.setStroke(colour);
        gc.setLineWidth(1);
        gc.strokeLine(crisp(x), y1, crisp(x), y2);
    }

    /// The middle of the pixel at `at`, where a line of odd width is sharp.
    public static double crisp(double at) {
        return Math.floor(at) + 0.5;
    }

    private void put(String words, double x, double y, Font with, Paint colour, TextAlignment side) {
        gc.setFont(with);
        gc.setFill(colour);
        gc.setTextAlign(side);
        gc.setTextBaseline(VPos.CENTER);
        WritingDirection.paint(gc, words, x, y);
    }
}
