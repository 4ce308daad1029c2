package org.mendline.viz.plot;

import javafx.scene.paint.Color;

/// An axis of numbers with round ticks.
///
/// @param scale from the axis's first pixel to its last
/// @param text how the ticks' numbers are written
/// @param signed whether positive numbers carry a plus
public record ValueAxis(LinearScale scale, NiceTicks ticks, ValueText text, boolean signed) {
    private static final int FEW = 3;
    private static final double CLOSEST = 0.6;

    /// An axis with ticks about `distance` pixels apart or more, where three ticks allow it.
    public static ValueAxis of(LinearScale scale, double distance, boolean signed) {
        double pixels = Math.abs(scale.toPixel() - scale.fromPixel());
        int most = (int) Math.max(2, pixels / distance);
        NiceTicks ticks = NiceTicks.within(scale.from(), scale.to(), most);
        // Round steps may leave one tick or two where three or four fit.
        for (int more = most + 1; more <= 2 * most + 1 && ticks.values().size() < FEW; more++) {
            NiceTicks finer = NiceTicks.within(scale.from(), scale.to(), more);
            double apart = finer.step() / Math.abs(scale.to() - scale.from()) * pixels;
            if (apart >= distance * CLOSEST) {
                ticks = finer;
            }
        }
        return new ValueAxis(scale, ticks, new ValueText("", ticks.decimals()), signed);
    }

    /// A number as the axis writes it.
    public String words(double value) {
        return signed ? text.signed(value) : text.bare(value);
    }

    /// Width of the widest number.
    public double labelWidth(Sheet sheet) {
        return ticks.values().stream()
                .mapToDouble(value -> sheet.ruler().width(words(value), sheet.small()))
                .max()
                .orElse(0);
    }

    /// Grid lines across the area and numbers left of it.
    public void paintUpwards(Sheet sheet, PlotArea area) {
        for (double value : ticks.values()) {
            double at = scale.pixel(value);
            sheet.horizontal(area.left(), area.right(), at, sheet.palette().grid());
            Color muted = sheet.palette().mutedText();
            sheet.wordsEndingAt(words(value), area.left() - 6, at, sheet.small(), muted);
        }
    }

    /// Grid lines down the area and numbers below it; a number that would leave the sheet is moved inwards.
    public void paintAcross(Sheet sheet, PlotArea area) {
        double middle = area.bottom() + sheet.line() * 0.8;
        for (double value : ticks.values()) {
            double at = scale.pixel(value);
            sheet.vertical(at, area.top(), area.bottom(), sheet.palette().grid());
            double half = sheet.ruler().width(words(value), sheet.small()) / 2;
            double within = Math.min(Math.max(at, half), sheet.width() - half);
            Color muted = sheet.palette().mutedText();
            sheet.wordsAround(words(value), within, middle, sheet.small(), muted);
        }
    }
}
