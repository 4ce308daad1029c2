package org.mendline.viz.plot;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.mendline.viz.theme.Palette;

/// A drawing area of any kind with what is needed to draw on it; the counterpart of [Sheet] for charts that can
/// also be saved as vectors.
///
/// @param pen what to draw with
/// @param width pixels
/// @param height pixels
/// @param font font of ordinary words, taken from the style sheet
public record Drawing(Pen pen, double width, double height, Palette palette, Font font, TextRuler ruler) {
    private static final double SMALL = 0.86;

    /// The same area as `sheet`.
    public static Drawing on(Sheet sheet) {
        return new Drawing(
                new CanvasPen(sheet.gc()), sheet.width(), sheet.height(), sheet.palette(), sheet.font(), sheet.ruler());
    }

    /// Font of second-rank words.
    public Font small() {
        return Font.font(font.getFamily(), font.getSize() * SMALL);
    }

    /// Font of headings.
    public Font bold() {
        return Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    /// Font of headings of second rank.
    public Font smallBold() {
        return Font.font(font.getFamily(), FontWeight.BOLD, font.getSize() * SMALL);
    }

    /// Height of a line of ordinary words, in pixels; the unit in which margins are counted.
    public double line() {
        return ruler.lineHeight(font);
    }

    /// Width of second-rank words.
    public double smallWidth(String words) {
        return ruler.width(words, small());
    }

    /// Second-rank words that start at `x`, centred on `y`.
    public void small(String words, double x, double y, Color colour) {
        pen.words(words, x, y, small(), colour, Pen.Side.START);
    }

    /// A sharp horizontal line, one pixel wide.
    public void horizontal(double x1, double x2, double y, Color colour) {
        pen.line(x1, Sheet.crisp(y), x2, Sheet.crisp(y), Stroke.solid(colour, 1));
    }

    /// A sharp vertical line, one pixel wide.
    public void vertical(double x, double y1, double y2, Color colour) {
        pen.line(Sheet.crisp(x), y1, Sheet.crisp(x), y2, Stroke.solid(colour, 1));
    }
}
