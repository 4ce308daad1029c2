package org.mendline.viz.plot;

import javafx.geometry.Rectangle2D;

/// The part of a chart in which values are drawn, in pixels.
public record PlotArea(double left, double right, double top, double bottom) {
    private static final double LEAST_SIDE = 24;

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /// Whether it is large enough to be drawn at all.
    public boolean usable() {
        return width() >= LEAST_SIDE && height() >= LEAST_SIDE;
    }

    /// Whether a point lies within, edges included.
    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /// As a rectangle; an area turned inside out is empty.
    public Rectangle2D rectangle() {
        return new Rectangle2D(left, top, Math.max(0, width()), Math.max(0, height()));
    }
}
