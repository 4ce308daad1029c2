package org.mendline.app.window.preference;

/// Where the window stood when it was closed, in the screen's pixels.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}
